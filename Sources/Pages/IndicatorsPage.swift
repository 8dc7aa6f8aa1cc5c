import Addresses
import Benchmarking
import HTML
import PublishedData
public import Reports

/// Every indicator by topic, or those found by words.
public struct IndicatorsPage {
  private let found: FoundReport
  private let typed: String
  private let topic: String?
  private let topics: [String]

  /// - Parameters:
  ///   - typed: the words looked for; empty for all.
  ///   - topic: the one topic wanted.
  ///   - topics: every topic there is.
  public init(_ found: FoundReport, typed: String, topic: String?, topics: [String]) {
    self.found = found
    self.typed = typed
    self.topic = topic
    self.topics = topics
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: typed.isEmpty ? topic ?? "Indicators" : "Indicators for “\(typed)”",
      crumbs: topic == nil
        ? [.init(name: "Indicators", path: nil)]
        : [.init(name: "Indicators", path: Paths.indicators), .init(name: topic ?? "", path: nil)],
      dataNote: found.dataNote, hasScript: true)
    return shell.document { html in
      html.element("h1", text: topic ?? "Find an indicator")
      html.add(
        ChoiceForm(
          path: Paths.indicators, label: "Which indicators to show",
          choices: [
            .init(
              name: "topic", label: "Topic",
              groups: [.init(options: [("", "every topic")] + topics.map { ($0, $0) })], chosen: topic ?? "")
          ], fields: [.init(name: "q", label: "Words of its name or group", value: typed, suggestions: [])],
          button: "Find"))
      html.element("p", .class("prose"), .role("status"), Attribute("data-part", "status"), text: found.sentence)
      html.element("div", Attribute("data-part", "found"), Attribute("data-live", "choose-q")) { html in
        for (topic, entries) in groups { html.element("section") { section(topic, entries, &$0) } }
      }
      html.element("div", Attribute("data-part", "take-away")) { html in
        html.add(TakeAway(path: Paths.query(Paths.indicators, [("topic", topic), ("q", typed.isEmpty ? nil : typed)])))
      }
    }
  }

  /// By topic; of words the best first, under one heading.
  private var groups: [(String, [FoundReport.Entry])] {
    guard typed.isEmpty else { return [("The best first", found.entries)] }
    return found.entries.reduce(into: []) { groups, entry in
      if groups.last?.0 == entry.indicator.topic {
        groups[groups.count - 1].1.append(entry)
      } else {
        groups.append((entry.indicator.topic, [entry]))
      }
    }
  }

  private func section(_ title: String, _ entries: [FoundReport.Entry], _ html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    html.element("h2", .class("side"), text: "\(title) (\(entries.count))")
    html.element("ul", .class("found")) { html in
      for entry in entries {
        html.element("li") { html in
          guard entry.figures.contains(where: { $0.latest != nil }) else {
            html.text(entry.indicator.name)
            return html.element("p", .class("scope"), text: "\(entry.indicator.scope). No figures are published here.")
          }
          html.element("a", .href(Paths.compare(entry.indicator.id)), text: entry.indicator.name)
          html.element("p", .class("scope"), text: "\(entry.indicator.scope). \(entry.periods).")
          guard entry.figures.count > 1 else { return }
          html.element("p", .class("scope groups")) { html in
            html.text("For: ")
            for figures in entry.figures {
              let group = figures.series.characteristic
              html.element(
                "a", .href(Paths.compare(entry.indicator.id, [("group", group.id)])),
                .label("\(group.short): \(entry.indicator.name)"), text: group.short)
              html.text(" ")
            }
          }
        }
      }
    }
  }
}
