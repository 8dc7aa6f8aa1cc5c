import Addresses
import Days
import HTML

/// Says that a page uses only what was known by an earlier day, and leads to the page as it is now.
struct KnownByNote: Component {
  let day: Day
  /// The page with everything that is known now.
  let now: String

  func write(to html: inout HTMLWriter) {
    html.element("p", .class("known-by"), Attribute("data-part", "known-by")) { html in
      html.text("Only what was known by \(day.spelled) is used here. ")
      html.element("a", Attribute("href", now), text: "Use everything known now")
    }
  }
}

/// Lets a form ask as of the day that its page was asked for; nothing where what it asks for takes no day.
struct KnownByField: Component {
  /// What the form asks for.
  let path: String

  func write(to html: inout HTMLWriter) {
    guard let day = PageSite.current.knownBy, KnownBy.isTaken(by: path) else { return }
    html.void(
      "input", Attribute("type", "hidden"), Attribute("name", KnownBy.name), Attribute("value", day.description))
  }
}

extension Attribute {
  /// Where a link leads: as of the day that the page was asked for, where what it leads to takes one.
  static func href(_ link: String) -> Attribute {
    Attribute("href", PageSite.current.knownBy.map { KnownBy.carried($0.description, to: link) } ?? link)
  }
}
