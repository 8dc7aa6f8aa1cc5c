public import Days
public import PublishedData
public import Strategy

/// What is said of one council: its national commitments as a scorecard, its neighbours beside it, and the strategies that
/// are held.
public struct CouncilReport: Sendable {
  public let area: Area
  public let region: Area?
  /// One for each commitment, in the order of their file.
  public let rows: [Row]
  /// Its own counts.
  public let counts: VerdictCounts
  /// By name, with their counts; empty where no edition names any.
  public let neighbours: [(area: Area, counts: VerdictCounts)]
  /// The edition of the neighbours; nil where none names any.
  public let edition: String?
  /// One for each strategy with promises.
  public let scorecards: [ScorecardReport]
  public let day: Day

  /// A commitment as it stands here.
  public struct Row: Sendable {
    public let commitment: NationalCommitment
    public let standing: CommitmentStanding
    /// With the working.
    public let report: MeasureReport
    /// How many of the neighbours that can be judged meet it; nil where none can.
    public let neighbours: (met: Int, of: Int)?

    /// Whether it stands in the table: judged, or shown beside what is wanted of England.
    public var isShown: Bool { standing.verdict.reason == nil || commitment.scope == .england }
  }

  public init(_ council: CouncilDescription) {
    (area, region, edition, day) = (council.area, council.region, council.edition, council.day)
    let standings = council.standings
    let beside = council.neighbours.map { ($0, standings.of($0.id)) }.filter { !$0.1.isEmpty }
    rows = zip(standings.commitments, council.evaluations).enumerated().map { place, pair in
      let judged = beside.map { $0.1[place].verdict }.filter { $0.reason == nil }
      let met = judged.count { [.met, .onCourse].contains($0) }
      return Row(
        commitment: pair.0, standing: CommitmentStanding(pair.1, of: pair.0), report: MeasureReport(pair.1),
        neighbours: judged.isEmpty ? nil : (met, judged.count))
    }
    counts = VerdictCounts(rows.map(\.standing))
    self.neighbours = beside.map { ($0.0, VerdictCounts($0.1)) }.sorted { $0.0.name < $1.0.name }
    scorecards = council.strategies.compactMap(ScorecardReport.init)
  }

  /// What the page says above everything else.
  public var plainly: String { "These are national commitments and law. \(area.name) has not promised them here." }

  /// `Of 11 that it can be judged on, it meets one and does not meet ten. Seven can't be judged; three are England's.`
  public var sentence: String {
    guard !rows.isEmpty else { return "No national commitment is held." }
    guard counts.judged > 0 else { return "\(area.name) can’t be judged on any of \(rows.count) commitments." }
    let held = counts.met + counts.onCourse
    let silent = counts.silent - counts.beside
    return """
      Of \(English.count(counts.judged)) that \(area.name) can be judged on, it meets \(held == 0 ? "none" : English.count(held)) and \
      does not meet \(counts.judged - held == 0 ? "none" : English.count(counts.judged - held)). \
      \(English.capitalized(English.count(silent))) can’t be judged; \(English.count(counts.beside)) \
      \(English.plural(counts.beside, "is", "are")) wanted of England as a whole.
      """
  }

  /// The rows of each kind that occurs, law first.
  public var groups: [(kind: NationalCommitment.Kind, rows: [Row])] {
    NationalCommitment.Kind.allCases.map { kind in (kind, rows.filter { $0.commitment.kind == kind }) }
      .filter { !$0.1.isEmpty }
  }

  /// Where it was looked whether neighbours meet them.
  public var neighboursTitle: String { "How many of the same commitments each meets (neighbours of \(edition ?? ""))" }

  /// Its commitments, a line each.
  public var csv: String { CSVText.lines([CommitmentStanding.header] + rows.map(\.standing.line)) }

  public var json: JSON {
    .object([
      ("la_number", .place(area.id)), ("name", .string(area.name)), ("region", .optional(region?.name)),
      ("on", .string(day.description)), ("promised_here", .bool(false)), ("counts", counts.json),
      (
        "commitments",
        .array(
          rows.map { row in
            .object([
              ("commitment", row.commitment.json), ("standing", row.standing.json),
              ("sentence", .string(row.report.sentence)),
              ("neighbours_met", .optional(row.neighbours?.met)), ("neighbours_judged", .optional(row.neighbours?.of)),
            ])
          })
      ),
      ("neighbour_edition", .optional(edition)),
      (
        "neighbours",
        .array(
          neighbours.map { neighbour in
            .object([
              ("la_number", .place(neighbour.area.id)), ("name", .string(neighbour.area.name)),
              ("counts", neighbour.counts.json),
            ])
          })
      ),
      ("strategies", .array(scorecards.map { .string($0.strategy.id) })),
    ])
  }

  public func text(_ style: TextStyle) -> String {
    let groups = groups.map { group in
      ([group.kind.words, TextLayout.rule]
        + group.rows.map { row in
          let label = row.standing.label
          return TextLayout.left(TextLayout.cut(row.commitment.title, 34), 36)
            + TextLayout.left(row.standing.figureWords, 29)
            + style.verdict(label, "\(label.shape) \(label.word)")
        }).joined(separator: "\n")
    }
    let head = [style.bold(area.name), plainly, TextLayout.wrapped(sentence)].joined(separator: "\n")
    let strategies = scorecards.map { "Its strategy: \($0.strategy.title) (cairn scorecard \($0.strategy.id))" }
    return ([head] + groups + strategies).joined(separator: "\n\n") + "\n"
  }
}
