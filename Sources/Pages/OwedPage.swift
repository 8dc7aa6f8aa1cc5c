import Addresses
import HTML
public import Reports
import Strategy

/// What a person owes, and the way to have it in a calendar.
public struct OwedPage {
  private let own: [OwedReport]
  private let neglected: [OwedReport]
  private let strategies: [Own]
  private let recent: [Recent]
  private let key: String
  private let hasCalendar: Bool
  private let link: String?

  /// - Parameters:
  ///   - own: what the reader leads.
  ///   - neglected: what nobody drives, of the strategies that the reader runs.
  ///   - link: the calendar's address, shown once when it is made.
  public init(
    _ own: [OwedReport], neglected: [OwedReport], strategies: [Own], recent: [Recent], key: String, hasCalendar: Bool,
    link: String? = nil
  ) {
    self.own = own
    self.neglected = neglected
    self.strategies = strategies
    self.recent = recent
    self.key = key
    self.hasCalendar = hasCalendar
    self.link = link
  }

  /// A strategy of one of the reader's councils.
  public struct Own: Sendable {
    let id, title: String
    let mayEdit, mayReadRisks: Bool

    public init(_ id: String, title: String, mayEdit: Bool, mayReadRisks: Bool) {
      self.id = id
      self.title = title
      self.mayEdit = mayEdit
      self.mayReadRisks = mayReadRisks
    }
  }

  /// What somebody else did since the reader was last here.
  public struct Recent: Sendable {
    let when, who, what, about: String
    /// Nil where it leads nowhere any more.
    let path: String?

    public init(when: String, who: String, what: String, about: String, path: String?) {
      self.when = when
      self.who = who
      self.what = what
      self.about = about
      self.path = path
    }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "My work",
      crumbs: [.init(name: "My work", path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "My work")
      html.element("p", .class("finding"), text: sentence)
      if !own.isEmpty { table("Actions that you lead", "own", own, "Due") { $0.todo }.write(to: &html) }
      if !neglected.isEmpty {
        html.element("section", .labelled(by: "neglected-head")) { html in
          html.element("h2", .id("neglected-head"), text: "Needs attention")
          html.element(
            "p", .class("prose"),
            text: "Actions of the strategies that you run: late, without a lead, without a measure, or not reported on."
          )
          table("Actions that somebody should look at", "neglected", neglected, "Why") {
            English.sentenceCase($0.attention.joined(separator: "; "))
          }.write(to: &html)
        }
      }
      if !recent.isEmpty {
        html.element("section", .labelled(by: "recent-head")) { html in
          html.element("h2", .id("recent-head"), text: "Recent changes")
          html.add(changes)
        }
      }
      plans(&html)
      calendar(&html)
    }
  }

  private var changes: RowTable {
    // Those who keep no plan are not told who did it.
    let hasNames = recent.contains { !$0.who.isEmpty }
    return RowTable(
      caption: "Changed since you were last here", id: "recent",
      heads: ["Changed", "What", "Date"] + (hasNames ? ["By"] : []),
      rows: recent.map {
        .init(head: $0.about, path: $0.path, cells: [$0.what, $0.when] + (hasNames ? [$0.who] : []))
      })
  }

  private func plans(_ html: inout HTMLWriter) {
    guard !strategies.isEmpty else { return }
    html.element("section", .labelled(by: "strategies")) { html in
      html.element("h2", .id("strategies"), text: "Strategies")
      for strategy in strategies {
        html.element("h3", .class("side"), text: strategy.title)
        html.element("ul", .class("links")) { html in
          let links: [(String, String)?] = [
            ("Scorecard", Paths.strategy(strategy.id)), ("Actions", Paths.actions(of: strategy.id)),
            strategy.mayEdit ? ("Plan", Paths.plan(strategy.id)) : nil,
            strategy.mayReadRisks ? ("Risks", Paths.risks(of: strategy.id)) : nil,
          ]
          for (name, path) in links.compactMap(\.self) {
            html.element("li") { $0.element("a", .href(path), .label("\(name): \(strategy.title)"), text: name) }
          }
        }
      }
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
      caption: caption, id: id, heads: ["Action", "Status", last],
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
              "Add this address to your calendar program. It is shown only now; whoever has it can read what is due from you:"
          )
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
          ChangeForm(path: Paths.calendarEnd, label: "Remove the address", key: key, button: "Remove the address")
        )
      }
    }
  }
}
