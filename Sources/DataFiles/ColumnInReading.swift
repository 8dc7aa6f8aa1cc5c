import PublishedData
import Screening

/// One column of a data file while it is read: its values as long as they are few, and what its numbers are like.
struct ColumnInReading {
  private var index = ValueIndex()
  private var figures = FileSurvey.Figures()
  private var numbers = 0, words = 0
  /// Empty until the file is read, and where there are too many.
  private var values: [String] = []

  private let most: Int
  /// Whether what its numbers are like is asked to the last row: else only until its values are too many.
  private let isWhole: Bool

  init(most: Int) { (self.most, isWhole) = (most, most >= FileSurvey.mostValues) }

  private var isCut: Bool { index.fields.count > most }

  mutating func add(_ field: CSVRecord.Field, line: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    if isCut, !isWhole { return }
    if addNumber(bytes[field.range]) {
      numbers += 1
    } else if !field.range.isEmpty {
      addText(bytes.text(field))
    }
    if !isCut { _ = index.add(field, line: line, in: bytes) }
  }

  /// `-12.5`, spaces before it left aside: what it says of the column's numbers.
  ///
  /// - Returns: false where it is none.
  private mutating func addNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = 0, decimals = 0, value = 0.0, isNegative = false, isPastPoint = false
    for (place, byte) in bytes.drop(while: { $0 == UInt8(ascii: " ") }).enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where !isPastPoint: isPastPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if isPastPoint { decimals += 1 } else { value = value * 10 + Double(byte - UInt8(ascii: "0")) }
      default: return false
      }
    }
    guard digits > 0 else { return false }
    figures.decimals = max(figures.decimals, decimals)
    figures.isBelowZero = figures.isBelowZero || (isNegative && (value > 0 || decimals > 0))
    figures.largest = max(figures.largest, value)
    return true
  }

  /// A word, a sign for a missing figure, or a number as spreadsheets write small ones (`9.98E-05`).
  private mutating func addText(_ text: String) {
    if DataSymbol(cell: text) != nil { return }
    guard Double(text) != nil else { return words += 1 }
    numbers += 1
    figures.decimals = max(figures.decimals, 6)
  }

  /// The same at the end of its file.
  func closed(_ bytes: UnsafeBufferPointer<UInt8>) -> ColumnInReading {
    var column = self
    column.values = isCut ? [] : index.fields.map { bytes.text($0) }
    return column
  }

  /// The same with that of another file.
  func with(_ other: ColumnInReading) -> ColumnInReading {
    var both = self
    both.numbers += other.numbers
    both.words += other.words
    both.figures.decimals = max(figures.decimals, other.figures.decimals)
    both.figures.isBelowZero = figures.isBelowZero || other.figures.isBelowZero
    both.figures.largest = max(figures.largest, other.figures.largest)
    both.values += other.values.filter { !values.contains($0) }
    if values.isEmpty || other.values.isEmpty || both.values.count > most { both.values = [] }
    return both
  }

  /// - Parameter isGroup: whether the metadata calls it the group of a filter.
  func column(_ name: String, _ described: Metadata.Row?, isGroup: Bool, isInEvery: Bool) -> FileSurvey.Column {
    let kind: FileSurvey.Kind =
      switch described?[.type] {
      case "Filter": .words
      case "Indicator": numbers > 0 ? .figures : .nothing
      default: isGroup || looksLikeWords ? .words : numbers > 0 ? .figures : .nothing
      }
    return FileSurvey.Column(
      name: name, kind: kind, described: described, values: values, figures: figures,
      isInEvery: isInEvery)
  }

  /// Mostly words, or numbers that have a total: ages.
  private var looksLikeWords: Bool {
    words > numbers || values.contains { ["total", "all"].contains($0.lowercased()) }
  }
}
