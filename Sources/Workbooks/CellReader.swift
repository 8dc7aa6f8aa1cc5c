import Findings

/// Reads the cells of a row as they are shown: the kind that the number format gives, with the digits that are kept.
struct CellReader {
  /// Of the cell that was read last, from 1; 0 before the first of a row.
  var column = 0
  private let reader: PartReader
  private let workbook: Workbook
  private let cell, value, formula, inline: PartReader.Name?
  private let reference, style, type: PartReader.Name?
  private var text: TextRuns

  private var kind = Kind.number
  private var format = NumberFormat.general
  private var isOpen = false, isValue = false, isInline = false, hasFormula = false
  private var kept: [UInt8] = []

  private enum Kind {
    case number, shared, inline, text, boolean, error, date
  }

  init(_ reader: PartReader, _ workbook: Workbook) {
    (self.reader, self.workbook) = (reader, workbook)
    (cell, value, formula, inline) = (reader.name("c"), reader.name("v"), reader.name("f"), reader.name("is"))
    (reference, style, type) = (reader.name("r"), reader.name("s"), reader.name("t"))
    text = TextRuns(reader)
  }

  /// - Returns: whether a cell ended.
  /// - Throws: `FindingsError` where the sheet is damaged.
  mutating func take(_ node: PartReader.Node, _ name: PartReader.Name?, into row: inout SheetRow) throws -> Bool {
    if isInline { text.take(node, reader, into: &kept) }
    switch node {
    case .text:
      if isValue, let bytes = reader.value {
        kept.append(contentsOf: UnsafeBufferPointer(start: bytes, count: bytes.length))
      }
    case .start where name == cell:
      try begin(row.number)
      guard reader.isEmpty else { return false }
      isOpen = false
      return true
    case .start where isOpen && name == value: isValue = !reader.isEmpty
    case .start where isOpen && name == inline: isInline = !reader.isEmpty
    case .start where isOpen && name == formula: hasFormula = true
    case .end where name == value: isValue = false
    case .end where name == inline: isInline = false
    case .end where isOpen && name == cell:
      isOpen = false
      try end(&row)
      return true
    default: break
    }
    return false
  }

  private mutating func begin(_ row: Int) throws {
    (isOpen, isValue, isInline, hasFormula) = (true, false, false, false)
    (kind, format) = (.number, .general)
    kept.removeAll(keepingCapacity: true)
    var place: CellPlace? = CellPlace(row: row, column: column + 1), kind = Kind.number, styled = 0
    reader.attributes { name, value in
      if name == reference {
        place = CellPlace(UnsafeBufferPointer(start: value, count: value.length))
      } else if name == style {
        styled = value.number
      } else if name == type {
        kind = CellReader.kind(value)
      }
    }
    guard let place, place.row == row, place.column > column, place.column <= CellPlace.mostColumns else {
      throw workbook.parts.file.damaged
    }
    (column, self.kind, format) = (place.column, kind, workbook.formats[styled])
  }

  /// The types of cells (ISO 29500-1, 18.18.11), told apart by their first letters: `n`, `s`, `str`, `inlineStr`, `b`, `e`,
  /// `d`.
  private static func kind(_ type: UnsafePointer<UInt8>) -> Kind {
    switch Unicode.Scalar(type.pointee) {
    case "s": type[1] == 0 ? .shared : .text
    case "i": .inline
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .number
    }
  }

  private func end(_ row: inout SheetRow) throws {
    let start = row.bytes.count
    var fault: SheetRow.Fault?
    if hasFormula, kept.isEmpty, kind != .text {
      fault = .noValue
    } else if !kept.isEmpty {
      fault = try write(to: &row.bytes)
    }
    // A shared text stands in the file once, and any number of cells may hold it.
    guard row.bytes.count <= workbook.parts.limit else { throw workbook.parts.tooLarge }
    let isBlank = row.bytes[start...].allSatisfy(\.isSpace)
    if !isBlank || fault != nil { row.cells.append(.init(column: column, text: start..<row.bytes.count, fault: fault)) }
  }

  private func write(to bytes: inout [UInt8]) throws -> SheetRow.Fault? {
    switch kind {
    case .text, .inline: bytes += kept
    case .shared:
      guard let number = Int(String(decoding: kept, as: UTF8.self)), let range = workbook.strings.range(number) else {
        throw workbook.parts.file.damaged
      }
      bytes += workbook.strings.bytes[range]
    case .boolean: bytes += Array((kept == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8)
    case .error:
      bytes += kept
      return .error
    case .date: bytes += kept.withoutMidnight
    case .number: return try writeNumber(to: &bytes)
    }
    return nil
  }

  private func writeNumber(to bytes: inout [UInt8]) throws -> SheetRow.Fault? {
    guard let number = DecimalText(kept[...]) else { throw workbook.parts.file.damaged }
    let shown = format.kind(ofSign: number.sign)
    switch shown {
    case .number: number.write(to: &bytes)
    case .percent:
      number.hundredfold.write(to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .hidden:
      number.write(to: &bytes)
      return .shownOtherwise
    case .date, .time, .dateAndTime, .elapsed:
      guard let date = CellDate(number.double, isFrom1904: workbook.isFrom1904)?.text(shown) else {
        number.write(to: &bytes)
        return .noDay
      }
      bytes += Array(date.utf8)
    }
    return nil
  }
}

extension UnsafePointer<UInt8> {
  /// A whole number; -1 for anything else.
  fileprivate var number: Int { Int(String(cString: self)) ?? -1 }
}

extension [UInt8] {
  /// `2024-09-01` of `2024-09-01T00:00:00Z`.
  fileprivate var withoutMidnight: ArraySlice<UInt8> {
    let text = String(decoding: self, as: UTF8.self)
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "T")) else { return self[...] }
    let isMidnight = text[mark...].allSatisfy { "T0:.Z".contains($0) }
    return isMidnight ? self[..<text.utf8.distance(from: text.startIndex, to: mark)] : self[...]
  }
}
