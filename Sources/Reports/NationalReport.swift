public import Days
import PublishedData
public import Strategy
import TargetSentences

/// What is said of national commitments over all authorities: of each, how many meet it and how many do not.
public struct NationalReport: Sendable {
  public let standings: NationalStandings
  /// The day of judging.
  private let day: Day

  public init(_ standings: NationalStandings, on day: Day) { (self.standings, self.day) = (standings, day) }

  /// What is plainly said above every table of them.
  public static let plainly = "These are national commitments and law. No council has promised them here."

  /// One commitment with its counts.
  public struct Row: Sendable {
    public let commitment: NationalCommitment
    public let counts: VerdictCounts
    public let england: CommitmentStanding

    /// Whether it is held against each authority's figure.
    public var isJudged: Bool { commitment.scope == .authorities && commitment.unjudged.isEmpty }

    /// England's figure, with the verdict on what is wanted of England.
    public var englandWords: String {
      england.isHeld && england.verdict.reason == nil
        ? "\(england.figureWords): \(england.verdict.name)" : england.figureWords
    }
  }

  public var rows: [Row] {
    zip(standings.commitments, standings.england).map { commitment, england in
      let counts = VerdictCounts(standings.on(commitment.id))
      return Row(commitment: commitment, counts: counts, england: england)
    }
  }

  /// The rows of each kind that occurs, law first.
  public var groups: [(kind: NationalCommitment.Kind, rows: [Row])] {
    let rows = rows
    return NationalCommitment.Kind.allCases.map { kind in (kind, rows.filter { $0.commitment.kind == kind }) }
      .filter { !$0.1.isEmpty }
  }

  /// `Of 21 commitments, 11 can be judged for each of 153 authorities.`
  public var sentence: String {
    guard !standings.commitments.isEmpty else { return "No national commitment is held." }
    let rows = rows
    let judged = rows.count(where: \.isJudged)
    let wanted = rows.count { $0.commitment.scope == .england }
    let met = rows.reduce(0) { $0 + $1.counts.met + $1.counts.onCourse }
    let all = rows.reduce(0) { $0 + $1.counts.judged }
    return """
      Of \(rows.count) commitments, published figures can judge \(English.count(judged)) for the \(standings.areas.count) authorities; \
      \(English.count(wanted)) \(English.plural(wanted, "is", "are")) wanted of England as a whole. Of \
      \(NationalReport.grouped(all)) verdicts on authorities, \(met) \(English.plural(met, "is", "are")) met.
      """
  }

  /// `1,490`.
  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000),\(String(number % 1_000 + 1_000).dropFirst())"
  }

  /// One line for every authority on every commitment, England's first.
  public var csv: String {
    let lines = standings.england.map(\.line) + standings.areas.flatMap { standings.of($0.id).map(\.line) }
    return CSVText.lines([CommitmentStanding.header] + lines)
  }

  public var json: JSON {
    .object([
      ("on", .string(day.description)), ("authorities", .integer(standings.areas.count)),
      (
        "commitments",
        .array(
          rows.map { row in
            .object([
              ("commitment", row.commitment.json), ("counts", row.counts.json), ("england", row.england.json),
            ])
          })
      ),
    ])
  }

  public func text(_ style: TextStyle) -> String {
    let groups = groups.map { group in
      let lines = group.rows.flatMap { row in
        [style.bold(row.commitment.title)] + TextLayout.facts(facts(row))
      }
      return ([group.kind.words, TextLayout.rule] + lines).joined(separator: "\n")
    }
    let head = [NationalReport.plainly, TextLayout.wrapped(sentence)].joined(separator: "\n")
    return ([head] + groups).joined(separator: "\n\n") + "\n"
  }

  private func facts(_ row: Row) -> [MeasureReport.Fact] {
    let counts = row.counts
    let why = row.commitment.unjudged
    let said =
      row.isJudged
      ? "\(counts.met) met, \(counts.notMet) not met, \(counts.silent) can’t be judged"
      : why.isEmpty ? "none is held to it: it is wanted of England as a whole" : "can’t be judged, because \(why)"
    return [
      .init("  Target", row.commitment.measure.firstTarget.sentence), .init("  Authorities", said),
      .init("  England", row.englandWords), .init("  Named", row.commitment.id),
    ]
  }
}
