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
  public let target: Target
  /// The target as the file writes it.
  public let wording: String
  /// What the target leaves open, as questions to the council; while there are any, nothing is judged.
  public let questions: [String]
  public let evidence: Evidence
  /// Every one must hold; empty where nothing of it is published.
  public let series: [MeasureSeries]
  /// Shown beside it and never judged.
  public let context: [MeasureSeries]
  /// Which figure is wanted from whom, where it is not in the record.
  public let awaits: Awaited?
  /// What the law asks, where the promise is the council's own ambition beside it; empty where nothing is to be said.
  public let law: String
  /// The baseline that the document states, in words; empty where it states none.
  public let baseline: String
  /// What is unclear though it can be judged; empty where nothing is.
  public let remark: String

  /// The target as one canonical sentence; as it was written, where it can be read in more than one way.
  public var sentence: String { questions.isEmpty ? TargetSentence.write(target) : wording }

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
    id: String, title: String, target: Target, wording: String, questions: [String], evidence: Evidence,
    series: [MeasureSeries],
    context: [MeasureSeries], awaits: Awaited?, law: String, baseline: String, remark: String
  ) {
    self.id = id
    self.title = title
    self.target = target
    self.wording = wording
    self.questions = questions
    self.evidence = evidence
    self.series = series
    self.context = context
    self.awaits = awaits
    self.law = law
    self.baseline = baseline
    self.remark = remark
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
