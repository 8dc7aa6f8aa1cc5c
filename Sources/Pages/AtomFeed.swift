import Addresses
import Days
import HTML
public import Reports
public import Strategy

/// The verdicts of a strategy that changed, as an Atom feed (RFC 4287).
public struct AtomFeed {
  private let strategy: EducationStrategy
  private let authority: String
  private let changes: ChangedRecord
  private let site: String

  /// - Parameters:
  ///   - authority: the council's name.
  ///   - changes: those that are told.
  ///   - site: where the site is for others.
  public init(_ strategy: EducationStrategy, authority: String, changes: ChangedRecord, site: String) {
    (self.strategy, self.authority, self.changes, self.site) = (strategy, authority, changes, site)
  }

  /// The bytes of the feed.
  public var bytes: [UInt8] {
    var xml = HTMLWriter()
    let own = site + Paths.verdictFeed(of: strategy.id)
    xml.element("feed", Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", "en-GB")) { xml in
      xml.element("id", text: own)
      xml.element("title", text: "\(strategy.title): verdicts that changed")
      xml.element("updated", text: AtomFeed.instant(changes.entries.first?.day.description ?? "\(strategy.adopted)"))
      xml.element("author") { $0.element("name", text: "Cairn") }
      link("self", own, "application/atom+xml", &xml)
      link("alternate", site + Paths.strategy(strategy.id), "text/html", &xml)
      for entry in changes.entries { self.entry(entry, &xml) }
    }
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + xml.bytes
  }

  private func entry(_ entry: ChangedRecord.Entry, _ xml: inout HTMLWriter) {
    let path = Paths.measure(entry.measure ?? "", of: strategy.id)
    xml.element("entry") { xml in
      xml.element("id", text: "\(site)\(path)#\(entry.day)")
      xml.element("title", text: entry.title)
      xml.element("updated", text: AtomFeed.instant("\(entry.day)"))
      link("alternate", site + Paths.query(path, [(AsOf.onName, "\(entry.day)")]), "text/html", &xml)
      xml.element(
        "summary",
        text:
          "\(authority), \(entry.measure ?? ""): \(entry.before ?? "") before \(entry.day.spelled), \(entry.after ?? "") since."
      )
    }
  }

  private func link(_ relation: String, _ address: String, _ type: String, _ xml: inout HTMLWriter) {
    xml.element(
      "link", Attribute("rel", relation), Attribute("type", type), Attribute("href", address), text: "")
  }

  /// A day as the instant with which it begins.
  private static func instant(_ day: String) -> String { "\(day)T00:00:00Z" }
}
