import DataFiles
import PublishedData
import Screening

/// What a column of figures is called, and its unit and digits, as far as its file says or its name tells.
struct FigureWords {
  let name: String
  let unit: Indicator.Unit
  let decimals: Int
  /// What a person has to look at; empty for nothing.
  let remark: String

  init(_ column: FileSurvey.Column) {
    let label = (column.described?[.label] ?? "").split { $0.isWhitespace }.joined(separator: " ")
    name = label.isEmpty ? FigureWords.spelled(column.name) : label
    let said = column.unit.flatMap(FigureWords.unit)
    let read = FigureWords.unit(read: "\(column.name) \(label)".lowercased(), column.figures)
    unit = said ?? read ?? (column.figures.decimals == 0 ? .number : .average)
    let places = column.described.flatMap { Int($0[.decimalPlaces]) }
    let most = unit == .percent ? 1 : 2
    decimals = min(5, places ?? (column.figures.decimals > 2 ? most : column.figures.decimals))
    let doubts = [
      said != nil ? nil : read != nil ? "unit by its name" : "unit by its figures alone",
      places == nil && column.figures.decimals > 2 ? "published with up to \(column.figures.decimals) decimals" : nil,
      unit == .percent && column.figures.largest < 1 && column.figures.decimals > 2
        ? "perhaps a share of 1: worked-out: {NAME: 100 * \(column.name)}" : nil,
    ]
    remark = doubts.compactMap(\.self).joined(separator: "; ")
  }

  /// As the metadata file says it; nil where it says nothing known.
  private static func unit(_ said: String) -> Indicator.Unit? {
    switch said {
    case "%": .percent
    case "pp": .percentagePoints
    case "£": .pounds
    default: nil
    }
  }

  private static func unit(read words: String, _ figures: FileSurvey.Figures) -> Indicator.Unit? {
    func holds(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    if holds("per 100,000", "per_100000", "per_100k") { return .perHundredThousand }
    if holds("per 10,000", "per_10000", "per_10k") { return .perTenThousand }
    if holds("per 1,000", "per_1000") { return .perThousand }
    if holds("percent", "%") || !Set(parts).isDisjoint(with: ["pt", "pc", "pct", "perc", "rate"]) { return .percent }
    if holds("£", "expenditure", "cost_") { return .pounds }
    if holds("average", "avg", "mean_") { return .average }
    if holds("score"), figures.decimals > 0 { return .score }
    return holds("number", "count", "total") && figures.decimals == 0 ? .number : nil
  }

  /// `Pt rwm met expected standard` of `pt_rwm_met_expected_standard`.
  private static func spelled(_ name: String) -> String {
    let words = name.split { $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
