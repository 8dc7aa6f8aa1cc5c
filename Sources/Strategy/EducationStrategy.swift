public import Days

/// A council's published education strategy, as far as it is held here.
public struct EducationStrategy: Equatable, Sendable {
  /// Kebab-case, the last part of its address: `warwickshire`.
  public let id: String
  public let title: String
  /// The document it was read from, named.
  public let document: String
  /// The authority's area number.
  public let authority: Int
  public let status: Status
  public let adopted: Day
  public let objectives: [Objective]

  public enum Status: String, Sendable, CaseIterable {
    case draft, adopted, closed
  }

  /// One aim of a strategy, and the board that answers for it.
  public struct Objective: Equatable, Sendable {
    public let id: String
    public let title: String
    public let board: String
    public let promises: [Promise]

    public init(id: String, title: String, board: String, promises: [Promise]) {
      self.id = id
      self.title = title
      self.board = board
      self.promises = promises
    }
  }

  public init(
    id: String, title: String, document: String, authority: Int, status: Status, adopted: Day,
    objectives: [Objective]
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.authority = authority
    self.status = status
    self.adopted = adopted
    self.objectives = objectives
  }

  /// Every promise with the objective it stands under, in the document's order.
  public var promises: [(objective: Objective, promise: Promise)] {
    objectives.flatMap { objective in objective.promises.map { (objective, $0) } }
  }
}

/// One thing that was promised, in our words, and the success measures that decide it.
public struct Promise: Equatable, Sendable {
  /// `WAR-20`.
  public let id: String
  public let title: String
  public let statedAs: Standing
  /// Where in the document it stands.
  public let place: String
  public let measures: [SuccessMeasure]

  /// What the document calls it.
  public enum Standing: String, Sendable, CaseIterable {
    case measure, objective, action
  }

  public init(id: String, title: String, statedAs: Standing, place: String, measures: [SuccessMeasure]) {
    self.id = id
    self.title = title
    self.statedAs = statedAs
    self.place = place
    self.measures = measures
  }
}

/// An indicator with a target inside a strategy.
public struct SuccessMeasure: Equatable, Sendable {
  /// `WAR-20`; parts of a promise carry letters.
  public let id: String
  public let title: String
  /// The id of the indicator in `definitions/indicators/`.
  public let indicator: String
  public let target: Target
  /// What the law asks, where the promise is the council's own ambition beside it; empty where nothing is to be said.
  public let law: String

  public init(id: String, title: String, indicator: String, target: Target, law: String) {
    self.id = id
    self.title = title
    self.indicator = indicator
    self.target = target
    self.law = law
  }
}
