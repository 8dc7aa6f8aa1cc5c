import Findings
import Glibc

/// What libFuzzer calls with each input; which reader gets it is said by the environment variable `CAIRN_FUZZ_READER`.
///
/// - Returns: 0; what a reader may not do ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFuzzInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A reader at its outermost entry: refusing is right, crashing is not.
private typealias Reader = @Sendable ([UInt8]) -> Void

private let readers: [String: Reader] = [
  "csv": readDataFile, "metadata": readMetadata, "xlsx": readWorkbook, "yaml": readDefinitions,
  "targets": readTarget,
]

private let reader: Reader = {
  let name = getenv("CAIRN_FUZZ_READER").map { String(cString: $0) } ?? ""
  guard let reader = readers[name] else {
    fatalError("CAIRN_FUZZ_READER must be one of \(readers.keys.sorted().joined(separator: ", ")).")
  }
  return reader
}()

/// Fails the run where a refusal is not findings with a sentence in each: what a person would be shown.
func expectSentences(_ error: any Error, _ read: String) {
  guard let refusal = error as? FindingsError else { fatalError("\(read) throws \(error), which is no finding.") }
  if refusal.findings.isEmpty { fatalError("\(read) refuses and says nothing.") }
  if refusal.findings.contains(where: \.message.isEmpty) { fatalError("\(read) refuses without a sentence.") }
}
