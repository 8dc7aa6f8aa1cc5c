import Findings
import Workbooks

/// The most that a workbook may unpack to here: what is larger is refused, which is quick, and not read.
private let limit = 4 * 1_048_576

/// Takes bytes for a workbook, or for the parts of one.
///
/// A changed byte of a packed part only breaks its checksum. So input that doesn't begin as a package does is taken for
/// parts, `NAME`, line feed, text, and a zero byte between two, and packed here.
@Sendable func readWorkbook(_ bytes: [UInt8]) {
  let workbook = bytes.starts(with: [0x50, 0x4B]) ? bytes : StoredPackage(parts: bytes).bytes
  do {
    let table = try SheetTable(
      workbook: "plans.xlsx", bytes: workbook, sheet: nil, limit: limit, choosing: "Say which.")
    let rise = zip(table.rows, table.rows.dropFirst()).allSatisfy { $0 < $1 }
    guard rise else { fatalError("A row of the sheet stands twice in the table, or in another order.") }
  } catch {
    expectSentences(error, "SheetTable")
  }
}
