/// One row of an answer, read by column name.
public struct SQLRow: Sendable {
  private let columns: [String]
  /// In the order of the columns.
  public let values: [SQLValue]

  public init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// - Throws: `SQLError` where the column is absent or holds something else; the same for the others.
  public func text(_ column: String) throws -> String {
    guard case .text(let text) = try value(column) else { throw wrong(column, "text") }
    return text
  }

  public func optionalText(_ column: String) throws -> String? {
    try value(column) == .null ? nil : text(column)
  }

  public func integer(_ column: String) throws -> Int {
    guard case .integer(let number) = try value(column) else { throw wrong(column, "integer") }
    return Int(number)
  }

  /// A number, whether it is stored as a whole one or not.
  public func real(_ column: String) throws -> Double {
    switch try value(column) {
    case .real(let number): return number
    case .integer(let number): return Double(number)
    default: throw wrong(column, "real")
    }
  }

  public func optionalInteger(_ column: String) throws -> Int? {
    try value(column) == .null ? nil : integer(column)
  }

  public func blob(_ column: String) throws -> [UInt8] {
    guard case .blob(let bytes) = try value(column) else { throw wrong(column, "blob") }
    return bytes
  }

  /// Whatever stands there.
  public func value(_ column: String) throws -> SQLValue {
    guard let place = columns.firstIndex(of: column) else { throw wrong(column, "column") }
    return values[place]
  }

  private func wrong(_ column: String, _ kind: String) -> SQLError {
    SQLError(.damaged, "The database has no \(kind) in “\(column)” where one belongs.")
  }
}
