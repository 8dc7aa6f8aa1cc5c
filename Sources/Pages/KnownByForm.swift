import Addresses
import Days
import HTML

/// Asks for the same page as it was known by a day; without one as it is now.
struct KnownByForm: Component {
  /// The page, with all else that was asked of it.
  let asked: Address

  func write(to html: inout HTMLWriter) {
    html.element(
      "form", .class("known-on"), Attribute("action", asked.path), .label("This page as of an earlier day")
    ) { html in
      // What a script finds while somebody types is asked of an earlier day too.
      html.element("div", Attribute("data-part", "known-on")) { html in
        for (name, value) in asked.query.items where name != KnownBy.name {
          html.void("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
        }
        html.element("label", Attribute("for", "known-on"), text: "As known on")
        html.void(
          "input", Attribute("type", "date"), Attribute("name", KnownBy.name), .id("known-on"),
          Attribute("value", PageSite.current.knownBy?.description ?? ""))
        html.element("button", text: "Show")
      }
    }
  }
}
