public import Accounts
import Addresses
public import Days
import HTML
import Reports

/// Tokens for programs, on a person's own page: those that there are, and a form that makes another.
public struct TokenSection: Sendable {
  /// A token that counts, or has ended.
  public struct Line: Sendable {
    let id, title, council: String
    let scope: Grant.Scope
    let endsOn: Day
    let usedOn: Day?
    let hasEnded: Bool

    public init(
      id: String, title: String, council: String, scope: Grant.Scope, endsOn: Day, usedOn: Day?, hasEnded: Bool
    ) {
      (self.id, self.title, self.council, self.scope) = (id, title, council, scope)
      (self.endsOn, self.usedOn, self.hasEnded) = (endsOn, usedOn, hasEnded)
    }
  }

  let lines: [Line]
  /// The councils that one can be made for: number and name.
  let councils: [(value: String, text: String)]
  /// What was typed, by name.
  let typed: [String: String]
  /// Why that was not taken, and beside which field.
  let problem: (message: String, field: String)?
  /// A secret that was just made; nil for none.
  let secret: String?

  public init(
    _ lines: [Line], councils: [(value: String, text: String)], typed: [String: String] = [:],
    problem: (message: String, field: String)? = nil, secret: String? = nil
  ) {
    (self.lines, self.councils, self.typed, self.problem, self.secret) = (lines, councils, typed, problem, secret)
  }

  func write(to html: inout HTMLWriter, key: String) {
    html.element("section", .labelled(by: "tokens")) { html in
      html.element("h2", .id("tokens"), text: "Tokens for programs")
      html.element(
        "p", .class("prose"),
        text:
          "With a token a program acts in your place: for one council, never for more than you may do yourself, until a day."
      )
      if let secret { made(secret, &html) }
      for line in lines { write(line, key, &html) }
      guard !councils.isEmpty else { return }
      html.add(form(key))
    }
  }

  private func made(_ secret: String, _ html: inout HTMLWriter) {
    html.element("div", .class("summary done"), .role("status")) { html in
      html.element(
        "p", text: "Copy the token into the program. It is shown only now; whoever has it can do what it may:")
      html.element("p") { $0.element("code", text: secret) }
    }
  }

  private func write(_ line: Line, _ key: String, _ html: inout HTMLWriter) {
    html.element("h3", text: line.title)
    html.add(
      FactList(facts: [
        .init("May", "\(line.scope.title), for \(line.council)"),
        .init(line.hasEnded ? "Ended" : "Ends", "on \(line.endsOn.spelled)"),
        .init("Last used", line.usedOn.map { "on \($0.spelled)" } ?? "never"),
      ]))
    html.add(
      ChangeForm(
        path: Paths.tokenRevocation(line.id), label: "Revoke \(line.title)", key: key, button: "Revoke", isSecond: true)
    )
  }

  private func form(_ key: String) -> ChangeForm {
    func wrong(_ field: String) -> String? { problem?.field == field ? problem?.message : nil }
    return ChangeForm(
      path: Paths.tokens, label: "Make a token", key: key, button: "Make a token",
      fields: [
        TextField(
          name: "title", label: "Which program is it for?", value: typed["title"] ?? "", problem: wrong("title")),
        ChoiceField(
          name: "council", label: "Council", options: councils, chosen: typed["council"] ?? "",
          problem: wrong("council")),
        ChoiceField(
          name: "scope", label: "It may", options: Grant.Scope.allCases.map { ($0.rawValue, $0.title) },
          chosen: typed["scope"] ?? "", problem: wrong("scope")),
        TextField(
          name: "ends", label: "Last day", hint: "Within a year, such as 31 March 2027", value: typed["ends"] ?? "",
          problem: wrong("ends")),
      ])
  }
}
