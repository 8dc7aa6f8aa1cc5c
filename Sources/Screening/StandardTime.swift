/// What kind of time a `time_period` is: `Academic year`, `Autumn term`, `Week 12`.
struct StandardTime: Hashable, Sendable {
  let name: String
  /// The identifiers that may stand in one file together.
  let family: String
  /// Digits of its periods: four for one year (2024), six where it runs over two (202425).
  let digits: Int

  /// - Returns: nil where the standard has no such identifier.
  static func named(_ name: String) -> StandardTime? { byName[name] }

  static let all: [StandardTime] =
    years + terms + halves + quarters(of: "Academic year", digits: 6) + quarters(of: "Calendar year", digits: 4)
    + quarters(of: "Financial year", digits: 6) + quarters(of: "Tax year", digits: 6) + months + weeks

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let years = [
    ("Academic year", 6), ("Calendar year", 4), ("Financial year", 6), ("Tax year", 6), ("Reporting year", 4),
  ].map { StandardTime(name: $0, family: $0, digits: $1) }

  private static let terms = ["Autumn term", "Spring term", "Summer term", "Autumn and spring term"]
    .map { StandardTime(name: $0, family: "terms", digits: 6) }

  private static let halves = ["Part 1 (April to September)", "Part 2 (October to March)"]
    .map { StandardTime(name: $0, family: "halves of the financial year", digits: 6) }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ].map { StandardTime(name: $0, family: "months", digits: 4) }

  private static let weeks = (1...53).map { StandardTime(name: "Week \($0)", family: "weeks", digits: 4) }

  /// Each quarter, and the year to the end of a later one: `Academic year Q1`, `Academic year Q1-Q3`.
  private static func quarters(of year: String, digits: Int) -> [StandardTime] {
    ["Q1", "Q2", "Q3", "Q4", "Q1-Q2", "Q1-Q3", "Q1-Q4", "Q2-Q3", "Q2-Q4", "Q3-Q4"]
      .map { StandardTime(name: "\(year) \($0)", family: "quarters of the \(year.lowercased())", digits: digits) }
  }
}
