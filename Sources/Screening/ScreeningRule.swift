public import Findings

/// One thing that the standard asks of a data set.
public struct ScreeningRule: Sendable {
  /// The name that publishers of the field know it by.
  public let id: String
  /// What it asks, in one sentence.
  public let asks: String
  /// An error, unless the standard only advises.
  public let severity: Finding.Severity
  private let check: @Sendable (DataSetPair) -> [Fault]

  init(
    _ id: String, _ asks: String, severity: Finding.Severity = .error,
    check: @escaping @Sendable (DataSetPair) -> [Fault]
  ) {
    self.id = id
    self.asks = asks
    self.severity = severity
    self.check = check
  }

  /// The most faults that one rule names one by one.
  static let most = 5

  /// What the rule finds, each fault with its place; of many the first few, and how many more there are.
  func findings(in pair: DataSetPair) -> [Finding] {
    let faults = check(pair)
    let shown = faults.prefix(ScreeningRule.most).map { finding($0, in: pair) }
    guard let last = shown.last, faults.count > shown.count else { return shown }
    let more = faults.count - shown.count
    return shown + [
      Finding(id, "The same in \(more) more \(more == 1 ? "place" : "places").", severity: severity, file: last.file)
    ]
  }

  private func finding(_ fault: Fault, in pair: DataSetPair) -> Finding {
    let (file, sheet) =
      fault.isInMetadata ? (pair.metadataFile, pair.sheets.metadata) : (pair.dataFile, pair.sheets.data)
    // Of the header it is said that it is line 1: on a sheet it may stand lower.
    return Finding(
      id, fault.message(), severity: fault.severity ?? severity,
      file: fault.line == nil ? file : file + (sheet.map { ", sheet “\($0.name)”" } ?? ""),
      line: fault.line == 1 ? sheet?.headerRow ?? 1 : fault.line,
      column: fault.column.map { $0 + (sheet?.firstColumn ?? 1) - 1 })
  }
}

/// One thing that is not as a rule asks.
struct Fault {
  /// What is wrong and what to do: put into words only for those that are shown.
  let message: () -> String
  let isInMetadata: Bool
  let line: Int?
  let column: Int?
  /// Where it differs from the rule's.
  var severity: Finding.Severity?

  /// - Parameter line: of the data file; the header unless said.
  static func data(
    _ message: @autoclosure @escaping () -> String, line: Int? = 1, column: Int? = nil,
    severity: Finding.Severity? = nil
  ) -> Fault {
    Fault(message: message, isInMetadata: false, line: line, column: column, severity: severity)
  }

  /// A fault in the first row with a value of a column.
  static func data(
    _ message: @autoclosure @escaping () -> String, _ value: DataSummary.Value, in column: DataSummary.Column,
    severity: Finding.Severity? = nil
  ) -> Fault {
    .data(message() + rows(value.count), line: value.line, column: column.position, severity: severity)
  }

  /// - Parameter line: of the metadata file; the header unless said.
  static func metadata(
    _ message: @autoclosure @escaping () -> String, line: Int? = 1, column: Int? = nil,
    severity: Finding.Severity? = nil
  ) -> Fault {
    Fault(message: message, isInMetadata: true, line: line, column: column, severity: severity)
  }

  /// ` (12 rows)` where there are several; nothing for one.
  static func rows(_ count: Int) -> String { count > 1 ? " (\(count) rows)" : "" }
}
