import SQL

/// Inserts rows with COPY, some megabytes at a time: between two, the connection is free for other statements.
final class PostgresLoader: SQLLoader {
  private let session: PostgresSession
  private let statement: String
  private var bytes: [UInt8] = []

  /// How many bytes are gathered.
  private static let most = 4 << 20

  init(_ session: PostgresSession, _ statement: String) {
    self.session = session
    self.statement = statement
    bytes.reserveCapacity(PostgresLoader.most + 1 << 16)
  }

  func add(_ values: [SQLValue]) throws {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      try append(value)
    }
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= PostgresLoader.most { try finish() }
  }

  func finish() throws {
    guard !bytes.isEmpty else { return }
    try session.copy(statement, bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private func append(_ value: SQLValue) throws {
    switch value {
    case .null: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .real(let number): bytes.append(contentsOf: String(describing: number).utf8)
    case .text(let text): for byte in text.utf8 { try append(byte) }
    case .blob(let blob):
      bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\"), UInt8(ascii: "x")])
      for byte in blob {
        bytes.append(contentsOf: [PostgresLoader.digits[Int(byte >> 4)], PostgresLoader.digits[Int(byte & 15)]])
      }
    }
  }

  private func append(_ byte: UInt8) throws {
    switch byte {
    case 0: throw SQLError.zero
    case UInt8(ascii: "\\"): bytes.append(contentsOf: [byte, byte])
    case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case UInt8(ascii: "\r"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    default: bytes.append(byte)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
