import Charts
import HTML
import PublishedData
import Reports

/// Areas beside one another: place, figures, a bar or the two ends of a gap.
struct AreasFigures: Component {
  let table: AreasTable
  let caption: String
  /// Whether bars or gaps are drawn in it.
  var isDrawn = true
  /// Where an area leads to; nil for no link.
  let link: (Area) -> String?

  private var ends: (low: Double, high: Double)? {
    guard isDrawn else { return nil }
    let numbers = table.rows.compactMap(\.ends).flatMap { [$0.group, $0.peers] }
    return numbers.min().flatMap { low in numbers.max().map { (low, $0) } }
  }

  /// Bars begin at zero: figures that lie on both sides of it have none.
  private var hasBars: Bool { isDrawn && ends == nil && table.rows.allSatisfy { $0.value ?? 0 >= 0 } }

  func write(to html: inout HTMLWriter) {
    let authorities = table.rows.filter(\.area.type.isLocalAuthority)
    let most = ((authorities.isEmpty ? table.rows : authorities).compactMap(\.value).max() ?? 1) * 1.02
    ScrollingTable(caption: caption, id: "beside-table").write(to: &html) { html in
      html.element("thead") { head(&$0) }
      html.element("tbody") { html in
        for row in table.rows {
          html.element("tr", row.isOwn ? .class("own") : row.area.type.isLocalAuthority ? nil : .class("mean")) {
            html in
            if table.isRanked { html.element("td", .class("number rank"), text: row.rank) }
            html.element("th", .scope("row")) { html in
              if let path = link(row.area), !row.isOwn {
                html.element("a", .href(path), text: row.area.name)
              } else {
                html.text(row.area.name)
              }
            }
            drawn(row, most, &html)
            for (cell, column) in zip(row.cells, table.columns) {
              html.element("td", column.isWords ? nil : .class("number"), text: cell)
            }
          }
        }
      }
    }
    for note in table.foot { html.element("p", .class("note"), text: note) }
  }

  private func head(_ html: inout HTMLWriter) {
    html.element("tr") { html in
      if table.isRanked { html.element("th", .scope("col"), .class("number rank"), text: "Place") }
      html.element("th", .scope("col"), text: "Area")
      if ends != nil {
        html.element("th", .scope("col"), .class("bars"), text: "Filled: the group, open: its peers")
      } else if hasBars {
        html.element("th", .scope("col"), .class("bars"), text: table.columns.first?.title ?? "")
      }
      for column in table.columns {
        html.element("th", .scope("col"), column.isWords ? nil : .class("number")) { html in
          if column.title.isEmpty {
            html.element("span", .class("unseen"), text: "In words")
          } else {
            html.text(English.sentenceCase(column.title))
          }
        }
      }
    }
  }

  private func drawn(_ row: AreasTable.Row, _ most: Double, _ html: inout HTMLWriter) {
    guard ends != nil || hasBars else { return }
    html.element("td", .class("bars")) { html in
      if let ends, let own = row.ends {
        html.add(Dumbbell(group: own.group, peers: own.peers, low: ends.low, high: ends.high, isOwn: row.isOwn))
      } else if ends == nil, let value = row.value {
        html.add(Bar(value, mark: nil, most: most, isOwn: row.isOwn))
      }
    }
  }
}
