import Addresses
public import Benchmarking
import HTML
import PublishedData

/// Where a comparison begins: an indicator and an area, or a question somebody has asked before.
public struct StartComparingPage {
  private let catalogue: Catalogue
  private let groups: [ChoiceForm.Group]
  private let dataNote: String
  private let questions: [Question]

  public init(_ record: PublishedRecord) {
    let catalogue = record.catalogue
    self.catalogue = catalogue
    groups = ComparePage.areaGroups(record.areas, first: "England")
    dataNote = record.dataNote
    let names = Set(record.areas.map { Paths.slug($0.name) })
    questions = StartComparingPage.asked.filter { question in
      catalogue.indicator(question.indicator) != nil && question.area.map(names.contains) ?? true
    }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(title: "Compare", crumbs: [.init(name: "Compare", path: nil)], dataNote: dataNote)
    let series = catalogue.indicators.reduce(0) { $0 + $1.series.count }
    return shell.document { html in
      html.element("h1", text: "How do we compare?")
      html.element(
        "p", .class("finding"),
        text:
          "\(catalogue.indicators.count) indicators in \(series) published series, for every authority, beside England, the region and the neighbours."
      )
      html.add(
        ChoiceForm(
          path: Paths.compare, label: "What to compare",
          choices: [
            .init(
              name: "indicator", label: "Indicator",
              groups: catalogue.topics.map { topic in
                .init(
                  heading: topic,
                  options: catalogue.indicators.filter { $0.topic == topic }.map { ($0.id, $0.name) })
              }, chosen: nil),
            .init(name: "area", label: "Area", groups: groups, chosen: ""),
          ], button: "Compare"))
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Or begin with a question")
        html.element("ul", .class("found")) { html in
          for question in questions {
            html.element("li") { html in
              html.element("a", .href(question.path), text: question.text)
              html.element("p", .class("scope"), text: question.scope)
            }
          }
        }
      }
    }
  }

  /// A question, and the comparison that answers it; asked only where its area is held.
  private struct Question {
    let indicator: String
    let area: String?
    let text, scope, path: String
  }

  private static let asked = [
    Question(
      indicator: "ehc-plans-within-20-weeks", area: "warwickshire",
      text: "Which neighbours issue EHC plans in time?", scope: "Warwickshire and its ten statistical neighbours",
      path: Paths.compare("ehc-plans-within-20-weeks", [("area", "warwickshire")])),
    Question(
      indicator: "attainment-8", area: "sefton",
      text: "Has the gap for pupils on free school meals narrowed, and why?", scope: "Attainment 8 in Sefton",
      path: Paths.compare("attainment-8", [("area", "sefton"), ("group", "fsm")])),
    Question(
      indicator: "key-stage-2-reading-writing-and-maths", area: nil,
      text: "Where do eleven-year-olds do best?", scope: "Reading, writing and maths as a map of England",
      path: Paths.map("key-stage-2-reading-writing-and-maths")),
  ]
}
