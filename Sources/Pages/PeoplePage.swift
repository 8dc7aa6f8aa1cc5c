public import Accounts
import Addresses
import HTML

/// Who has an account with a council, and a form that gives one.
public struct PeoplePage {
  /// What a form that was sent led to.
  public enum Outcome: Sendable {
    /// A link to be sent to the new person; nil where the person has a password already.
    case added(name: String, link: String?, isKnown: Bool)
    /// Somebody who has an account gets another link.
    case invited(name: String, link: String)
    case refused(String, name: String, email: String)
  }

  private let council: String
  private let authority: Int
  private let people: [Person]
  private let reader: String
  private let key: String
  private let mayKeep: Bool
  private let outcome: Outcome?

  /// - Parameters:
  ///   - people: those with a role for the council.
  ///   - reader: the id of who sees the page: nobody ends their own account.
  ///   - mayKeep: whether the reader may give and end accounts.
  public init(
    council: String, authority: Int, people: [Person], reader: String, key: String, mayKeep: Bool,
    outcome: Outcome? = nil
  ) {
    self.council = council
    self.authority = authority
    self.people = people
    self.reader = reader
    self.key = key
    self.mayKeep = mayKeep
    self.outcome = outcome
  }

  private var path: String { Paths.people(of: council) }

  private var refusal: (message: String, name: String, email: String)? {
    if case .refused(let message, let name, let email) = outcome { (message, name, email) } else { nil }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = "People of \(council)"
    let shell = PageShell(
      title: refusal == nil ? title : "Error: \(title)",
      crumbs: [.init(name: "Your account", path: Paths.account), .init(name: "People", path: nil)], dataNote: "")
    return shell.document { html in
      if let refusal { html.add(ErrorSummary(message: refusal.message, field: Person.Field.email.rawValue)) }
      html.element("h1", text: title)
      switch outcome {
      case .added(let name, let link, let isKnown):
        let said = isKnown ? "\(name) has an account already, and now this role too." : "\(name) has an account."
        done(said, name, link, &html)
      case .invited(let name, let link): done("\(name) can set a new password.", name, link, &html)
      case .refused, nil: break
      }
      html.add(table)
      if mayKeep { form(&html) }
    }
  }

  private func done(_ said: String, _ name: String, _ link: String?, _ html: inout HTMLWriter) {
    html.element("div", .class("summary done"), .role("status")) { html in
      html.element("p") { $0.element("strong", text: said) }
      if let link {
        html.element(
          "p",
          text:
            "Send this link to \(name) and to nobody else. It can be used once, within a week, and is shown only now:")
        html.element("p") { $0.element("code", text: link) }
      }
    }
  }

  private var table: RowTable {
    RowTable(
      caption: "People and roles, \(council)", id: "people",
      heads: ["Name", "Email address", "Role"] + (mayKeep ? ["Account"] : []),
      rows: people.map { person in
        let roles = person.roles.filter { $0.authority == authority }.map(\.role.title).joined(separator: ", ")
        return .init(
          head: person.name, path: nil, cells: [person.email, person.isDisabled ? "disabled" : roles],
          deeds: mayKeep ? deeds(on: person) : nil)
      })
  }

  /// Nobody ends their own account, nor one that another council counts on.
  private func deeds(on person: Person) -> [RowTable.Deed] {
    guard !person.isDisabled, person.id != reader, person.isOnly(of: authority) else { return [] }
    let (link, end) = ("New password link for \(person.name)", "End the account of \(person.name)")
    return [
      .init(
        name: link,
        form: ChangeForm(
          path: Paths.newInvitation(for: person.id, of: council), label: link, key: key, button: "Make a link")),
      .init(
        name: end,
        form: ChangeForm(
          path: Paths.disablement(of: person.id, of: council), label: end, key: key, button: "End account")),
    ]
  }

  private func form(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "add")) { html in
      html.element("h2", .id("add"), text: "Add a person")
      html.add(
        ChangeForm(
          path: path, key: key, button: "Add person",
          fields: [
            TextField(name: Person.Field.name.rawValue, label: "Name", value: refusal?.name ?? ""),
            TextField(
              name: Person.Field.email.rawValue, label: "Email address", kind: .email, value: refusal?.email ?? "",
              problem: refusal?.message),
            ChoiceField(
              name: Person.Field.role.rawValue, label: "Role",
              options: Role.allCases.map { ($0.rawValue, English.sentenceCase($0.title)) },
              chosen: Role.actionLead.rawValue),
          ]))
    }
  }
}
