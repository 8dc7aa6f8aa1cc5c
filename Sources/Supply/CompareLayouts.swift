import Benchmarking
import Findings
import PublishedData

/// Holds the layout of a release against what its data set reads and against the release before, and names what changed
/// (docs/methods/doubts.md).
struct CompareLayouts {
  private let dataSet: DataSet
  private let now: FileLayout
  private let before: FileLayout?
  /// Columns that the data set reads and the file doesn't have: nothing can be read.
  private(set) var missing: [LayoutChange] = []
  /// What is read and was otherwise: somebody has to look.
  private(set) var doubts: [ReleaseDoubt] = []
  /// What is read of no figure, or harms none.
  private(set) var others: [LayoutChange] = []

  /// - Parameter before: of the release before; nil where that is not remembered.
  init(_ dataSet: DataSet, _ now: FileLayout, before: FileLayout?) {
    (self.dataSet, self.now, self.before) = (dataSet, now, before)
    columns()
    items()
    unitsAndTime()
  }

  private var read: [String] {
    let standard = ["time_period", "geographic_level", "old_la_code"].map(dataSet.fileName)
    let time = dataSet.identifier == .none ? [] : [dataSet.fileName(of: "time_identifier")]
    let filters = dataSet.rows.keys.sorted() + [dataSet.groupColumn, dataSet.addedOver].compactMap(\.self)
    return (standard + time + filters + dataSet.columnsRead)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func columns() {
    let held = before?.columns.map(\.name) ?? read
    let new = now.columns.map(\.name).filter { !held.contains($0) }
    let gone = (read + held.filter { !read.contains($0) }).filter { now[$0] == nil }
    var renamed: Set<String> = []
    for column in gone {
      let name = successor(of: column, in: new)
      if let name { renamed.insert(name) }
      let change = LayoutChange.columnGone(column, newName: name)
      if read.contains(column) { missing.append(change) } else { others.append(change) }
    }
    guard before != nil else { return }
    others += new.filter { !renamed.contains($0) }.map { .columnNew($0) }
  }

  /// The column that may be the new one of one that is gone: one with nearly its name, or with the same items.
  private func successor(of column: String, in new: [String]) -> String? {
    if let near = nearest(to: column, in: new) { return near }
    let items = Set(before?[column]?.items ?? [])
    return items.isEmpty ? nil : new.first { Set(now[$0]?.items ?? []) == items }
  }

  private mutating func items() {
    for column in now.columns where !column.items.isEmpty {
      let named = dataSet.rows[column.name]
      let isRead = named != nil || [dataSet.groupColumn, dataSet.addedOver].contains(column.name)
      let held = before?[column.name]?.items ?? named ?? []
      let new = held.isEmpty ? [] : column.items.filter { !held.contains($0) && named?.contains($0) != true }
      let gone = (named ?? held).filter { !column.items.contains($0) }
      var renamed: Set<String> = []
      for item in gone {
        let name = nearest(to: item, in: new)
        if let name { renamed.insert(name) }
        add(.itemGone(item, column: column.name, newName: name), isDoubted: isRead)
      }
      guard before != nil else { continue }
      for item in new where !renamed.contains(item) {
        // Another part of what is added makes another sum; another group stands by itself.
        add(.itemNew(item, column: column.name), isDoubted: column.name == dataSet.addedOver)
      }
    }
  }

  private mutating func add(_ change: LayoutChange, isDoubted: Bool) {
    if isDoubted { doubts.append(.changedLayout(change)) } else { others.append(change) }
  }

  private mutating func unitsAndTime() {
    guard let before else { return }
    for column in now.columns {
      guard let unit = column.unit, let held = before[column.name]?.unit, unit != held else { continue }
      add(.unit(column: column.name, before: held, now: unit), isDoubted: dataSet.columnsRead.contains(column.name))
    }
    if !Set(now.identifiers).isSubset(of: before.identifiers), !before.identifiers.isEmpty {
      add(.identifiers(before: before.identifiers, now: now.identifiers), isDoubted: true)
    }
    for level in before.levels where !now.levels.contains(level) {
      add(.levelGone(level), isDoubted: level == GeographicLevel.localAuthority.rawValue)
    }
  }

  /// What is missing, for whoever imports.
  func missing(in file: String) -> [Finding] {
    missing.map { Finding(ReleaseDoubt.Kind.changedLayout.rawValue, "\($0.told) \(advice)", file: file, line: 1) }
  }

  private let advice = "It is read: correct the definition of the data set, or the file."

  /// What else changed, in one note.
  func noted(in file: String) -> [Finding] {
    guard !others.isEmpty else { return [] }
    let told = others.prefix(CompareLayouts.mostTold).map(\.told).joined(separator: " ")
    let rest = others.count - CompareLayouts.mostTold
    return [
      Finding(
        ReleaseDoubt.Kind.changedLayout.rawValue,
        "Not as in the release before, without harm to what is read: \(told)\(rest > 0 ? " And \(rest) more." : "")",
        severity: .note, file: file)
    ]
  }

  private static let mostTold = 12
}

extension LayoutChange {
  /// What changed, in a sentence.
  var told: String {
    switch self {
    case .columnGone(let column, let newName):
      "The column “\(column)” is gone" + (newName.map { "; “\($0)” is new and may be its new name." } ?? ".")
    case .columnNew(let column): "The column “\(column)” is new."
    case .itemGone(let item, let column, let newName):
      "“\(item)” of the filter “\(column)” is gone"
        + (newName.map { "; “\($0)” is new and may be its new name." } ?? ".")
    case .itemNew(let item, let column): "“\(item)” of the filter “\(column)” is new."
    case .levelGone(let level): "No row is of the geographic level “\(level)” any more."
    case .identifiers(let before, let now):
      "The time_identifier was \(LayoutChange.list(before)) and is \(LayoutChange.list(now))."
    case .unit(let column, let before, let now):
      "The metadata file gave the unit of “\(column)” as \(LayoutChange.unit(before)) and gives it as \(LayoutChange.unit(now))."
    }
  }

  private static func list(_ texts: [String]) -> String { texts.map { "“\($0)”" }.joined(separator: ", ") }

  private static func unit(_ text: String) -> String { text.isEmpty ? "none" : "“\(text)”" }
}
