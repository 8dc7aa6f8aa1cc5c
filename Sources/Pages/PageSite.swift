public import Addresses
public import Days
import HTML

/// The site that a page stands on, as far as pages speak of it. Bound around the making of a page, so that no page can
/// leave it out.
public struct PageSite: Sendable {
  /// What every page says above everything else: that all of it is invented; nil where there is nothing to say.
  let note: String?
  /// Where the site is for others: `https://cairn.example.gov.uk`; nil where that is not known.
  let address: String?
  /// Whom to tell what is wrong with it: an address of email or of a page; nil where nobody is named.
  let contact: String?
  /// What the page answers; nil where that is the same on every day.
  var asked: Address?
  /// The last day of what the page may use, where the reader named one; nil for all that is known.
  var knownBy: Day?

  /// Where a link to them leads.
  public var contactAddress: String? { contact.map { $0.contains("@") ? "mailto:\($0)" : $0 } }

  @TaskLocal public static var current = PageSite()

  public init(note: String? = nil, address: String? = nil, contact: String? = nil) {
    self.note = note
    self.address = address
    self.contact = contact
  }

  /// The same around the page that answers an address with what was known by a day.
  public func answering(_ asked: Address, knownBy: Day?) -> PageSite {
    var site = self
    (site.asked, site.knownBy) = (asked, knownBy)
    return site
  }
}

/// The note, at the top of the page.
struct NoteBar: Component {
  let text: String

  func write(to html: inout HTMLWriter) {
    html.element("aside", .class("note-bar"), .label("About this site")) { $0.element("p", text: text) }
  }
}
