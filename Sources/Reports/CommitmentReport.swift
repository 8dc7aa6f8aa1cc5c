import Days
import PublishedData
public import Strategy
import TargetSentences

/// What is said of one national commitment: every authority's figure and verdict.
public struct CommitmentReport: Sendable {
  public let commitment: NationalCommitment
  public let england: CommitmentStanding
  public let counts: VerdictCounts
  /// The best figure first; those without one last, by name.
  public let rows: [CommitmentStanding]

  /// - Returns: nil where there is no such commitment.
  public init?(_ id: String, in standings: NationalStandings) {
    guard let place = standings.commitments.firstIndex(where: { $0.id == id }) else { return nil }
    commitment = standings.commitments[place]
    england = standings.england[place]
    let all = standings.on(id)
    counts = VerdictCounts(all)
    rows = all.filter { $0.number != nil }.sorted(by: CommitmentReport.isBetter) + all.filter { $0.number == nil }
  }

  private static func isBetter(_ one: CommitmentStanding, _ other: CommitmentStanding) -> Bool {
    guard let first = one.number, let second = other.number, first != second else {
      return one.area.name < other.area.name
    }
    return one.indicator?.polarity == .low ? first < second : first > second
  }

  /// `Of 153 authorities, 12 meet it and 139 do not; two can't be judged.`
  public var sentence: String {
    if counts.judged == 0 {
      if !commitment.unjudged.isEmpty { return "It can’t be judged, because \(commitment.unjudged)." }
      return commitment.scope == .england ? besideEngland : "No authority can be judged: no figure is published."
    }
    let silent = counts.silent == 0 ? "" : "; \(English.count(counts.silent)) can’t be judged"
    return
      "Of \(rows.count) authorities, \(counts.met) \(English.plural(counts.met, "meets", "meet")) it and \(counts.notMet) \(English.plural(counts.notMet, "does", "do")) not\(silent)."
  }

  /// Of a commitment of England's: England's verdict, and how many authorities stand at its level or beyond.
  private var besideEngland: String {
    let own = "It is wanted of England as a whole. England: \(england.figureWords)\(verdictWords)."
    guard let level = commitment.level else { return own }
    let isLow = england.indicator?.polarity == .low
    let numbers = rows.compactMap(\.number)
    let there = numbers.count { isLow ? $0 <= level : $0 >= level }
    let figure = english(level)
    return
      "\(own) No authority is held to it; of \(numbers.count) with a figure \(English.count(there)) \(English.plural(there, "stands", "stand")) at \(figure) or \(isLow ? "below" : "above")."
  }

  /// `75%`: as the target writes it.
  private func english(_ level: Double) -> String {
    CSVText.number(level) + (england.indicator?.unit == .percent ? "%" : "")
  }

  private var verdictWords: String {
    england.verdict.reason.map { ", no verdict: \($0.words)" } ?? ", \(england.verdict.name)"
  }

  public var csv: String { CSVText.lines([CommitmentStanding.header, england.line] + rows.map(\.line)) }

  public var json: JSON {
    .object([
      ("commitment", commitment.json), ("counts", counts.json), ("england", england.json),
      ("authorities", .array(rows.map(\.json))),
    ])
  }

  public func text(_ style: TextStyle) -> String {
    let facts = TextLayout.facts(
      [.init("Asked", commitment.promise.statement), .init("Target", commitment.measure.firstTarget.sentence)]
        + commitment.facts + [.init("Address", commitment.source.address)])
    let lines = ([england] + rows).map { standing in
      let label = standing.label
      let said = standing.isSaid ? "\(label.shape) \(label.word)\(label.reason.map { " (\($0))" } ?? "")" : ""
      return TextLayout.left(standing.area.name, 26) + TextLayout.left(standing.figureWords, 29)
        + style.verdict(label, said)
    }
    return
      ([style.bold(commitment.title), NationalReport.plainly, TextLayout.wrapped(sentence), ""] + facts + [""]
      + lines.map(\.trimmingEnd)).joined(separator: "\n") + "\n"
  }
}
