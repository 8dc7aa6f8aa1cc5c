import HTML

/// What was found by words: areas, promises, indicators.
public struct FindPage {
  private let typed: String
  private let groups: [Group]
  private let note: String

  /// Things found of one kind.
  public struct Group: Sendable {
    let heading: String
    let links: [Link]

    public init(_ heading: String, _ links: [Link]) {
      self.heading = heading
      self.links = links
    }
  }

  /// One thing found.
  public struct Link: Sendable {
    let text, scope, path: String

    public init(_ text: String, scope: String, path: String) {
      self.text = text
      self.scope = scope
      self.path = path
    }
  }

  /// - Parameters:
  ///   - typed: what was looked for; empty before anything was.
  ///   - note: what is to be said of the whole, such as that nothing has every word.
  public init(_ typed: String, _ groups: [Group], note: String) {
    self.typed = typed
    self.groups = groups.filter { !$0.links.isEmpty }
    self.note = note
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = typed.isEmpty ? "Find" : "Found for “\(typed)”"
    let shell = PageShell(
      title: title, crumbs: [.init(name: "Find", path: nil)], dataNote: "", hasSearch: false, hasScript: true)
    return shell.document { html in
      html.element("h1", Attribute("data-part", "title"), text: title)
      html.add(
        SearchForm(id: "page-search", label: "Find a council, a promise or an indicator", value: typed, isLarge: true))
      html.element("p", .class("prose"), .role("status"), Attribute("data-part", "status"), text: said)
      html.element("div", Attribute("data-part", "found"), Attribute("data-live", "page-search")) { html in
        for group in groups { html.element("section") { section(group, &$0) } }
      }
    }
  }

  /// How much was found, and what is to be said of it.
  private var said: String {
    let counts = groups.map { "\($0.links.count) \($0.heading.lowercased())" }
    return [counts.isEmpty ? "" : counts.joined(separator: ", ") + ".", note].filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  private func section(_ group: Group, _ html: inout HTMLWriter) {
    html.element("h2", .class("side"), text: "\(group.heading) (\(group.links.count))")
    html.element("ul", .class("found")) { html in
      for link in group.links {
        html.element("li") { html in
          html.element("a", .href(link.path), text: link.text)
          html.element("p", .class("scope"), text: link.scope)
        }
      }
    }
  }
}
