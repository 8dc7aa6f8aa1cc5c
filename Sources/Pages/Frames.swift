public import Addresses
import Benchmarking
import Charts
import Days
import HTML
import PublishedData
public import Reports
import Strategy

/// What a small page for another site's frame has around it: nothing but a line that says where it is from.
struct FrameShell {
  let title: String
  /// Where the whole page is.
  let path: String
  let dataNote: String

  /// The bytes of the page.
  func document(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    HTMLWriter.document { html in
      html.element("html", Attribute("lang", "en-GB")) { html in
        html.element("head") { html in
          html.void("meta", Attribute("charset", "utf-8"))
          html.element("title", text: "\(title) – Cairn")
          html.void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
          html.void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
          html.void("link", Attribute("rel", "stylesheet"), .href(Paths.styleSheet))
          html.void("link", Attribute("rel", "canonical"), .href((PageSite.current.address ?? "") + path))
        }
        html.element("body", .class("frame")) { html in
          if let note = PageSite.current.note { html.add(NoteBar(text: note)) }
          html.element("main") { content(&$0) }
          html.element("footer") { origin(&$0) }
        }
      }
    }
  }

  private func origin(_ html: inout HTMLWriter) {
    let known = PageSite.current.knownBy.map { " Only what was known by \($0.spelled) is used here." } ?? ""
    html.element("p", text: dataNote + known)
    // The whole page takes the place of the other site's, not of the frame.
    html.element("p") { html in
      html.element("a", .href(path), Attribute("target", "_top"), text: "The whole page, with its working, at Cairn")
    }
  }
}

/// A scorecard in short.
public struct StrategyFrame {
  private let report: ScorecardReport
  private let asOf: AsOf

  public init(_ report: ScorecardReport, asOf: AsOf = AsOf()) { (self.report, self.asOf) = (report, asOf) }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.strategy
    let path = Paths.query(Paths.strategy(strategy.id), asOf.items)
    return FrameShell(title: strategy.title, path: path, dataNote: report.dataNote).document { html in
      html.element("h1", text: strategy.title)
      html.element("p", .class("scope"), text: "\(report.authority). Judged on \(report.judgedOn).")
      html.element("p", .class("finding"), text: report.sentence)
      html.element("ul", .class("tally"), .label("Verdicts")) { html in
        for pile in report.piles {
          html.element("li", .class("verdict \(pile.label.shapeName.rawValue)")) { html in
            html.add(VerdictMark(pile.label.shapeName, size: 16))
            html.text(" \(pile.promises.count) \(pile.label.word.lowercased())")
          }
        }
      }
    }
  }
}

/// A measure’s verdict and its chart.
public struct MeasureFrame {
  private let report: MeasureReport
  private let asOf: AsOf

  public init(_ report: MeasureReport, asOf: AsOf = AsOf()) { (self.report, self.asOf) = (report, asOf) }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let path = Paths.query(Paths.measure(report.id, of: report.evaluation.strategy.id), asOf.items)
    let shell = FrameShell(
      title: "\(report.heading), \(report.authority)", path: path, dataNote: report.dataNote)
    return shell.document { html in
      html.element("h1", text: report.heading)
      html.add(Finding(verdict: report.verdict, text: report.sentence))
      if let chart = report.chart, let table = report.table {
        html.add(LineSection(figure: chart, id: "over-time"))
        html.element("details") { html in
          html.element("summary", text: "The figures")
          html.add(PeriodFigures(table: table, caption: "\(chart.scope), by period", id: "figures"))
        }
      }
    }
  }
}

/// An indicator’s chart for an area beside its company.
public struct ComparisonFrame {
  private let report: AmongReport
  private let path: String

  /// - Parameter path: of the whole page, with what was asked of it.
  public init(_ report: AmongReport, path: String) { (self.report, self.path) = (report, path) }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let comparison = report.comparison
    let shell = FrameShell(
      title: comparison.heading, path: path, dataNote: report.among.own.figures.cube.release.dataNote)
    return shell.document { html in
      html.element("h1", text: comparison.heading)
      html.element("p", .class("finding"), text: report.area.sentence)
      if let chart = report.chart {
        html.add(LineSection(figure: chart, id: "over-time"))
        html.element("details") { html in
          html.element("summary", text: "The figures")
          html.add(
            PeriodFigures(table: report.periods, caption: "\(comparison.scope), by period", id: "figures"))
        }
      }
    }
  }
}

/// How a page is shown on another site: the code of its frame, to be copied. It is not printed.
struct OnAnotherSite: Component {
  /// Of the small page.
  let path: String
  /// Of the frame, in pixels.
  let height: Int

  func write(to html: inout HTMLWriter) {
    let address = (PageSite.current.address ?? "") + path
    html.element("details") { html in
      html.element("summary", text: "Show it on another site")
      html.element("p", .class("scope"), text: "Copy this into a page of that site:")
      html.element(
        "pre", .class("code"), Attribute("tabindex", "0"), .role("region"), .label("Code to copy"),
        text: "<iframe src=\"\(address)\" title=\"Cairn\" width=\"100%\" height=\"\(height)\"></iframe>")
    }
  }
}
