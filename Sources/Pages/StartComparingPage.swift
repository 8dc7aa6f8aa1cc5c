import Benchmarking
import HTML
public import PublishedData

/// Where a comparison begins: an indicator and an area, or a question somebody has asked before.
public struct StartComparingPage {
  private let catalogue: Catalogue
  private let groups: [ChoiceForm.Group]
  private let dataNote: String

  /// - Parameter cube: the figures held.
  public init(_ catalogue: Catalogue, _ cube: ObservationCube) {
    self.catalogue = catalogue
    groups = ComparePage.areaGroups(cube, first: "England")
    dataNote = cube.release.dataNote
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
          for question in StartComparingPage.questions(catalogue) {
            html.element("li") { html in
              html.element("a", .href(question.path), text: question.text)
              html.element("p", .class("scope"), text: question.scope)
            }
          }
        }
      }
    }
  }

  private typealias Question = (text: String, scope: String, path: String)

  private static func questions(_ catalogue: Catalogue) -> [Question] {
    let all: [(String, Question)] = [
      (
        "ehc-plans-within-20-weeks",
        (
          "Which neighbours issue EHC plans in time?", "Warwickshire and its ten statistical neighbours",
          Paths.compare("ehc-plans-within-20-weeks", [("area", "warwickshire")])
        )
      ),
      (
        "attainment-8",
        (
          "Has the gap for pupils on free school meals narrowed, and why?", "Attainment 8 in Sefton",
          Paths.compare("attainment-8", [("area", "sefton"), ("group", "fsm")])
        )
      ),
      (
        "key-stage-2-reading-writing-and-maths",
        (
          "Where do eleven-year-olds do best?", "Reading, writing and maths as a map of England",
          Paths.map("key-stage-2-reading-writing-and-maths")
        )
      ),
    ]
    return all.filter { catalogue.indicator($0.0) != nil }.map(\.1)
  }
}
