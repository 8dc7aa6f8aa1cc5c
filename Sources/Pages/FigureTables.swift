import Charts
import HTML
import Reports

/// A table that may be wider than the page: it scrolls by itself, also from the keyboard.
struct ScrollingTable {
  /// The caption: what the table holds.
  let caption: String
  let id: String

  func write(to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.element(
      "div", .class("scroll"), .role("region"), .labelled(by: id), Attribute("tabindex", "0")
    ) { html in
      html.element("table") { html in
        html.element("caption", .id(id), text: caption)
        content(&html)
      }
    }
  }
}

/// The figures under the chart.
struct PeriodFigures: Component {
  let table: PeriodTable
  let caption: String
  var id = "figures"

  func write(to html: inout HTMLWriter) {
    ScrollingTable(caption: caption, id: id).write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", .scope("col"), text: table.corner)
          for period in table.periods { html.element("th", .scope("col"), .class("number"), text: period) }
        }
      }
      html.element("tbody") { html in
        for row in table.rows {
          html.element("tr", row.isOwn ? .class("own") : nil) { html in
            html.element("th", .scope("row"), text: row.name)
            for cell in row.cells { html.element("td", .class("number"), text: cell) }
          }
        }
      }
    }
    for note in table.notes { html.element("p", .class("note"), text: note) }
  }
}

/// The neighbours one by one.
struct NeighbourFigures: Component {
  let table: NeighbourTable
  let caption: String
  /// The value promised, marked on every bar.
  let promise: Double?

  /// Bars begin at zero: figures that lie on both sides of it have none.
  private var hasBars: Bool { table.rows.allSatisfy { $0.value ?? 0 >= 0 } }

  func write(to html: inout HTMLWriter) {
    let most = max(table.rows.compactMap(\.value).max() ?? 1, promise ?? 0) * 1.05
    ScrollingTable(caption: caption, id: "neighbours").write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", .scope("col"), text: "Authority")
          for period in table.periods { html.element("th", .scope("col"), .class("number"), text: period) }
          if hasBars {
            let dashed = promise == nil ? "" : ", dashed: the promise"
            html.element("th", .scope("col"), .class("bars"), text: "\(table.periods.last ?? "")\(dashed)")
          }
          html.element("th", .scope("col"), text: "In set")
        }
      }
      html.element("tbody") { html in
        for row in table.rows {
          html.element("tr", .class(row.isOwn ? "own" : row.isMean ? "mean" : "other")) { html in
            html.element("th", .scope("row"), text: row.name)
            for cell in row.cells { html.element("td", .class("number"), text: cell) }
            if hasBars {
              html.element("td", .class("bars")) { html in
                if let value = row.value { html.add(Bar(value, mark: promise, most: most, isOwn: row.isOwn)) }
              }
            }
            html.element("td", text: row.editions)
          }
        }
      }
    }
  }
}
