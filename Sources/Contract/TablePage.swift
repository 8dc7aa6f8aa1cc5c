public import Addresses
import Findings
public import Reports

/// A part of a table: so many rows, from one on.
public struct TablePage: Sendable {
  /// How many rows a page has unless it is asked for more, and how many at most.
  public static let usual = 100, most = 1_000

  /// Its rows.
  public let table: Table
  /// How many rows there are on all pages together.
  public let total: Int
  /// Where the next page is; nil on the last.
  public let next: String?

  /// - Parameter address: what was asked for; as a file of CSV it has all rows unless it names how many.
  /// - Throws: `Refusal` for a number that is none, and for a cursor that leads nowhere.
  public init(_ table: Table, at address: Address) throws {
    let limit = try TablePage.limit(address)
    let start = try address.query[Asked.cursor].map { try TablePage.place(of: $0, in: table) } ?? 0
    let end = min(table.rows.count, start + (limit ?? TablePage.usual))
    let isWhole = address.kind == .csv && limit == nil
    let range = start..<(isWhole ? table.rows.count : end)
    self.table = table.keeping(range)
    total = table.rows.count
    next = range.upperBound == total ? nil : TablePage.following(table.rows[range.upperBound - 1].key, address)
  }

  /// What a program gets.
  public var json: JSON {
    .object([("items", .array(table.items)), ("total", .integer(total)), ("next", .optional(next))])
  }

  private static func limit(_ address: Address) throws -> Int? {
    guard let text = address.query[Asked.limit] else { return nil }
    guard let limit = Int(text), (1...most).contains(limit), String(limit) == text else {
      throw Refusal(
        .notAllowed,
        "“\(text.prefix(60))” is no number of things for one page. Write a whole number from 1 to \(most).",
        field: Asked.limit)
    }
    return limit
  }

  /// The row after the one that a cursor names.
  private static func place(of cursor: String, in table: Table) throws -> Int {
    guard let bytes = bytes(cursor) else {
      throw Refusal(
        .notAllowed, "The cursor can’t be read. Take the address of the next page as it stands in “next”.",
        field: Asked.cursor)
    }
    let key = String(validating: bytes, as: UTF8.self)
    guard let place = table.rows.firstIndex(where: { $0.key == key }) else {
      throw Refusal(
        .notFound, "The list has changed, and where the cursor led is no more. Begin again without “\(Asked.cursor)”.",
        field: Asked.cursor)
    }
    return place + 1
  }

  private static func following(_ key: String, _ address: Address) -> String {
    let cursor = key.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return Paths.query(address.path, address.query.items.filter { $0.0 != Asked.cursor } + [(Asked.cursor, cursor)])
  }

  private static func bytes(_ cursor: String) -> [UInt8]? {
    let digits = Array(cursor.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16)
    }
    return bytes.count * 2 == digits.count ? bytes : nil
  }
}
