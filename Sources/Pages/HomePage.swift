import Addresses
public import Benchmarking
import HTML
import PublishedData
public import Reports
import Strategy

/// The first page: every strategy held, what each says most, with its piles.
public struct HomePage {
  private let reports: [ScorecardReport]
  private let dataNote: String
  /// How many authorities there are.
  private let councils: Int

  /// - Parameter record: that the strategies were judged on.
  public init(_ reports: [ScorecardReport], on record: PublishedRecord) {
    self.reports = reports
    dataNote = record.dataNote
    councils = record.areas.count { $0.type.isLocalAuthority && $0.isObserved && !$0.isDiscontinued }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Strategies", crumbs: [.init(name: "Strategies", path: nil)], dataNote: dataNote,
      description: "\(headline) \(summary)", hasSearch: false)
    return shell.document { html in
      html.element("div", .class("opening")) { html in
        html.element("div") { html in
          html.element("h1", text: headline)
          html.element("p", .class("finding"), text: summary)
        }
        html.add(
          SearchForm(id: "home-search", label: "Find a council, a promise or an indicator", value: "", isLarge: true))
      }
      html.element("p", .class("prose")) { html in
        html.text(
          "Each of \(councils) councils has a page, with how it stands on national commitments and law: ")
        html.element("a", .href(Paths.councils()), text: "find your council")
        html.text(" or ")
        html.element("a", .href(Paths.national()), text: "see every council on one commitment")
        html.text(".")
      }
      if reports.count > HomePage.mostShownWhole {
        html.add(StrategyList(reports))
      } else {
        html.element("ul", .class("strategies")) { html in
          for report in reports { html.element("li") { strategy(report, &$0) } }
        }
      }
      if let examples { html.element("p", .class("scope"), text: examples) }
      html.element("div", .class("thirds")) { more(&$0) }
    }
  }

  /// How many strategies stand there with all their promises; of more only the counts do.
  static let mostShownWhole = 12

  private var promises: [PromiseReport] { reports.flatMap(\.promises) }

  private func count(_ name: String) -> Int { promises.count { $0.verdict.verdict.name == name } }

  private var headline: String {
    let met = count("met")
    let councils = English.sentenceCase(English.count(Set(reports.map(\.authority)).count, "council"))
    return
      "\(councils) made \(promises.count) promises about education. \(met == 0 ? "None" : String(met)) \(met == 1 ? "was" : "were") met."
  }

  private var summary: String {
    let waiting = promises.count { $0.verdict.verdict.reason == .awaitingReturn }
    let wait = waiting == 0 ? "" : ": \(waiting) of them wait for figures that only the council holds"
    return
      "\(count("not met")) \(count("not met") == 1 ? "was" : "were") not met, and \(count("no verdict")) can’t be judged\(wait). Every verdict shows its working."
  }

  private func strategy(_ report: ScorecardReport, _ html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("h2") { $0.element("a", .href(Paths.strategy(report.strategy.id)), text: report.authority) }
      html.element("p", .class("scope"), text: report.strategy.document)
      html.element("p", .class("scope"), text: "\(report.promises.count) promises")
    }
    html.element("div", .class("telling")) { html in
      if let telling = report.telling {
        html.element("p") { html in
          html.text("\(telling.sentence) ")
          html.element(
            "a", .href(Paths.measure(telling.id, of: report.strategy.id)),
            .label("See how it was judged: \(report.authority)"), text: "See how it was judged")
        }
      } else {
        html.element("p", text: "\(report.sentence) \(report.silence)")
      }
    }
    html.add(Piles(piles: report.piles, hasLinks: false))
  }

  private func more(_ html: inout HTMLWriter) {
    links(
      "Compare", "What stands behind a verdict, for any authority",
      [
        ("Compare an area with its neighbours", Paths.compare), ("Find an indicator", Paths.indicators),
        ("An area’s profile", Paths.areas), ("National commitments and law", Paths.national()),
      ], &html)
    links(
      "How it works", "From a sentence in a document to a verdict",
      [
        ("How verdicts are reached", Paths.methods), ("What the words mean", Paths.method("verdicts")),
        ("How “in line” is judged", Paths.method("tolerance")),
      ],
      &html)
    links(
      "Open data", "Every page of data is a file too: add .csv or .json to its address",
      [
        ("Releases and sources", Paths.data), ("Every indicator as CSV", Paths.file(Paths.indicators, "csv")),
        ("Accessibility", Paths.accessibility),
      ],
      &html)
  }

  private func links(
    _ title: String, _ scope: String, _ links: [(String, String)], _ html: inout HTMLWriter
  ) {
    html.element("section") { html in
      html.element("h2", .class("side"), text: title)
      html.element("p", .class("scope"), text: scope)
      html.element("ul", .class("links")) { html in
        for (text, path) in links { html.element("li") { $0.element("a", .href(path), text: text) } }
      }
    }
  }

  /// Which strategies were read without their councils; nil where none was.
  private var examples: String? {
    let read = reports.filter(\.strategy.isWorkedExample).map(\.authority)
    guard !read.isEmpty else { return nil }
    let whose =
      read.count == reports.count
      ? "Worked examples from \(English.count(read.count, "council’s", "councils’")) published documents."
      : "Those of \(English.list(read)) are worked examples from published documents."
    return
      "\(whose) The councils have not been asked to check them; each has the place for its reply on its page."
  }
}
