import Addresses
import HTML

/// Says that a page uses only what was known by an earlier day, and leads to the page as it is now; nothing where it uses
/// everything.
struct KnownByNote: Component {
  let asOf: AsOf
  /// Of the page, without a question mark.
  let path: String

  func write(to html: inout HTMLWriter) {
    guard let day = asOf.knownBy else { return }
    html.element("p", .class("note")) { html in
      html.text("Only what was known by \(day) is used here. ")
      html.element("a", .href(Paths.query(path, asOf.now.items)), text: "Use everything known now")
    }
  }
}
