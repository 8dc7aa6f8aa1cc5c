public import Days
public import Strategy

/// What a person owes, as a calendar that programs fetch (RFC 5545): an entry for the day an action is due and one for
/// the day something must be said of it.
public struct OwedCalendar {
  private let reports: [OwedReport]
  private let site: String
  private let path: (OwedAction) -> String
  private let day: Day

  /// - Parameters:
  ///   - reports: what is owed.
  ///   - site: this site's address, without a slash at its end.
  ///   - path: of an action's page.
  ///   - day: on which the calendar is made.
  public init(_ reports: [OwedReport], site: String, path: @escaping (OwedAction) -> String, on day: Day) {
    self.reports = reports
    self.site = site
    self.path = path
    self.day = day
  }

  /// The file, its lines folded at 75 bytes and ended as the standard says.
  public var text: String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//My work//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:My work", "X-WR-CALNAME:My work", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
      ] + reports.flatMap(entries) + ["END:VCALENDAR"]
    return lines.flatMap(OwedCalendar.folded).map { $0 + "\r\n" }.joined()
  }

  private func entries(_ report: OwedReport) -> [String] {
    let action = report.owed.followed.action
    let due = report.owed.followed.progress.due.map {
      entry(report, on: $0, "due", "Due: \(action.what)")
    }
    let update = report.owed.nextUpdate.map {
      entry(report, on: $0, "update", "Say how it stands: \(action.what)")
    }
    return [due, update].compactMap(\.self).flatMap(\.self)
  }

  private func entry(_ report: OwedReport, on day: Day, _ kind: String, _ summary: String) -> [String] {
    let updates = report.owed.followed.progress.updates
    let address = site + path(report.owed)
    let stamp = OwedCalendar.digits(updates.last?.givenOn ?? report.owed.strategy.adopted)
    return [
      "BEGIN:VEVENT", "UID:\(kind)-\(report.owed.strategy.id)-\(report.owed.followed.action.id)@cairn",
      "DTSTAMP:\(OwedCalendar.digits(self.day))T000000Z", "LAST-MODIFIED:\(stamp)T000000Z", "SEQUENCE:\(updates.count)",
      "DTSTART;VALUE=DATE:\(OwedCalendar.digits(day))", "DTEND;VALUE=DATE:\(OwedCalendar.digits(day + 1))",
      "SUMMARY:\(OwedCalendar.escaped(summary))",
      "DESCRIPTION:\(OwedCalendar.escaped([changed(report), report.todo, "Do it here: \(address)"].joined(separator: "\n")))",
      "URL:\(address)", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// `What changed: on 3 November 2026 it was said to be at risk; its day became 31 March 2027, because …`
  private func changed(_ report: OwedReport) -> String {
    guard let last = report.owed.followed.progress.latest else { return "What changed: nothing was said of it yet." }
    let moved = last.expected.map { "; its day became \($0.spelled), because: \(last.reason)" } ?? ""
    return English.sentence("What changed: on \(last.givenOn.spelled) it was said to be \(last.state.title)\(moved)")
  }

  private static func digits(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n")
  }

  /// Lines of 75 bytes or fewer; those that go on begin with a space. No letter is cut.
  private static func folded(_ line: String) -> [String] {
    line.reduce(into: [""]) { lines, letter in
      let last = lines.count - 1
      if lines[last].utf8.count + letter.utf8.count > 75 {
        lines.append(" \(letter)")
      } else {
        lines[last].append(letter)
      }
    }
  }
}
