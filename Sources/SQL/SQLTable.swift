/// A table as the database describes it, in words that every engine has.
public struct SQLTable: Equatable, Sendable {
  public let name: String
  /// In their order.
  public let columns: [Column]
  /// The columns of its key; empty where it has none.
  public let key: [String]
  /// Columns that no two rows have the same in, the key's left out; sorted.
  public let unique: [[String]]
  /// What it refers to, sorted.
  public let references: [Reference]

  /// One column, and whether it may be empty.
  public struct Column: Equatable, Sendable {
    public let name: String
    public let kind: Kind
    public let isOptional: Bool

    public init(_ name: String, _ kind: Kind, isOptional: Bool) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// What a column holds, whatever an engine calls it.
  public enum Kind: String, Sendable { case integer, real, text, bytes }

  /// Columns that name a row of another table, in the order of that table's.
  public struct Reference: Equatable, Comparable, Sendable {
    public let columns: [String]
    public let table: String
    public let tableColumns: [String]

    public init(_ columns: [String], table: String, tableColumns: [String]) {
      self.columns = columns
      self.table = table
      self.tableColumns = tableColumns
    }

    public static func < (one: Reference, other: Reference) -> Bool {
      (one.table, one.columns.joined(separator: ",")) < (other.table, other.columns.joined(separator: ","))
    }
  }

  public init(
    name: String, columns: [Column], key: [String], unique: [[String]], references: [Reference]
  ) {
    self.name = name
    self.columns = columns
    self.key = key
    self.unique = unique.sorted { $0.joined(separator: ",") < $1.joined(separator: ",") }
    self.references = references.sorted()
  }

  /// Reads every row in the order of the key; of all columns where there is none.
  public var everyRow: SQLStatement {
    let names = columns.map(\.name).joined(separator: ", ")
    return SQLStatement("SELECT \(names) FROM \(name) ORDER BY \(key.isEmpty ? names : key.joined(separator: ", "))")
  }
}

extension [SQLTable] {
  /// Each after those that it refers to, and by name where it doesn't matter.
  public var inOrderOfReference: [SQLTable] {
    var (ordered, left) = ([SQLTable](), sorted { $0.name < $1.name })
    while !left.isEmpty {
      let placed = Set(ordered.map(\.name))
      // Tables that refer to each other in a ring don't occur; one would be loaded first and be refused.
      let free = left.firstIndex { table in
        table.references.allSatisfy { placed.contains($0.table) || $0.table == table.name }
      }
      ordered.append(left.remove(at: free ?? 0))
    }
    return ordered
  }
}
