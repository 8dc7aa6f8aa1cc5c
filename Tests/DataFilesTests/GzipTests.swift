@testable import DataFiles
import Findings
import Testing
import TestSupport

/// A megabyte of zeros in 1,055 bytes would do; what counts is what it unpacks to.
private let zeros = [UInt8](repeating: 0, count: 100_000)

private func open(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> [UInt8] {
  try gunzip(bytes, name: "observations.csv.gz", limit: limit)
}

private func check(_ bytes: [UInt8], limit: Int = 1 << 20) -> String? {
  let error = #expect(throws: FindingsError.self) { try open(bytes, limit: limit) }
  #expect(error?.findings.first?.file == "observations.csv.gz")
  return error?.findings.first?.check
}

@Test(arguments: [0, 1, 65_535, 65_536, 100_000])
func `What was packed is unpacked byte for byte`(count: Int) throws {
  let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  #expect(try open(gzipped(bytes)) == bytes)
}

@Test func `Files that follow one another in a gzip file are all read`() throws {
  #expect(try open(gzipped([1, 2]) + gzipped([]) + gzipped([3])) == [1, 2, 3])
}

@Test func `A file is refused when it unpacks to more than the limit, and read when to just as much`() throws {
  #expect(check(gzipped(zeros), limit: 99_999) == "too-large")
  #expect(check(gzipped(zeros) + gzipped([1]), limit: 100_000) == "too-large")
  #expect(try open(gzipped(zeros), limit: 100_000).count == 100_000)
}

@Test func `A file cut short anywhere is refused, never read as far as it goes`() {
  let whole = gzipped(Array("measure_short,value\n".utf8))
  for length in whole.indices { #expect(check(Array(whole.prefix(length))) == "broken-gzip", "\(length) bytes") }
}

@Test func `A file with any bit of its data or checksum turned is refused`() {
  let whole = gzipped(Array("measure_short,value\n".utf8))
  for place in 10..<whole.count {
    var damaged = whole
    damaged[place] ^= 1
    let error = #expect(throws: FindingsError.self, "byte \(place)") { try open(damaged) }
    #expect(error?.findings.first?.check == "broken-gzip")
  }
}

@Test func `What is not gzip is refused in words that say so`() {
  let error = #expect(throws: FindingsError.self) { try open(Array("measure_short".utf8)) }
  #expect(error?.findings.first?.message.contains("not gzip") == true)
}
