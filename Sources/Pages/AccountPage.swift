public import Accounts
import Addresses
import HTML
import Reports

/// A person's own page: who they are here, what they may do, and where they are signed in.
public struct AccountPage {
  private let person: Person
  private let councils: [Int: String]
  private let key: String
  private let connection: String?
  private let tokens: TokenSection

  /// - Parameters:
  ///   - councils: the names of councils, by number.
  ///   - key: by which the page's forms are known as ours.
  ///   - connection: what the person could sign in with too, and can't yet; nil where there is nothing.
  ///   - tokens: with which programs act in the person's place.
  public init(_ person: Person, councils: [Int: String], key: String, connection: String? = nil, tokens: TokenSection) {
    self.person = person
    self.councils = councils
    self.key = key
    self.connection = connection
    self.tokens = tokens
  }

  private func name(_ authority: Int) -> String { councils[authority] ?? String(authority) }

  /// Where the person may go: names and paths.
  private var places: [(String, String)] {
    let mayEdit = !Permission.authorities(for: .editPlans, of: person).isEmpty
    return [("My work", Paths.owed)] + (mayEdit ? [("Plans", Paths.plans)] : [])
      + (Permission.allows(.keepRecord, for: person, in: HeldRole.england) ? [("Releases", Paths.uploads)] : [])
      + Permission.authorities(for: .seePeople, of: person).map {
        ("People of \(name($0))", Paths.people(of: name($0)))
      }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    PageShell(
      title: tokens.problem == nil ? "Your account" : "Error: Your account",
      crumbs: [.init(name: "Your account", path: nil)], dataNote: ""
    ).document { html in
      if let problem = tokens.problem { html.add(ErrorSummary(message: problem.message, field: problem.field)) }
      html.element("h1", text: person.name)
      html.element("section", .labelled(by: "roles")) { html in
        html.element("h2", .id("roles"), text: "Roles")
        html.add(
          FactList(
            facts: [.init("Signed in as", person.email)]
              + person.roles.map { .init(name($0.authority), English.sentenceCase($0.role.title)) }))
        html.element("ul", .class("deeds")) { html in
          for (text, path) in places { html.element("li") { $0.element("a", .href(path), text: text) } }
        }
      }
      if let connection {
        html.element("section", .labelled(by: "connection")) { html in
          html.element("h2", .id("connection"), text: "Single sign-on")
          html.element(
            "p", .class("prose"),
            text:
              "If your \(connection) has the same email address, you can connect it and sign in with it from then on.")
          html.element("p", .class("change")) { html in
            html.element("a", .class("button"), .href(Paths.signOn), text: "Connect your \(connection)")
          }
        }
      }
      tokens.write(to: &html, key: key)
      html.element("section", .labelled(by: "sessions")) { html in
        html.element("h2", .id("sessions"), text: "Sign out")
        html.element(
          "p", .class("prose"),
          text: "You are signed out after 30 minutes in which nothing is done, and after 12 hours whatever is done.")
        html.add(ChangeForm(path: Paths.signOut, label: "Sign out", key: key, button: "Sign out"))
        html.add(
          ChangeForm(
            path: Paths.sessionEnds, label: "Sign out everywhere", key: key, button: "Sign out on every device"))
      }
    }
  }
}
