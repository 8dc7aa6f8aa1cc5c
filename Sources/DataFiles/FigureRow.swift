import Findings
import PublishedData

/// The cells of one row that have figures, or of several rows added.
struct FigureRow {
  private var cells: [String: Cell]
  /// The line of the row, or of the first of them.
  let line: Int
  /// What of the whole the row is of, where rows are added; and of all that were.
  let part: String?
  private(set) var parts: Set<String>

  private struct Cell {
    var text: String
    var value: PublishedValue

    mutating func add(_ other: Cell) {
      guard let number = value.number else { return }
      guard let more = other.value.number else { return self = other }
      text += " + \(other.text)"
      value = .number(number + more)
    }
  }

  /// - Returns: nil where a cell is neither a number nor a symbol, which is then among the findings.
  init?(
    _ texts: [(column: String, text: String)], _ part: String?, _ dataSet: DataSet, _ line: Int,
    _ findings: inout FileFindings
  ) {
    cells = [:]
    self.line = line
    self.part = part
    parts = Set([part].compactMap(\.self))
    for (column, text) in texts {
      let mayBeNegative = dataSet.signed.contains(column)
      guard let value = PublishedValue(cell: text), mayBeNegative || value.number.map({ $0 >= 0 }) != false else {
        let number = mayBeNegative ? "a number" : "a number from 0"
        findings.add(
          "wrong-value", "\(column) “\(text)” is neither \(number) nor a symbol for a missing one.", line: line)
        return nil
      }
      cells[column] = Cell(text: text, value: value)
    }
  }

  /// The two rows as one; a sum with a part missing is missing.
  mutating func add(_ other: FigureRow) {
    parts.formUnion(other.parts)
    for (column, cell) in other.cells where cells[column]?.add(cell) == nil { cells[column] = cell }
  }

  /// The row with the wholes of its shares that stand in the rows of other groups.
  ///
  /// - Parameter row: that of a group of the same place and time.
  func besideWholes(of dataSet: DataSet, _ row: (_ group: String) -> FigureRow?) -> FigureRow {
    var beside = self
    for share in dataSet.shares {
      guard let group = share.wholeGroup else { continue }
      beside.cells[share.wholeName] = row(group)?.cells[share.whole]
    }
    return beside
  }

  /// The row with nothing known of it.
  var missing: FigureRow {
    var row = self
    row.cells = cells.mapValues { _ in Cell(text: "", value: .missing(DataSymbol(""))) }
    return row
  }

  /// What can't be about a figure that was worked out; nil for nothing.
  func problem(_ figure: (column: String, text: String, value: PublishedValue), of dataSet: DataSet) -> String? {
    guard let number = figure.value.number else { return nil }
    if let share = dataSet.shares.first(where: { $0.name == figure.column }), share.isPercent, number > 100 {
      return "\(share.part) is more than \(share.wholeName) (\(figure.text))."
    }
    let sum = dataSet.sums.first { $0.name == figure.column }
    guard let sum, number < 0, dataSet.signed.isDisjoint(with: sum.columns) else { return nil }
    return "\(figure.column) would be below 0 (\(figure.text))."
  }

  /// The figures of a data set: its columns, then what is worked out from them, each with how it is written.
  func figures(of dataSet: DataSet) -> [(column: String, text: String, value: PublishedValue)] {
    dataSet.columns.compactMap { column in cells[column].map { (column, $0.text, $0.value) } }
      + dataSet.sums.map { ($0.name, text($0), value($0)) } + dataSet.shares.map { ($0.name, text($0), value($0)) }
  }

  /// `94.3 + 3.7`.
  private func text(_ sum: ColumnSum) -> String {
    sum.terms.enumerated().map { index, term in
      let size = abs(term.factor)
      let cell = term.column.map { size == 1 ? written($0) : "\(size) × \(written($0))" } ?? String(size)
      return (term.factor < 0 ? "− " : index == 0 ? "" : "+ ") + cell
    }.joined(separator: " ")
  }

  private func written(_ column: String) -> String { cells[column]?.text ?? "" }

  /// Missing, with the symbol of the first part that is, where any part is.
  private func value(_ sum: ColumnSum) -> PublishedValue {
    var total = 0.0
    for term in sum.terms {
      switch term.column.map({ cells[$0]?.value ?? .missing(.dash) }) {
      case nil: total += Double(term.factor)
      case .number(let number): total += Double(term.factor) * number
      case .missing(let symbol): return .missing(symbol)
      }
    }
    return .number(total)
  }

  /// `27 + 12 of 540 + 310`.
  private func text(_ share: ColumnShare) -> String {
    "\(written(share.part)) \(share.isPercent ? "of" : "per") \(written(share.wholeName))"
  }

  private func value(_ share: ColumnShare) -> PublishedValue {
    switch (cells[share.part]?.value ?? .missing(.dash), cells[share.wholeName]?.value ?? .missing(.dash)) {
    case (.missing(let symbol), _), (_, .missing(let symbol)): .missing(symbol)
    case (.number, .number(0)): .missing(.dash)
    case (.number(let part), .number(let whole)): .number(part / whole * (share.isPercent ? 100 : 1))
    }
  }
}

extension PublishedValue {
  /// A decimal number, also as spreadsheets and statistics programs write small ones (`9.98E-05`, `3.1e-05`), or one of the symbols of missing figures. A
  /// large one as spreadsheets write it (`1.2E+06`) has lost its last digits and is none. Spaces before a number fill it up
  /// to the width of its column, as statistics programs write it.
  fileprivate init?(cell: String) {
    let text = String(cell.drop { $0 == " " })
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    if let number = Double(text), number.isFinite, parts.count == 1 || parts[1].hasPrefix("-"),
      text.utf8.first != UInt8(ascii: "+"), text.utf8.allSatisfy({ "0123456789.Ee-".utf8.contains($0) })
    {
      self = .number(number)
    } else if let symbol = DataSymbol(cell: text) {
      self = .missing(symbol)
    } else {
      return nil
    }
  }
}
