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
  /// Other strategies that it stands beside.
  public let links: [Link]
  /// Whether it was read from published documents without the council, and came with Cairn.
  public var isWorkedExample = false
  /// What its measures are counted from, where that was pinned when they were published.
  public var pins: [BaselinePin] = []
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

  /// Another strategy, where it can be read.
  public struct Link: Equatable, Sendable {
    public let id, title: String
    /// Of a page, beginning with `https://`.
    public let address: String

    public init(id: String, title: String, address: String) {
      (self.id, self.title, self.address) = (id, title, address)
    }
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
    themes: [Theme], boards: [Board], workStreams: [WorkStream], links: [Link] = [], objectives: [Objective]
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
    self.links = links
    self.objectives = objectives
  }

  /// Every promise with the objective it stands under, in the document's order.
  public var promises: [(objective: Objective, promise: Promise)] {
    objectives.flatMap { objective in objective.promises.map { (objective, $0) } }
  }
}
