import Addresses
import HTML
public import Reports

/// Which releases are held, where they come from, and how to take them away.
public struct DataPage {
  private let report: ReleasesReport
  private let dataVersion: String

  /// - Parameter dataVersion: changes when anything shown changes.
  public init(_ report: ReleasesReport, dataVersion: String) {
    self.report = report
    self.dataVersion = dataVersion
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Data and sources", crumbs: [.init(name: "Data and sources", path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "Data and sources")
      html.element(
        "p", .class("finding"),
        text:
          "\(report.numbers) published numbers from \(report.sections.count) releases. Each is shown as it was published, with the release that made it known."
      )
      html.add(TakeAway(path: Paths.data))
      html.element("p", .class("take-away")) { html in
        html.element("a", .href(Paths.releaseCalendar), text: "Release calendar")
      }
      for (place, release) in report.sections.enumerated() {
        html.element("section", .labelled(by: "release-\(place)")) { html in
          html.element("h2", .id("release-\(place)"), .class("side")) {
            $0.element("a", .href(Paths.release(release.id)), text: release.title)
          }
          html.add(FactList(facts: release.facts))
        }
      }
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Download")
        html.add(FactList(facts: DataPage.files))
      }
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Licence")
        html.element(
          "p", .class("prose"),
          text:
            "Contains public sector information licensed under the Open Government Licence v3.0. Outlines on maps contain OS data © Crown copyright and database right 2023; source: Office for National Statistics."
        )
      }
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Version of the data")
        html.element("details") { html in
          html.element("summary", text: "Releases and the version of every definition")
          html.element("p", .class("scope"), text: dataVersion)
        }
      }
    }
  }

  private static let files: [MeasureReport.Fact] = [
    .init(
      "Any page", "Add .csv or .json to its address, before a question mark: /compare/attainment-8.csv?area=sefton"),
    .init("One period", "A link “to exactly this period and edition” stays with what it shows when later figures come"),
    .init("One day", "A link “to exactly this day” judges a strategy as on that day"),
    .init(
      "An earlier day",
      "Add known-by to its address, as in /compare/attainment-8?known-by=2026-05-01: only what was known by that day is used"
    ),
    .init("Everything", "cairn export benchmarks writes every figure with its comparators as one CSV"),
  ]
}
