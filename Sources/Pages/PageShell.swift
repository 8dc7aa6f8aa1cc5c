import Addresses
import HTML

/// What every page has around it: head, skip link, navigation, search, footer.
struct PageShell {
  /// The place in the site, from its top; the page itself last.
  struct Crumb {
    let name: String
    /// Nil for the page itself.
    let path: String?
  }

  let title: String
  let crumbs: [Crumb]
  /// What the footer says of the data, such as `Data known by 8 April 2026`.
  let dataNote: String
  /// What the page says, for search engines and for whoever it is shared with.
  var description = "The promises of education strategies, held against published figures with the working shown."
  /// Whether the head holds the search; a page that has a larger one leaves it out.
  var hasSearch = true
  /// Whether the page has a use for the script; every page works without.
  var hasScript = false
  /// Where what changes of it can be followed; nil for nowhere.
  var feed: String?

  /// The bytes of the page.
  func document(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    HTMLWriter.document { html in
      html.element("html", Attribute("lang", "en-GB")) { html in
        html.element("head") { head(&$0) }
        html.element("body") { html in
          html.element("a", .class("skip"), .href("#main"), text: "Skip to the content")
          if let note = PageSite.current.note { html.add(NoteBar(text: note)) }
          html.element("header", .class("site")) { navigation(&$0) }
          html.element("main", .id("main"), Attribute("tabindex", "-1")) { html in
            if crumbs.count > 1 { trail(&html) }
            if let day = PageSite.current.knownBy, let asked = PageSite.current.asked {
              html.add(KnownByNote(day: day, now: asked.now))
            }
            content(&html)
          }
          html.element("footer") { footer(&$0) }
        }
      }
    }
  }

  private func head(_ html: inout HTMLWriter) {
    html.void("meta", Attribute("charset", "utf-8"))
    html.element("title", text: "\(title) – Cairn")
    html.void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
    html.void("meta", Attribute("name", "description"), Attribute("content", description))
    shared(&html)
    html.void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
    html.void("link", Attribute("rel", "stylesheet"), .href(Paths.styleSheet))
    html.void("link", Attribute("rel", "icon"), .href(Paths.mark), Attribute("type", "image/svg+xml"))
    if let feed {
      html.void(
        "link", Attribute("rel", "alternate"), Attribute("type", "application/atom+xml"), .href(feed),
        Attribute("title", "\(title): verdicts that changed"))
    }
    if hasScript { html.element("script", Attribute("src", Paths.script), Attribute("defer", "defer"), text: "") }
  }

  /// What is shown of a page that somebody shares (Open Graph): its name, what it says, the mark.
  private func shared(_ html: inout HTMLWriter) {
    var properties = [
      ("og:type", "website"), ("og:site_name", "Cairn"), ("og:title", title), ("og:description", description),
    ]
    if let address = PageSite.current.address { properties.append(("og:image", address + Paths.picture)) }
    for (name, value) in properties {
      html.void("meta", Attribute("property", name), Attribute("content", value))
    }
  }

  private static let places = [
    ("Strategies", Paths.home), ("Councils", Paths.councils()), ("National", Paths.national()),
    ("Compare", Paths.compare), ("Indicators", Paths.indicators), ("Areas", Paths.areas),
    ("Methods", Paths.methods),
  ]

  private func navigation(_ html: inout HTMLWriter) {
    html.element("a", .class("brand"), .href(Paths.home)) { html in
      html.add(CairnMark())
      html.text("Cairn")
    }
    html.element("nav", .label("Main")) { html in
      html.element("ul") { html in
        for (name, path) in PageShell.places {
          let isCurrent = crumbs.first?.name == name
          html.element("li") {
            $0.element("a", .href(path), isCurrent ? Attribute("aria-current", "true") : nil, text: name)
          }
        }
      }
    }
    if hasSearch {
      html.add(SearchForm(id: "site-search", label: "Find a council, a promise or an indicator", value: ""))
    }
    html.add(PageReader.current.navigation(isAlone: !hasSearch))
  }

  private func trail(_ html: inout HTMLWriter) {
    html.element("nav", .class("crumbs"), .label("Breadcrumb")) { html in
      html.element("ol") { html in
        for crumb in crumbs {
          html.element("li") { html in
            if let path = crumb.path {
              html.element("a", .href(path), text: crumb.name)
            } else {
              html.element("span", Attribute("aria-current", "page"), text: crumb.name)
            }
          }
        }
      }
    }
  }

  private func footer(_ html: inout HTMLWriter) {
    if !dataNote.isEmpty { html.element("p", text: dataNote) }
    if let asked = PageSite.current.asked, KnownBy.isTaken(by: asked) { html.add(KnownByForm(asked: asked)) }
    html.element("ul") { html in
      for (name, path) in [
        ("How verdicts are reached", Paths.methods), ("Data and sources", Paths.data),
        ("Accessibility", Paths.accessibility),
      ] {
        html.element("li") { $0.element("a", .href(path), text: name) }
      }
    }
    html.element("p") { html in
      html.text("Contains public sector information licensed under the ")
      html.element(
        "a", .href("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
        text: "Open Government Licence v3.0")
      html.text(".")
    }
  }
}

/// One field that looks for anything.
struct SearchForm: Component {
  let id, label: String
  let value: String
  /// Whether the label stands above the field, or is only read aloud.
  var isLarge = false

  func write(to html: inout HTMLWriter) {
    html.element(
      "form", .class(isLarge ? "search large" : "search"), Attribute("action", Paths.find), .role("search"),
      .label(label)
    ) { html in
      html.add(KnownByField(path: Paths.find))
      html.element("label", Attribute("for", id), isLarge ? nil : .class("unseen"), text: label)
      html.element("span", .class("pair")) { html in
        html.void(
          "input", Attribute("type", "search"), Attribute("name", "q"), .id(id), Attribute("value", value),
          Attribute("autocomplete", "off"), Attribute("placeholder", isLarge ? "" : "Find"))
        html.element("button", text: "Find")
      }
    }
  }
}

/// Three stacked stones.
struct CairnMark: Component {
  func write(to html: inout HTMLWriter) {
    html.element(
      "svg", .class("cairn"), Attribute("xmlns", "http://www.w3.org/2000/svg"), .at("width", 26), .at("height", 24),
      Attribute("viewBox", "0 0 26 24"), .hidden
    ) { html in
      html.element("path", Attribute("fill", "currentColor"), Attribute("d", CairnMark.stones)) { _ in }
    }
  }

  private static let stones =
    "M13 1c2.6 0 4.5 1.3 4.5 3s-1.9 2.8-4.5 2.8S8.5 5.7 8.5 4 10.400 1 13 1z"
    + "M12.5 8c4.200 0 7.5 1.5 7.5 3.5S17 14.8 12.5 14.8 5 13.5 5 11.5 8.300 8 12.5 8z"
    + "M13 16c6.600 0 12 1.5 12 3.8S20 23 13 23 1 22 1 19.8 6.400 16 13 16z"
}
