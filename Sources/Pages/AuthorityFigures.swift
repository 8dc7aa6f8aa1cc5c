import Benchmarking
import Days
import HTML
import PublishedData
import Reports
import Strategy

/// The table under a strip: every authority's figure, highest first.
struct AuthorityFigures: Component {
  let strip: StripFigure

  func write(to html: inout HTMLWriter) {
    ScrollingTable(caption: "Every authority, highest first", id: "authorities").write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", .scope("col"), text: "Authority")
          html.element("th", .scope("col"), .class("number"), text: "Figure")
          html.element("th", .scope("col"), text: "Shown as")
        }
      }
      html.element("tbody") { html in
        for dot in strip.dots.sorted(by: { ($1.value, $0.name) < ($0.value, $1.name) }) {
          html.element("tr", dot.role == .own ? .class("own") : nil) { html in
            html.element("th", .scope("row"), text: dot.name)
            html.element("td", .class("number"), text: dot.label)
            html.element("td", text: dot.role == .own ? "the council" : dot.role == .neighbour ? "neighbour" : "")
          }
        }
        if let england = strip.england {
          html.element("tr", .class("mean")) { html in
            html.element("th", .scope("row"), text: "England")
            html.element("td", .class("number"), text: england.figure)
            html.element("td", text: "not ranked")
          }
        }
      }
    }
  }
}

/// Says what the page is, and gives the council the place for its answer.
struct Reply: Component {
  let authority: String
  /// Whether the strategy was read from published documents without the council.
  let isWorkedExample: Bool

  func write(to html: inout HTMLWriter) {
    guard isWorkedExample else { return }
    html.element("section", .labelled(by: "reply")) { html in
      html.element("h2", .id("reply"), .class("side"), text: "The council’s reply")
      html.element(
        "p", .class("scope"),
        text: """
          A worked example from published documents; \(authority) has not been asked to check it. What the council \
          wishes to say stands here. It has sent no reply.
          """)
    }
  }
}

extension MeasureReport {
  /// What the footer says of the data.
  var dataNote: String { (evaluation.main?.figures.cube.release ?? evaluation.release).dataNote }
}
