public import Days
public import PublishedData
public import TargetSentences

/// One thing that was promised, in our words, and the success measures that decide it.
public struct Promise: Equatable, Sendable {
  /// `WAR-20`.
  public let id: String
  public let title: String
  /// The promise in a sentence of ours.
  public let statement: String
  public let statedAs: Standing
  /// Where in the document it stands.
  public let place: String
  public let measures: [SuccessMeasure]

  /// What the document calls it.
  public enum Standing: String, Sendable, CaseIterable {
    case measure, objective, action
  }

  public init(
    id: String, title: String, statement: String, statedAs: Standing, place: String, measures: [SuccessMeasure]
  ) {
    self.id = id
    self.title = title
    self.statement = statement
    self.statedAs = statedAs
    self.place = place
    self.measures = measures
  }
}

/// A target inside a strategy, and what it is judged by.
public struct SuccessMeasure: Equatable, Sendable {
  /// `WAR-20`; parts of a promise carry letters.
  public let id: String
  public let title: String
  /// The target as it was first adopted.
  public let firstTarget: StatedTarget
  /// What has changed it since, the earliest first.
  public let amendments: [Amendment]
  /// When the measure was added, where that was after the strategy was adopted.
  public let added: Day?
  public let evidence: Evidence
  /// Every one must hold; empty where nothing of it is published.
  public let series: [MeasureSeries]
  /// Shown beside it and never judged.
  public let context: [MeasureSeries]
  /// The group of children it is about, where no series says it; nil for everyone.
  public let group: Characteristic?
  /// Which figure is wanted from whom, where it is not in the record.
  public let awaits: Awaited?
  /// What the law asks, where the promise is the council's own ambition beside it; empty where nothing is to be said.
  public let law: String
  /// The baseline that the document states, in words; empty where it states none.
  public let baseline: String
  /// What is unclear though it can be judged; empty where nothing is.
  public let remark: String

  /// The target in force on a day: the last amendment that had taken effect, else the first.
  public func target(on day: Day) -> StatedTarget {
    amendments.last { $0.from <= day }?.target ?? firstTarget
  }

  /// Where the figures come from.
  public enum Evidence: String, Sendable, CaseIterable {
    case published
    /// Only a neighbouring statistic is published: shown as such, and never a verdict by itself.
    case proxy
    /// Published, but not in the data held.
    case otherNational = "other-national"
    /// Only the council can return it.
    case council
  }

  public init(
    id: String, title: String, target: StatedTarget, amendments: [Amendment] = [], added: Day? = nil,
    evidence: Evidence, series: [MeasureSeries], context: [MeasureSeries], group: Characteristic? = nil,
    awaits: Awaited?,
    law: String,
    baseline: String, remark: String
  ) {
    self.id = id
    self.title = title
    firstTarget = target
    self.amendments = amendments
    self.added = added
    self.evidence = evidence
    self.series = series
    self.context = context
    self.group = group
    self.awaits = awaits
    self.law = law
    self.baseline = baseline
    self.remark = remark
  }
}

/// A target with the words it was read from.
public struct StatedTarget: Equatable, Sendable {
  public let rule: Target
  /// As the file writes it.
  public let wording: String
  /// What it leaves open, as questions to the council; while there are any, nothing is judged.
  public let questions: [String]
  /// What the council is asked because this program would read it otherwise than when it was published; nil where it would
  /// not.
  public let asks: String?

  public init(_ rule: Target, wording: String, questions: [String], asks: String? = nil) {
    self.rule = rule
    self.wording = wording
    self.questions = questions
    self.asks = asks
  }

  /// - Throws: `TargetSentence.Refusal`, where a word is not understood.
  public init(reading sentence: String) throws(TargetSentence.Refusal) {
    let reading = try TargetSentence.read(sentence)
    self.init(reading.target, wording: sentence, questions: reading.ambiguities.map(\.question))
  }

  /// One canonical sentence; as it was written, where it can be read in more than one way.
  public var sentence: String { questions.isEmpty ? TargetSentence.write(rule) : wording }
}

/// How a target's sentence is read.
public typealias SentenceReading = (_ sentence: String) throws(TargetSentence.Refusal) -> StatedTarget

/// A target set anew, from when and why.
public struct Amendment: Equatable, Sendable {
  /// The first day on which it holds.
  public let from: Day
  public let target: StatedTarget
  /// As the council gives it.
  public let reason: String

  public init(from day: Day, target: StatedTarget, reason: String) {
    from = day
    self.target = target
    self.reason = reason
  }
}

/// A published series that a measure is judged by or shown beside.
public struct MeasureSeries: Equatable, Sendable {
  /// The indicator's id and the group's; the group's peers where the gap between them is meant.
  public let indicator, group: String
  public let peers: String?
  /// A neighbouring statistic, not the thing itself.
  public let isProxy: Bool

  public init(indicator: String, group: String, peers: String?, isProxy: Bool) {
    self.indicator = indicator
    self.group = group
    self.peers = peers
    self.isProxy = isProxy
  }
}

/// A figure that is wanted, and from whom.
public struct Awaited: Equatable, Sendable {
  public let figure, from: String

  public init(figure: String, from: String) { (self.figure, self.from) = (figure, from) }
}
