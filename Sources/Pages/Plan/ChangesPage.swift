import HTML
public import Strategy

/// What was changed of a strategy: who, when, what, before and after, from where.
public struct ChangesPage {
  /// One change, in words.
  public struct Entry: Sendable {
    public let when, who, what, before, after, origin: String

    public init(when: String, who: String, what: String, before: String, after: String, origin: String) {
      (self.when, self.who, self.what) = (when, who, what)
      (self.before, self.after, self.origin) = (before, after, origin)
    }
  }

  private let entries: [Entry]
  private let strategy: EducationStrategy

  public init(_ entries: [Entry], of strategy: EducationStrategy) {
    self.entries = entries
    self.strategy = strategy
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Changes: \(strategy.title)",
      crumbs: [
        .init(name: "Plans", path: Paths.plans),
        .init(name: strategy.title, path: Paths.plan(strategy.id)), .init(name: "Changes", path: nil),
      ], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "Change history: \(strategy.title)")
      html.element(
        "p", .class("prose"),
        text:
          "The newest first, times in UTC. Every change stands in a log in which an edit, a deletion or a swap shows; here are the latest."
      )
      html.add(
        RowTable(
          caption: "Changes", id: "changes", heads: ["When", "Who", "What", "Before", "After", "From"],
          rows: entries.map { entry in
            .init(
              head: entry.when, path: nil, cells: [entry.who, entry.what, entry.before, entry.after, entry.origin])
          }, isShortHeaded: true))
    }
  }
}
