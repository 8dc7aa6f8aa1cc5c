import Addresses
import HTML
public import Reports

/// When the figures that promises rest on are expected.
public struct ReleaseCalendarPage {
  private let calendar: ReleaseCalendar

  public init(_ calendar: ReleaseCalendar) { self.calendar = calendar }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Release calendar",
      crumbs: [.init(name: "Data and sources", path: Paths.data), .init(name: "Release calendar", path: nil)],
      dataNote: "")
    return shell.document { html in
      html.element("h1", text: "Release calendar")
      html.element("p", .class("finding"), text: calendar.sentence)
      html.element(
        "p", .class("prose"),
        text:
          "Expected dates are those that publishers gave when the figures held were published. Promises that have no verdict and could get one from the figures stand first."
      )
      html.add(TakeAway(path: Paths.releaseCalendar))
      section(calendar.overdue, "overdue", "Overdue", &html)
      section(calendar.coming, "coming", "Coming", &html)
    }
  }

  private func section(
    _ entries: [ReleaseCalendar.Entry], _ id: String, _ heading: String, _ html: inout HTMLWriter
  ) {
    guard !entries.isEmpty else { return }
    html.element("section", .labelled(by: id)) { html in
      html.element("h2", .id(id), text: heading)
      for entry in entries {
        html.element("h3", text: entry.heading)
        html.element("p", .class("prose"), text: "\(entry.indicators.joined(separator: "; ")).")
        promises(entry, &html)
      }
    }
  }

  private func promises(_ entry: ReleaseCalendar.Entry, _ html: inout HTMLWriter) {
    html.element("details") { html in
      html.element("summary", text: entry.summary)
      html.element("ul") { html in
        for promise in entry.promises.filter(\.canSettle) + entry.promises.filter({ !$0.canSettle }) {
          html.element("li") { html in
            html.element(
              "a", .href(Paths.measure(promise.measure, of: promise.strategy)),
              text: "\(promise.measure) \(promise.title)")
            if promise.canSettle { html.text(": no verdict yet, and could get one") }
          }
        }
      }
    }
  }
}
