public import Accounts
import DefinitionFiles
public import Enquiries
import Findings
public import Log
public import Store
public import Strategy

/// Begins a strategy on the pages, as a draft that nobody else sees.
public struct BeginPlan: Sendable {
  public let council: Int
  /// The council's name, for the strategy's address where its title alone is taken.
  public let name: String
  /// As they were typed: `title`, `document`, `adopted`, `ends`, and `objective`, the title of the first.
  public let fields: PlanFields
  private let shelf: StrategyShelf

  /// - Parameter shelf: of the published record that measures name figures of.
  public init(council: Int, named name: String, _ fields: PlanFields, on shelf: StrategyShelf) {
    self.council = council
    self.name = name
    self.fields = fields
    self.shelf = shelf
  }

  /// - Returns: the id of the new strategy.
  /// - Throws: `NotPermitted`, `PlanProblems`.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.editPlans, for: council)
    let names = ["title": "Write a title.", "document": "Name the document.", "objective": "Name the first objective."]
    let missing = names.filter { fields[$0.key] == nil }.sorted { $0.key < $1.key }
    guard missing.isEmpty else { throw PlanProblems(missing.map { .init(field: $0.key, $0.value) }) }
    try EditPlan.guardDays(fields, of: [.strategy])
    let title = fields["title"] ?? ""
    guard !slug(title).isEmpty else {
      throw PlanProblems("title", "Write a title with letters in it: its address is made of them.")
    }
    return try store.write(permit) { tables in
      guard try tables.drafts().count(where: { $0.state == .edited }) < BeginPlan.mostDrafts else {
        throw PlanProblems("title", "There are \(BeginPlan.mostDrafts) drafts already. Publish some, or give them up.")
      }
      try tables.holdAddresses()
      guard let id = try ids(title).first(where: { try tables.council(ofStrategy: $0) == nil }) else {
        throw PlanProblems("title", "Choose another title: the addresses that this one gives are taken.")
      }
      let text = try begun(id)
      let plan = Plan(
        strategy: try read(text), readings: [], text: text, publishedText: nil, version: 0, isDraft: false, position: 0,
        basedOn: 0)
      try EditPlan.guardSize(text, fields)
      try tables.saveDraft(
        text, of: plan, occasion, change: [.init(.whole, field: "", before: nil, after: title)],
        rows: [tables.addressRow(id)])
      return id
    }
  }

  /// The most drafts that a council may have at a time.
  static let mostDrafts = 50

  /// The title as an address, then with the council behind it: a title that another council has is no hindrance, and
  /// nobody learns that it has.
  private func ids(_ title: String) -> [String] {
    let plain = String(slug(title).prefix(40))
    let own = "\(plain)-\(slug(name).prefix(15))"
    return [plain, own] + (2...9).map { "\(own)-\($0)" }
  }

  private func begun(_ id: String) throws -> StrategyText {
    let objective = PlanPart(.objective, String(slug(fields["objective"] ?? "").prefix(60)))
    var whole = fields
    whole["objective"] = nil
    whole["status"] = "draft"
    return try StrategyText("strategy: \(id)\nauthority: \(council)\nstatus: draft\n").setting(.whole, to: whole)
      .adding(objective, to: .whole, ["title": fields["objective"] ?? ""])
  }

  private func read(_ text: StrategyText) throws -> EducationStrategy {
    do {
      return try shelf.strategy(text.text, file: "draft")
    } catch let error as FindingsError {
      throw PlanProblems(error.findings, in: text, changing: .whole)
    }
  }

  /// `ambleford-learns`: a title as it stands in an address.
  private func slug(_ title: String) -> String {
    title.lowercased().unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
    }
    .map(String.init).joined(separator: "-")
  }
}
