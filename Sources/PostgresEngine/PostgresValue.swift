import SQL

/// A value on its way to the server: numbers and text as text, whose type the server finds from where they stand; bytes as
/// they are.
struct PostgresValue {
  /// Nil for null. Text ends with a zero.
  private let bytes: [CChar]?
  private let isBinary: Bool

  /// - Throws: `SQLError` for text that PostgreSQL can't hold.
  init(_ value: SQLValue) throws {
    switch value {
    case .null: (bytes, isBinary) = (nil, false)
    case .integer(let number): (bytes, isBinary) = (Array(String(number).utf8CString), false)
    case .real(let number): (bytes, isBinary) = (Array(String(describing: number).utf8CString), false)
    case .text(let text):
      guard !text.utf8.contains(0) else { throw SQLError.zero }
      (bytes, isBinary) = (Array(text.utf8CString), false)
    case .blob(let blob): (bytes, isBinary) = (blob.map { CChar(bitPattern: $0) } + [0], true)
    }
  }

  /// Lends libpq the values, their lengths (of bytes only; text ends where it ends) and which of them are bytes.
  static func withAll<Result>(
    _ values: [PostgresValue],
    _ work: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
  ) -> Result {
    let lengths = values.map { Int32(($0.bytes?.count ?? 1) - 1) }
    let formats = values.map { Int32($0.isBinary ? 1 : 0) }
    let joined = values.flatMap { $0.bytes ?? [] }
    return joined.withUnsafeBufferPointer { buffer in
      var at = 0
      let pointers = values.map { value -> UnsafePointer<CChar>? in
        guard let bytes = value.bytes, let base = buffer.baseAddress else { return nil }
        defer { at += bytes.count }
        return base + at
      }
      return work(pointers, lengths, formats)
    }
  }
}

extension SQLError {
  /// SQLite would keep it; PostgreSQL's text has no zero byte.
  static let zero = SQLError(.constraint, "A text with a zero byte in it can't be stored.")
}
