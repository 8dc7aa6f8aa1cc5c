public import PublishedData
public import Strategy

/// The councils there are, each with how it stands on national commitments and the strategies held of it.
public struct CouncilsReport: Sendable {
  /// By name.
  public let rows: [Row]
  /// How many there are, whether or not they were found.
  public let total: Int

  public struct Row: Sendable {
    public let area: Area
    public let counts: VerdictCounts
    public let strategies: [EducationStrategy]
  }

  /// - Parameters:
  ///   - strategies: those published.
  ///   - words: that must stand in a council's name, region or number; empty for all.
  public init(_ standings: NationalStandings, strategies: [EducationStrategy], words: [String]) {
    total = standings.areas.count
    rows = standings.areas.filter { area in
      let text = "\(area.name) \(area.region) \(area.id.code) \(area.gssCodes.joined(separator: " "))".lowercased()
      return words.allSatisfy { text.contains($0.lowercased()) }
    }.map { area in
      Row(
        area: area, counts: VerdictCounts(standings.of(area.id)),
        strategies: strategies.filter { $0.authority == area.id.council })
    }
  }

  /// `153 councils; five have a strategy here.`
  public var sentence: String {
    let held = rows.count { !$0.strategies.isEmpty }
    if rows.isEmpty { return "No council’s name, region or number has these words." }
    let found = rows.count == total ? "\(total) councils" : "\(rows.count) of \(total) councils"
    let strategies = held == 0 ? "none has" : held == 1 ? "one has" : "\(English.count(held)) have"
    return "\(found); \(strategies) a strategy here."
  }

  public var csv: String {
    let header = [
      "la_number", "name", "region", "strategies", "met", "on_course", "off_course", "not_met", "no_verdict",
    ]
    return CSVText.lines(
      [header]
        + rows.map { row in
          [row.area.id.code, row.area.name, row.area.region, row.strategies.map(\.id).joined(separator: " ")]
            + [row.counts.met, row.counts.onCourse, row.counts.offCourse, row.counts.notMet, row.counts.silent].map(
              String.init)
        })
  }

  public var json: JSON {
    .array(
      rows.map { row in
        .object([
          ("la_number", .place(row.area.id)), ("name", .string(row.area.name)), ("region", .string(row.area.region)),
          ("strategies", .array(row.strategies.map { .string($0.id) })), ("counts", row.counts.json),
        ])
      })
  }
}
