import TargetSentences
import TestSupport
import Testing

@Test(arguments: 1...8 as ClosedRange<UInt64>)
func `Any target that is written is read back the same, without a question`(seed: UInt64) throws {
  var random = Seeded(state: seed)
  for _ in 0..<400 {
    let target = random.target()
    let sentence = TargetSentence.write(target)
    let reading = try TargetSentence.read(sentence)
    #expect(reading == TargetReading(target: target), "\(sentence)")
    #expect(reading.canonical == sentence)
  }
}
