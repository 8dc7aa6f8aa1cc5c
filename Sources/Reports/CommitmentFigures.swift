import Days
import PublishedData
public import Strategy
import TargetSentences

extension CommitmentStanding {
  public var label: VerdictLabel { VerdictLabel(verdict) }

  /// Whether its verdict is said: not of England on what each authority must do by itself.
  var isSaid: Bool { isHeld || area.type.isLocalAuthority }

  /// Why there is no verdict, as a sentence; empty where there is one.
  public var silence: String {
    guard let reason = verdict.reason else { return "" }
    let why = commitment.unjudged.isEmpty ? reason.words : commitment.unjudged
    return "Can’t be judged, because \(why)."
  }

  /// The figure that is shown beside what can't be judged, with its name: `Persistent absence: 18.0% in 2024/25`.
  public var namedFigure: String {
    indicator.map { "\($0.name): \(figureWords)" } ?? "none is published"
  }

  /// `42.9% in 2024`; `no figure` where none is published.
  public var figureWords: String {
    guard let figure, let text else { return "no figure" }
    return "\(text.full(figure.value)) in \(figure.period.statedName)"
  }

  /// `46.4%`; empty where there is none.
  public var englandWords: String { england.flatMap { number in text.map { $0.full(number) } } ?? "" }

  private var text: FigureText? { indicator.flatMap { indicator in series.map { FigureText(indicator, $0) } } }

  /// The number as it is published; nil where there is none.
  public var number: Double? { figure?.value.number }

  static let header = [
    "la_number", "name", "region", "commitment", "title", "kind", "scope", "target", "deadline", "verdict", "reason",
    "value", "unit", "time_period", "england",
  ]

  /// One line of a table of standings; what is missing is empty and never zero.
  var line: [String] {
    let target = commitment.measure.firstTarget
    return [
      area.id.code, area.name, area.region, commitment.id, commitment.title, commitment.kind.rawValue,
      commitment.scope.rawValue, target.sentence, target.rule.deadline?.day.description ?? "",
      isSaid ? verdict.name : "", isSaid ? verdict.reason?.rawValue ?? "" : "", number.map(CSVText.number) ?? "",
      indicator?.unit.rawValue ?? "",
      figure?.period.label ?? "", england.map(CSVText.number) ?? "",
    ]
  }

  var json: JSON {
    .object([
      ("la_number", .place(area.id)), ("name", .string(area.name)), ("commitment", .string(commitment.id)),
      ("verdict", .optional(isSaid ? verdict.name : nil)),
      ("reason", .optional(isSaid ? verdict.reason?.rawValue : nil)), ("value", .optional(number)),
      ("unit", .optional(indicator?.unit.rawValue)),
      ("time_period", .optional(figure?.period.label)), ("england", .optional(england)),
    ])
  }
}

extension NationalCommitment {
  /// The commitment without anybody's figures.
  var json: JSON {
    .object([
      ("id", .string(id)), ("title", .string(title)), ("statement", .string(promise.statement)),
      ("kind", .string(kind.rawValue)), ("scope", .string(scope.rawValue)), ("said_by", .string(saidBy)),
      ("target", .string(measure.firstTarget.sentence)), ("from", .optional(from?.description)),
      ("deadline", .optional(measure.firstTarget.rule.deadline?.day.description)),
      (
        "source",
        .object([
          ("title", .string(source.title)), ("place", .optional(source.place.isEmpty ? nil : source.place)),
          ("publisher", .string(source.publisher)), ("address", .string(source.address)),
          ("date", .string(source.date)),
        ])
      ),
      ("reading", .optional(reading.isEmpty ? nil : reading)),
      ("unjudged", .optional(unjudged.isEmpty ? nil : unjudged)),
    ])
  }
}

/// How many areas have each verdict.
public struct VerdictCounts: Equatable, Sendable {
  public let met, onCourse, offCourse, notMet: Int
  /// Without a verdict; and those of them that are only shown beside a commitment of England's.
  public let silent, beside: Int

  public init(_ standings: [CommitmentStanding]) {
    func count(_ verdict: Verdict) -> Int { standings.count { $0.verdict == verdict } }
    (met, onCourse, offCourse, notMet) = (count(.met), count(.onCourse), count(.offCourse), count(.notMet))
    silent = standings.count { $0.verdict.reason != nil }
    beside = count(.noVerdict(.nationalOnly))
  }

  /// Those that could be judged.
  public var judged: Int { met + onCourse + offCourse + notMet }

  var json: JSON {
    .object([
      ("met", .integer(met)), ("on course", .integer(onCourse)), ("off course", .integer(offCourse)),
      ("not met", .integer(notMet)), ("no verdict", .integer(silent)),
    ])
  }
}
