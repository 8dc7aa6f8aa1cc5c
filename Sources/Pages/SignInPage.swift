import Accounts
import Addresses
import HTML

/// Where people sign in.
public struct SignInPage {
  private let key: String
  private let email: String
  private let problem: String?
  private let signOn: String?
  private let demonstration: Demonstration?

  /// Who can sign in where everything is invented.
  public struct Demonstration: Sendable {
    let password: String
    let people: [Person]

    public init(password: String, people: [Person]) {
      self.password = password
      self.people = people
    }

    public struct Person: Sendable {
      let name, email, role: String

      public init(name: String, email: String, role: String) {
        self.name = name
        self.email = email
        self.role = role
      }
    }
  }

  /// - Parameters:
  ///   - key: by which the form is known as one of ours.
  ///   - email: what was typed before.
  ///   - problem: why that was not taken.
  ///   - signOn: the name of whoever vouches for people: `Ambleford account`; nil where nobody does.
  ///   - demonstration: nil where people are real.
  public init(
    key: String, email: String = "", problem: String? = nil, signOn: String? = nil, demonstration: Demonstration? = nil
  ) {
    self.key = key
    self.email = email
    self.problem = problem
    self.signOn = signOn
    self.demonstration = demonstration
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = problem == nil ? "Sign in" : "Error: Sign in"
    return PageShell(title: title, crumbs: [.init(name: "Sign in", path: nil)], dataNote: "").document { html in
      if let problem { html.add(ErrorSummary(message: problem, field: Person.Field.email.rawValue)) }
      html.element("h1", text: "Sign in")
      html.element(
        "p", .class("prose"),
        text: "For those who keep a council’s strategy. Everything that is public can be read without signing in.")
      if let signOn {
        // A link and no form: a form would not be let away to another site.
        html.element("p", .class("change")) { html in
          html.element("a", .class("button"), .href(Paths.signOn), text: "Sign in with your \(signOn)")
        }
        html.element("h2", text: "Or with a password")
      }
      html.add(
        ChangeForm(
          path: Paths.signIn, key: key, button: "Sign in",
          fields: [
            TextField(
              name: Person.Field.email.rawValue, label: "Email address", kind: .email, value: email, fills: "email",
              problem: problem),
            TextField(
              name: Person.Field.password.rawValue, label: "Password", kind: .password, fills: "current-password"),
          ]))
      html.element(
        "p", .class("note"),
        text: "Lost your password? Ask your council’s administrator for a new invitation.")
      if let demonstration { write(demonstration, &html) }
    }
  }

  private func write(_ demonstration: Demonstration, _ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "invented")) { html in
      html.element("h2", .id("invented"), text: "Who can sign in")
      html.element("p", .class("prose")) { html in
        html.text("These people are invented. The password of each is ")
        html.element("strong", text: demonstration.password)
        html.text(".")
      }
      html.add(
        RowTable(
          caption: "Invented people", id: "people", heads: ["Email address", "Name", "Role"],
          rows: demonstration.people.map { .init(head: $0.email, path: nil, cells: [$0.name, $0.role]) }))
    }
  }
}

/// Where a person who was invited sets a password.
public struct InvitationPage {
  private let path: String
  private let name: String
  private let key: String
  private let problem: String?

  /// - Parameters:
  ///   - secret: of the link.
  ///   - name: whose it is.
  public init(secret: String, name: String, key: String, problem: String? = nil) {
    path = Paths.invitation(secret)
    self.name = name
    self.key = key
    self.problem = problem
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = problem == nil ? "Choose a password" : "Error: Choose a password"
    return PageShell(title: title, crumbs: [.init(name: "Choose a password", path: nil)], dataNote: "").document {
      html in
      if let problem { html.add(ErrorSummary(message: problem, field: Person.Field.password.rawValue)) }
      html.element("h1", text: "Choose a password")
      html.element("p", .class("prose"), text: "This invitation is for \(name). It can be used once.")
      html.add(
        ChangeForm(
          path: path, key: key, button: "Set the password",
          fields: [
            TextField(
              name: Person.Field.password.rawValue, label: "New password",
              hint: "12 characters or more; 15 are better. Three or four words will do. Spaces count.", kind: .password,
              fills: "new-password", problem: problem)
          ]))
    }
  }
}
