import Findings
import Screening

/// Reads a data file once and gathers what the rules of screening ask about.
struct DataSummaryReader {
  let file: FileBytes
  let metadata: Metadata

  /// - Throws: `FindingsError` when it is no CSV.
  func read() throws -> DataSummary {
    let table = StandardTable(file: file)
    return try file.bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes, rows: file.rows), record = CSVRecord()
      do {
        guard try reader.next(&record) else { throw table.fault("This file is empty.", line: 1) }
        var rows = RowsInReading(header: try table.header(record, bytes), metadata: metadata)
        while try reader.next(&record) {
          if record.isBlank, reader.offset == bytes.count { break }
          guard record.fields.count == rows.width else { throw table.ragged(record, rows.width) }
          rows.add(record, bytes)
        }
        guard rows.rowCount > 0 else { throw table.fault("This file has a header and no rows.", line: file.firstLine) }
        return rows.summary(bytes)
      } catch let problem as CSVReader.Problem {
        throw table.fault(problem.message, line: problem.line)
      }
    }
  }
}

/// The rows read so far.
private struct RowsInReading {
  private let header: [String]
  /// Columns of which plain numbers are not kept.
  private let isIndicator: [Bool]
  private let levelColumn: Int?
  private let locationColumns: [Int]
  private let keyColumns: [Int]
  private let placeColumns: [(level: StandardLevel, columns: [Int])]
  private let timeColumns: [Int]
  private let groupColumns: [(filter: String, columns: [Int])]

  private var values: [ValueIndex]
  private var numbers: [Int]
  private var places: [CombinationIndex]
  private var groupings: [CombinationIndex]
  private var times = CombinationIndex()
  private var fillings: [Filling: (line: Int, count: Int)] = [:]
  private var seen = RowsSeen()
  private(set) var rowCount = 0

  private struct Filling: Hashable {
    let level: Int
    /// One bit a location column, set where it holds something.
    let filled: UInt64
  }

  init(header: [String], metadata: Metadata) {
    let positions = Dictionary(zip(header, header.indices)) { first, _ in first }
    func position(_ name: String) -> Int? { positions[name] }
    let indicators = Set(metadata.indicatorColumns)
    self.header = header
    let others = StandardLevel.standardColumns.union(metadata.filterColumns)
    isIndicator = header.map { indicators.contains($0) && !others.contains($0) }
    levelColumn = position("geographic_level")
    locationColumns = header.indices.filter { StandardLevel.locationColumns.contains(header[$0]) }
    keyColumns =
      ["time_period", "time_identifier", "geographic_level"].compactMap(position) + locationColumns
      + metadata.filterColumns.filter { !StandardLevel.standardColumns.contains($0) }.compactMap(position)
    placeColumns = StandardLevel.all.compactMap { level in
      let columns = level.columns.compactMap(position)
      return columns.count == level.columns.count ? (level, columns) : nil
    }
    timeColumns = ["time_identifier", "time_period"].compactMap(position)
    groupColumns = metadata.groupings.compactMap { filter, group in
      guard let column = position(filter), let groupColumn = position(group) else { return nil }
      return (filter, [groupColumn, column])
    }
    values = header.map { _ in ValueIndex() }
    numbers = header.map { _ in 0 }
    places = placeColumns.map { _ in CombinationIndex() }
    groupings = groupColumns.map { _ in CombinationIndex() }
  }

  var width: Int { header.count }

  mutating func add(_ record: CSVRecord, _ bytes: UnsafeBufferPointer<UInt8>) {
    rowCount += 1
    for column in header.indices {
      let field = record.fields[column]
      if isIndicator[column], isNumber(bytes, field.range) { continue }
      numbers[column] = values[column].add(field, line: record.line, in: bytes)
    }
    for index in places.indices { places[index].add(placeColumns[index].columns, of: numbers, line: record.line) }
    for index in groupings.indices { groupings[index].add(groupColumns[index].columns, of: numbers, line: record.line) }
    if timeColumns.count == 2 { times.add(timeColumns, of: numbers, line: record.line) }
    guard let levelColumn else { return }
    addFilling(levelColumn, record)
    seen.add(keyColumns, of: numbers, level: bytes.text(record.fields[levelColumn]), line: record.line)
  }

  private mutating func addFilling(_ levelColumn: Int, _ record: CSVRecord) {
    var filled: UInt64 = 0
    for (bit, column) in locationColumns.enumerated() where !record.fields[column].range.isEmpty {
      filled |= 1 << UInt64(bit & 63)
    }
    fillings[Filling(level: numbers[levelColumn], filled: filled), default: (record.line, 0)].count += 1
  }

  func summary(_ bytes: UnsafeBufferPointer<UInt8>) -> DataSummary {
    DataSummary(
      rowCount: rowCount, columns: header.indices.map { column($0, bytes) },
      places: Dictionary(
        uniqueKeysWithValues: zip(placeColumns, places).map { place, index in
          (place.level, combinations(index, place.columns, bytes))
        }),
      times: combinations(times, timeColumns, bytes),
      groupings: Dictionary(
        zip(groupColumns, groupings).map { group, index in (group.filter, combinations(index, group.columns, bytes)) }
      ) { first, _ in first },
      fillings: fillings(bytes), duplicates: seen.duplicates)
  }

  private func column(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> DataSummary.Column {
    let index = values[column]
    let kept = index.fields.indices.prefix(DataSummary.mostValues).map {
      DataSummary.Value(text: bytes.text(index.fields[$0]), line: index.lines[$0], count: index.counts[$0])
    }
    return DataSummary.Column(
      name: header[column], position: column + 1, values: kept, isCut: index.fields.count > kept.count)
  }

  private func combinations(
    _ index: CombinationIndex, _ columns: [Int], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [DataSummary.Combination] {
    index.found.map { found in
      let texts = zip(columns, found.numbers).map { bytes.text(values[$0].fields[$1]) }
      return DataSummary.Combination(texts: texts, line: found.line, count: found.count)
    }
  }

  private func fillings(_ bytes: UnsafeBufferPointer<UInt8>) -> [DataSummary.Filling] {
    guard let levelColumn else { return [] }
    return fillings.map { filling, found in
      let filled = locationColumns.indices.filter { filling.filled & (1 << UInt64($0 & 63)) != 0 }
      return DataSummary.Filling(
        level: bytes.text(values[levelColumn].fields[filling.level]),
        filled: Set(filled.map { header[locationColumns[$0]] }), line: found.line, count: found.count)
    }
    .sorted { $0.line < $1.line }
  }

  /// `-12`, `3.5`: what an indicator holds almost always.
  private func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if index < range.upperBound, bytes[index] == UInt8(ascii: "-") { index += 1 }
    var digits = 0, points = 0
    while index < range.upperBound {
      switch bytes[index] {
      case 48...57: digits += 1
      case 46: points += 1
      default: return false
      }
      index += 1
    }
    return digits > 0 && points <= 1
  }
}

/// Which combinations of time, place and filters were met. Schools and providers are counted by themselves, and asked about
/// only where a file has no other rows; institutions and planning areas are not.
private struct RowsSeen {
  private var others = Repeats(), schools = Repeats(), providers = Repeats()

  private struct Repeats {
    var lines: [UInt64: Int32] = [:]
    var count = 0
    var first: [DataSummary.Duplicates.Pair] = []

    mutating func add(_ hash: UInt64, line: Int) {
      guard let earlier = lines.updateValue(Int32(clamping: line), forKey: hash) else { return }
      lines[hash] = earlier
      count += 1
      if first.count < 5 { first.append(DataSummary.Duplicates.Pair(line: line, earlier: Int(earlier))) }
    }

    var duplicates: DataSummary.Duplicates { DataSummary.Duplicates(count: count, first: first) }
  }

  mutating func add(_ columns: [Int], of numbers: [Int], level: String, line: Int) {
    var hash: UInt64 = 0
    for column in columns { hash = mixed(hash &+ UInt64(numbers[column]) &+ 1) }
    switch level {
    case "School": schools.add(hash, line: line)
    case "Provider": providers.add(hash, line: line)
    case "Institution", "Planning area": break
    default: others.add(hash, line: line)
    }
  }

  var duplicates: DataSummary.Duplicates {
    if others.lines.isEmpty, providers.lines.isEmpty { return schools.duplicates }
    return others.lines.isEmpty && schools.lines.isEmpty ? providers.duplicates : others.duplicates
  }
}
