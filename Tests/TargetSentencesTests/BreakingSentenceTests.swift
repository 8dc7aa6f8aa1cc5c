import Foundation
import TargetSentences
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Files/fuzz/targets"

@Test(.timeLimit(.minutes(10)), arguments: try FileManager.default.contentsOfDirectory(atPath: folder).sorted())
func `What broke the reader of sentences once is the same rule once it is written, or is refused`(name: String) throws {
  let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
  let reading: TargetReading
  do {
    reading = try TargetSentence.read(text)
  } catch {
    #expect(!error.description.isEmpty)
    return
  }
  for target in [reading.target] + reading.ambiguities.flatMap(\.readings) {
    #expect(try TargetSentence.read(TargetSentence.write(target)) == TargetReading(target: target))
  }
}

@Test func `A mark that would end a name is kept as another`() throws {
  #expect(try TargetSentence.read("as set in the Segy”").target == Target([.elsewhere("the Segy \"")]))
  #expect(try TargetSentence.read("as set in \"the ” plan\"").target == Target([.elsewhere("the \" plan")]))
}

@Test func `A sentence is refused that would be too long once it is written`() throws {
  let text = Array(repeating: "rises, falls", count: 37).joined(separator: ", ")
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(text) }
  #expect(refusal?.reason == "written out, it has more than 150 words")
}
