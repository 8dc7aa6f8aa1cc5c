import HTML
public import Reports
import Strategy

/// What a person owes, and the way to have it in a calendar.
public struct OwedPage {
  private let own: [OwedReport]
  private let neglected: [OwedReport]
  private let key: String
  private let hasCalendar: Bool
  private let link: String?

  /// - Parameters:
  ///   - own: what the reader leads.
  ///   - neglected: what nobody drives, of the strategies that the reader runs.
  ///   - link: the calendar's address, shown once when it is made.
  public init(_ own: [OwedReport], neglected: [OwedReport], key: String, hasCalendar: Bool, link: String? = nil) {
    self.own = own
    self.neglected = neglected
    self.key = key
    self.hasCalendar = hasCalendar
    self.link = link
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "What you owe",
      crumbs: [.init(name: "Your account", path: Paths.account), .init(name: "What you owe", path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "What you owe")
      html.element("p", .class("finding"), text: sentence)
      if !own.isEmpty { table("Actions that you lead", "own", own, "What to do") { $0.todo }.write(to: &html) }
      if !neglected.isEmpty {
        html.element("section", .labelled(by: "neglected-head")) { html in
          html.element("h2", .id("neglected-head"), text: "Nobody drives these")
          html.element(
            "p", .class("prose"),
            text: "Actions of the strategies that you run: late, without a lead, without a measure, or not spoken of.")
          table("Actions that somebody should look at", "neglected", neglected, "Why") {
            English.sentenceCase($0.attention.joined(separator: "; "))
          }.write(to: &html)
        }
      }
      calendar(&html)
    }
  }

  private var sentence: String {
    let late = own.count { $0.action.isLate }
    if own.isEmpty { return "You lead no action that is still to be done." }
    return
      "You lead \(English.count(own.count, "action")) still to be done; \(English.count(late, "is late", "are late").replacing("no ", with: "none "))."
  }

  private func table(
    _ caption: String, _ id: String, _ rows: [OwedReport], _ last: String, _ said: @escaping (OwedReport) -> String
  ) -> RowTable {
    RowTable(
      caption: caption, id: id, heads: ["Action", "How it stands", last],
      rows: rows.map { report in
        .init(
          head: report.owed.followed.action.what,
          path: Paths.action(report.owed.followed.action.id, of: report.owed.strategy.id),
          cells: [English.sentenceCase(report.action.state), said(report)])
      })
  }

  private func calendar(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "calendar")) { html in
      html.element("h2", .id("calendar"), text: "In your calendar")
      if let link {
        html.element("div", .class("summary done"), .role("status")) { html in
          html.element(
            "p",
            text:
              "Add this address to your calendar program. It is shown only now; whoever has it can read what you owe:")
          html.element("p") { $0.element("code", text: link) }
        }
      } else {
        html.element(
          "p", .class("prose"),
          text: hasCalendar
            ? "Your calendar has an address. A new one puts an end to it."
            : "An address that your calendar program fetches shows each day on which something is due.")
      }
      html.add(
        ChangeForm(
          path: Paths.calendars, label: "Make an address", key: key,
          button: hasCalendar || link != nil ? "Make another address" : "Make an address"))
      if hasCalendar || link != nil {
        html.add(
          ChangeForm(path: Paths.calendarEnd, label: "Take the address back", key: key, button: "Take the address back")
        )
      }
    }
  }
}
