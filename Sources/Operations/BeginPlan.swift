import DefinitionFiles
import Findings
public import PublishedData
public import Store
public import Strategy

/// Begins a strategy on the pages, as a draft that nobody else sees.
public struct BeginPlan: Sendable {
  public let council: Area
  /// As they were typed: `title`, `document`, `adopted`, `ends`, and `objective`, the title of the first.
  public let fields: PlanFields
  private let catalogue: Catalogue

  /// - Parameter catalogue: the indicators that measures may name.
  public init(_ council: Area, _ fields: PlanFields, catalogue: Catalogue) {
    self.council = council
    self.fields = fields
    self.catalogue = catalogue
  }

  /// - Returns: the id of the new strategy.
  /// - Throws: `PlanProblems`.
  public func run(in store: Store, _ occasion: Occasion) throws -> String {
    let names = ["title": "Write a title.", "document": "Name the document.", "objective": "Name the first objective."]
    let missing = names.filter { fields[$0.key] == nil }.sorted { $0.key < $1.key }
    guard missing.isEmpty else { throw PlanProblems(missing.map { .init(field: $0.key, $0.value) }) }
    let title = fields["title"] ?? ""
    let id = slug(title)
    guard !id.isEmpty else {
      throw PlanProblems("title", "Write a title with letters in it: its address is made of them.")
    }
    return try store.write { tables in
      let held = DefinitionHistory(try tables.definitionVersions()).newest("strategies/\(id).yaml") != nil
      let drafted = try tables.newestDrafts().contains { $0.strategy == id }
      if held || drafted {
        throw PlanProblems("title", "There is a strategy of this title already. Add the council’s name, or the year.")
      }
      let text = try begun(id)
      let plan = Plan(
        strategy: try read(text), text: text, published: nil, version: 0, isDraft: false, position: 0, basedOn: 0)
      try tables.saveDraft(text, of: plan, occasion, change: [.init(.whole, field: "", before: nil, after: title)])
      return id
    }
  }

  private func begun(_ id: String) throws -> StrategyText {
    let objective = PlanPart(.objective, slug(fields["objective"] ?? ""))
    let bare = "strategy: \(id)\nauthority: \(council.number)\nstatus: draft\n"
    var whole = fields
    whole["objective"] = nil
    whole["status"] = "draft"
    whole["authority"] = String(council.number)
    return try StrategyText(bare).setting(.whole, to: whole)
      .adding(objective, to: .whole, ["title": fields["objective"] ?? ""])
  }

  private func read(_ text: StrategyText) throws -> EducationStrategy {
    do {
      return try StrategyFile.read(text.text, file: "draft", catalogue: catalogue)
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
