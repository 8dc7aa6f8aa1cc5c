import Addresses
import Days
import HTML
import Reports
public import Strategy

extension ActionPage {
  /// What is shown to those who keep the strategy, and to nobody else.
  public struct Keeping: Sendable {
    /// The name of who leads it here; nil where nobody with an account does.
    public let leader: String?
    public let evidence: [Evidence]
    /// Why somebody should look at it; empty where nothing is amiss.
    public let attention: [String]
    /// Those who could lead it, where the reader may say who does: ids and names.
    public let candidates: [(id: String, name: String)]?
    /// The id of who leads it; empty for nobody.
    public let owner: String
    /// Whether the reader may work on the plan that it stands in.
    public let mayEdit: Bool

    public init(
      leader: String?, evidence: [Evidence], attention: [String], candidates: [(id: String, name: String)]?,
      owner: String, mayEdit: Bool = false
    ) {
      self.leader = leader
      self.evidence = evidence
      self.attention = attention
      self.candidates = candidates
      self.owner = owner
      self.mayEdit = mayEdit
    }
  }

  func write(_ keeping: Keeping, _ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "evidence")) { html in
      html.element("h2", .id("evidence"), text: "Evidence")
      html.element("p", .class("scope"), text: "For those who keep the strategy.")
      if keeping.evidence.isEmpty {
        html.element("p", .class("prose"), text: "No evidence has been added.")
      } else {
        html.element("ul", .class("links")) { html in
          for evidence in keeping.evidence { html.element("li") { item(evidence, &$0) } }
        }
      }
      if let form { add(form, &html) }
    }
    if let candidates = keeping.candidates, let form {
      html.element("section", .labelled(by: "leads")) { html in
        html.element("h2", .id("leads"), text: "Assigned to")
        html.add(
          ChangeForm(
            path: Paths.owner(of: action.id, of: strategy.id), key: form.key, button: "Assign",
            fields: [
              ChoiceField(
                name: Action.Field.owner.rawValue, label: "Person",
                options: [("", "Nobody")] + candidates.map { ($0.id, $0.name) }, chosen: keeping.owner,
                problem: form.problem.flatMap { $0.field == Action.Field.owner.rawValue ? $0.message : nil })
            ]))
      }
    }
  }

  private func item(_ evidence: Evidence, _ html: inout HTMLWriter) {
    switch evidence.source {
    case .address(let address): html.element("a", .href(address), text: evidence.title)
    case .file(let type, let size):
      html.element("a", .href(Paths.evidence(evidence.id, on: action.id, of: strategy.id)), text: evidence.title)
      html.text(" (\(type.ending.uppercased()), \(max(size / 1_000, 1)) KB)")
    }
    html.text(", added \(evidence.givenOn.spelled)")
  }

  private func add(_ form: Form, _ html: inout HTMLWriter) {
    func problem(_ field: Evidence.Field) -> String? {
      form.problem?.field == field.rawValue ? form.problem?.message : nil
    }
    let isOpen = form.problem.map { Evidence.Field(rawValue: $0.field) != nil } ?? false
    html.element("details", isOpen ? Attribute("open", "open") : nil) { html in
      html.element("summary", text: "Add evidence")
      html.add(
        ChangeForm(
          path: Paths.evidence(on: action.id, of: strategy.id), label: "Add evidence", key: form.key,
          button: "Add evidence",
          fields: [
            TextField(
              name: Evidence.Field.title.rawValue, label: "What it shows", value: form.evidenceTitle,
              problem: problem(.title)),
            TextField(
              name: Evidence.Field.address.rawValue, label: "Address of a page", hint: "Beginning with https://",
              value: form.evidenceAddress, problem: problem(.address)),
            FileField(
              name: Evidence.Field.file.rawValue, label: "Or a file",
              hint: "A PDF, a picture or a plain text, up to 5 MB. Name no child in it.",
              accepts: ".pdf,.png,.jpg,.jpeg,.txt,.csv", problem: problem(.file)),
          ], hasFile: true))
    }
  }
}
