public import Days

/// A council's published education strategy.
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
  /// The last day of its window, where one is stated.
  public let ends: Day?
  public let themes: [Theme]
  public let boards: [Board]
  public let workStreams: [WorkStream]
  public let objectives: [Objective]

  public enum Status: String, Sendable, CaseIterable {
    case draft, adopted, closed
  }

  /// A concern that runs through several objectives.
  public struct Theme: Equatable, Sendable {
    public let id, title: String

    public init(id: String, title: String) { (self.id, self.title) = (id, title) }
  }

  /// Who answers for an objective.
  public struct Board: Equatable, Sendable {
    public let id, title: String

    public init(id: String, title: String) { (self.id, self.title) = (id, title) }
  }

  /// A part of the programme that carries actions.
  public struct WorkStream: Equatable, Sendable {
    public let id, title: String
    /// Empty where none is stated.
    public let lead: String

    public init(id: String, title: String, lead: String) { (self.id, self.title, self.lead) = (id, title, lead) }
  }

  /// One aim of a strategy.
  public struct Objective: Equatable, Sendable {
    public let id: String
    public let title: String
    /// The board that answers for it; nil where none is named.
    public let board: Board?
    public let promises: [Promise]
    public let actions: [Action]

    public init(id: String, title: String, board: Board?, promises: [Promise], actions: [Action]) {
      self.id = id
      self.title = title
      self.board = board
      self.promises = promises
      self.actions = actions
    }
  }

  public init(
    id: String, title: String, document: String, authority: Int, status: Status, adopted: Day, ends: Day?,
    themes: [Theme], boards: [Board], workStreams: [WorkStream], objectives: [Objective]
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.authority = authority
    self.status = status
    self.adopted = adopted
    self.ends = ends
    self.themes = themes
    self.boards = boards
    self.workStreams = workStreams
    self.objectives = objectives
  }

  /// Every promise with the objective it stands under, in the document's order.
  public var promises: [(objective: Objective, promise: Promise)] {
    objectives.flatMap { objective in objective.promises.map { (objective, $0) } }
  }
}

/// Something the strategy says will be done.
public struct Action: Equatable, Sendable {
  /// `SEF-A1`.
  public let id: String
  public let what: String
  /// A post or an organisation, and a date, as stated; empty where the document does not state them, which is no
  /// reproach.
  public let lead, by: String
  /// Ids of themes, and of the measures it is meant to move.
  public let themes, measures: [String]

  public init(id: String, what: String, lead: String, by: String, themes: [String], measures: [String]) {
    self.id = id
    self.what = what
    self.lead = lead
    self.by = by
    self.themes = themes
    self.measures = measures
  }
}
