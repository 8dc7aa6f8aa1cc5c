import Addresses
import Benchmarking
import HTML
import PublishedData
public import Reports

/// One area: what it is, whom it is compared with, and where it stands on every indicator.
public struct AreaPage {
  private let report: AreaProfileReport
  private let strategies: [(id: String, title: String)]
  private let asked: Asked

  /// What a reader chose.
  public struct Asked: Sendable {
    let topic: String?
    let quarter: Int?
    let hasGroups: Bool
    let neighbours: String?

    /// Whether nothing was chosen that a list of indicators answers: the best and the worst are shown.
    var isOverview: Bool { topic == nil && quarter == nil && !hasGroups }

    public init(topic: String?, quarter: Int?, hasGroups: Bool, neighbours: String?) {
      self.topic = topic
      self.quarter = quarter
      self.hasGroups = hasGroups
      self.neighbours = neighbours
    }

    var items: [(String, String?)] {
      [
        ("topic", topic), ("quarter", quarter.map(String.init)), ("groups", hasGroups ? "all" : nil),
        ("neighbours", neighbours),
      ]
    }
  }

  /// - Parameter strategies: those of the area that are judged here.
  public init(_ report: AreaProfileReport, strategies: [(id: String, title: String)], asked: Asked) {
    self.report = report
    self.strategies = strategies
    self.asked = asked
  }

  private var area: Area { report.profile.area }
  private var path: String { Paths.area(area.name, asked.items) }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: area.name, crumbs: [.init(name: "Areas", path: Paths.areas), .init(name: area.name, path: nil)],
      dataNote: report.profile.record.dataNote,
      description: report.sentence)
    let topics = report.topics(quarter: asked.quarter, hasGroups: asked.hasGroups)
    return shell.document { html in
      html.element("h1", text: area.name)
      html.element("p", .class("finding"), text: report.sentence)
      html.element("div", .class("halves")) { html in
        html.element("section", .labelled(by: "what")) { html in
          html.element("h2", .id("what"), .class("side"), text: "What it is")
          html.add(FactList(facts: report.facts))
          if area.type.isLocalAuthority, !area.isDiscontinued {
            html.element("p", .class("note")) { html in
              html.element("a", .href(Paths.council(area.name)), text: "The council: national commitments and law")
            }
          }
          for strategy in strategies {
            html.element("p", .class("note")) { html in
              html.element("a", .href(Paths.strategy(strategy.id)), text: "Its promises: \(strategy.title)")
            }
          }
        }
        let ranked = report.topics().filter { $0.quarters.contains { $0 > 0 } }
        if !ranked.isEmpty { html.element("section", .labelled(by: "quarters")) { quarters(ranked, &$0) } }
      }
      html.add(choices)
      html.add(TakeAway(path: path))
      if asked.isOverview {
        let ends = [("Nearest the top", true), ("Nearest the bottom", false)]
        for (place, (title, isBest)) in ends.enumerated() where !report.nearest(best: isBest).isEmpty {
          html.element("section", .labelled(by: "topic-\(place)")) {
            section(title, report.nearest(best: isBest), place, &$0)
          }
        }
      } else {
        for (place, topic) in topics.enumerated() {
          html.element("section", .labelled(by: "topic-\(place)")) { section(topic.name, topic.lines, place, &$0) }
        }
      }
      if topics.isEmpty { html.element("p", .class("prose"), text: "No indicator is left by these choices.") }
    }
  }

  /// How many indicators of each topic stand in each quarter.
  private func quarters(_ ranked: [AreaProfileReport.Topic], _ html: inout HTMLWriter) {
    html.element("h2", .id("quarters"), .class("side"), text: "Indicators by quarter")
    ScrollingTable(
      caption: "How many indicators of each topic are in each quarter, each in its latest period", id: "quarter-table"
    )
    .write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", .scope("col"), text: "Topic")
          for name in ["Top", "Second", "Third", "Bottom"] {
            html.element("th", .scope("col"), .class("number"), text: name)
          }
        }
      }
      html.element("tbody") { html in
        for topic in ranked {
          html.element("tr") { html in
            html.element("th", .scope("row")) { html in
              html.element("a", .href(Paths.area(area.name, [("topic", topic.name)])), text: topic.name)
            }
            for count in topic.quarters { html.element("td", .class("number"), text: String(count)) }
          }
        }
      }
    }
  }

  private var choices: ChoiceForm {
    ChoiceForm(
      path: Paths.area(area.name), label: "Which indicators to show",
      choices: [
        .init(
          name: "topic", label: "Topic",
          groups: [
            .init(
              options: [("", "the best and the worst"), ("all", "every topic")]
                + report.profile.record.catalogue.topics.map { ($0, $0) })
          ],
          chosen: asked.topic ?? ""),
        .init(
          name: "quarter", label: "Quarter",
          groups: [.init(options: [("", "any"), ("1", "top"), ("2", "second"), ("3", "third"), ("4", "bottom")])],
          chosen: asked.quarter.map(String.init) ?? ""),
        .init(
          name: "groups", label: "Groups", groups: [.init(options: [("", "everyone"), ("all", "every group")])],
          chosen: asked.hasGroups ? "all" : ""),
        .init(
          name: "neighbours", label: "Neighbours",
          groups: [.init(options: report.profile.record.editions.reversed().map { ($0.name, "\($0.name) edition") })],
          chosen: report.profile.edition?.name),
      ], button: "Show")
  }

  private func section(_ title: String, _ lines: [AreaProfileReport.Line], _ place: Int, _ html: inout HTMLWriter) {
    html.element("h2", .id("topic-\(place)"), text: title)
    ScrollingTable(caption: "\(title): \(area.name) in the latest period of each indicator", id: "table-\(place)")
      .write(to: &html) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", .scope("col"), text: "Indicator")
            html.element("th", .scope("col"), text: "Period")
            for name in ["Figure", "England", "Neighbours", "Place"] {
              html.element("th", .scope("col"), .class("number"), text: name)
            }
            html.element("th", .scope("col"), .class("after"), text: "Quarter")
            html.element("th", .scope("col"), text: "Change")
          }
        }
        html.element("tbody") { html in for line in lines { html.element("tr") { row(line, &$0) } } }
      }
  }

  private func row(_ line: AreaProfileReport.Line, _ html: inout HTMLWriter) {
    let group = line.group.id == Characteristic.everyone ? nil : line.group.id
    html.element("th", .scope("row")) { html in
      html.element(
        "a", .href(Paths.compare(line.indicator.id, [("area", Paths.slug(area.name)), ("group", group)])),
        text: line.name)
    }
    html.element("td", text: line.period)
    html.element("td", .class("number strong"), text: line.figure)
    html.element("td", .class("number"), text: line.england)
    html.element("td", .class("number"), text: line.neighbours)
    html.element("td", .class("number"), text: line.place)
    html.element("td", .class("after"), text: line.quarter)
    html.element("td", text: line.change)
  }
}
