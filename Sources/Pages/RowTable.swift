import HTML

/// A table whose rows each lead somewhere. On a narrow page each row is laid out by itself, its cells with their column's
/// name; the roles stand there because that takes the table's own away.
struct RowTable: Component {
  struct Row {
    let head: String
    /// Nil where the row leads nowhere.
    let path: String?
    let cells: [String]
    /// The places of cells that stand out.
    var strong: Set<Int> = []
    /// What can be done with it, in a cell after the others; nil in a table without such a cell.
    var deeds: [Deed]?
  }

  /// What can be done with a row: a form that opens under its name.
  struct Deed {
    let name: String
    let form: ChangeForm
  }

  let caption, id: String
  let heads: [String]
  let rows: [Row]
  /// Whether the heads of rows stay in one line where there is room.
  var isShortHeaded = false
  /// The place of the first cell from which on all are numbers; nil where none are.
  var numbersFrom: Int?

  func write(to html: inout HTMLWriter) {
    html.element("table", .class(isShortHeaded ? "rows short" : "rows"), .role("table"), .labelled(by: id)) { html in
      html.element("caption", .id(id), text: caption)
      html.element("thead", .role("rowgroup")) { html in
        html.element("tr", .role("row")) { html in
          for (place, head) in heads.enumerated() {
            html.element(
              "th", .scope("col"), .role("columnheader"), isNumber(place - 1) ? .class("number") : nil, text: head)
          }
        }
      }
      html.element("tbody", .role("rowgroup")) { html in
        for row in rows { html.element("tr", .role("row")) { write(row, &$0) } }
      }
    }
  }

  private func write(_ row: Row, _ html: inout HTMLWriter) {
    html.element("th", .scope("row"), .role("rowheader")) { html in
      if let path = row.path {
        html.element("a", .href(path), text: row.head)
      } else {
        html.text(row.head)
      }
    }
    for (place, cell) in row.cells.enumerated() {
      html.element(
        "td", .role("cell"), Attribute("data-label", heads[place + 1]),
        row.strong.contains(place) ? .class("strong") : isNumber(place) ? .class("number") : nil, text: cell)
    }
    guard let deeds = row.deeds else { return }
    html.element("td", .role("cell"), Attribute("data-label", heads[row.cells.count + 1])) { html in
      for deed in deeds {
        html.element("details") { html in
          html.element("summary", text: deed.name)
          html.add(deed.form)
        }
      }
    }
  }

  private func isNumber(_ place: Int) -> Bool { numbersFrom.map { place >= $0 } ?? false }
}
