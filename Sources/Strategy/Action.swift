/// Something the strategy says will be done.
public struct Action: Equatable, Sendable {
  /// `SEF-A1`.
  public let id: String
  public let what: String
  /// A post or an organisation, and a date, as stated; empty where the document does not state them, which is no
  /// reproach.
  public let lead, by: String
  /// The organisation that the lead is of, where it is stated beside the post; empty where it is not.
  public let organisation: String
  /// The board that answers for it, and the work stream that carries it; nil where none is named.
  public let board: EducationStrategy.Board?
  public let workStream: EducationStrategy.WorkStream?
  /// Ids of themes, and of the measures it is meant to move.
  public let themes, measures: [String]
  /// Why it should move them; empty where nothing is said.
  public let rationale: String

  public init(
    id: String, what: String, lead: String = "", by: String = "", organisation: String = "",
    board: EducationStrategy.Board? = nil, workStream: EducationStrategy.WorkStream? = nil, themes: [String] = [],
    measures: [String] = [], rationale: String = ""
  ) {
    self.id = id
    self.what = what
    self.lead = lead
    self.by = by
    self.organisation = organisation
    self.board = board
    self.workStream = workStream
    self.themes = themes
    self.measures = measures
    self.rationale = rationale
  }
}

extension Action {
  /// What a form sends of it apart from the plan, by name: the id of the person it is assigned to.
  public enum Field: String, CaseIterable, Sendable { case owner }
}
