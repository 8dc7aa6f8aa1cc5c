import Foundation

/// A page read back: its charts as they are drawn and its tables as they are written.
struct Drawn: Sendable {
  let page: String
  /// The wide line charts in the order of the page.
  let lineCharts: [LineChart]
  /// How many dots the wide strip has; nil without one.
  let dots: Int?
  let tables: [Table]
  /// By id.
  let headings: [String: String]
  /// Terms and details of the lists of facts, the first of each term.
  let facts: [String: String]

  /// A line chart: where it rules its values, and the heights of its own line.
  struct LineChart: Sendable {
    let rules: [(value: Double, height: Double)]
    let own: [Double]
  }

  struct Table: Sendable {
    let id: String
    let rows: [Row]
  }

  struct Row: Sendable {
    let isOwn: Bool
    let name: String
    /// The place among all, where the table has such a column.
    let rank: Int?
    let cells: [String]
  }

  init(page: String) {
    self.page = page
    let charts = Drawn.pieces(page, "<svg", "</svg>")
    lineCharts = charts.filter { $0.contains("\"Line chart") && $0.contains("chart wide") }.map(Drawn.chart)
    dots = charts.first { $0.contains("\"Strip chart") && $0.contains("chart wide") }?
      .components(separatedBy: "<circle").count.advanced(by: -1)
    tables = Drawn.pieces(page, "<caption", "</table>").map(Drawn.table)
    headings = Drawn.dictionary(
      Drawn.pieces(page, "<h2", "</h2>").map { (Drawn.attribute("id", $0) ?? "", Drawn.text($0)) })
    facts = Drawn.dictionary(
      Drawn.pieces(page, "<dt", "</dd>").map { piece in
        let halves = piece.components(separatedBy: "</dt><dd>")
        return (Drawn.text(halves[0]), Drawn.plain(halves.count > 1 ? halves[1] : ""))
      })
  }

  func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  private static func chart(_ svg: String) -> LineChart {
    let strokes = pieces(svg, "<path", ">").map { (name: attribute("class", $0) ?? "", path: attribute("d", $0) ?? "") }
    func heights(_ path: String) -> [Double] {
      path.components(separatedBy: CharacterSet(charactersIn: "ML")).dropFirst()
        .compactMap { $0.components(separatedBy: " ").last.flatMap(Double.init) }
    }
    let rules = strokes.filter { ["stroke rule", "stroke base"].contains($0.name) }.compactMap {
      heights($0.path).first
    }
    let values = pieces(svg, "<text", "</text>").filter { attribute("class", $0) == "muted end" }
      .compactMap { number(text($0)) }
    return LineChart(
      rules: Array(zip(values, rules)), own: strokes.filter { $0.name == "stroke own" }.flatMap { heights($0.path) })
  }

  private static func table(_ piece: String) -> Table {
    let rows = pieces(piece, "<tr", "</tr>").filter { $0.contains("scope=\"row\"") }.map { row -> Row in
      let all = pieces(row, "<td", "</td>")
      let rank = all.first { attribute("class", $0) == "number rank" }.map(text)
      return Row(
        isOwn: row.hasPrefix(" class=\"own\""), name: text(pieces(row, "<th", "</th>").first ?? ""),
        rank: rank.flatMap { Int($0.replacing("=", with: "")) },
        cells: all.filter { attribute("class", $0) != "number rank" }.map(text))
    }
    return Table(id: attribute("id", piece) ?? "", rows: rows)
  }

  /// What stands between two marks, each time they occur.
  static func pieces(_ text: String, _ start: String, _ end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
  }

  /// An attribute of the element that a piece begins with.
  static func attribute(_ name: String, _ piece: String) -> String? {
    pieces(piece.components(separatedBy: ">")[0] + ">", "\(name)=\"", "\"").first
  }

  /// The text of the element that a piece begins with, without the tags in it.
  static func text(_ piece: String) -> String {
    let inside = piece.components(separatedBy: ">").dropFirst().joined(separator: ">")
    return plain(
      inside.components(separatedBy: "<").enumerated()
        .map { $0.offset == 0 ? $0.element : $0.element.components(separatedBy: ">").dropFirst().joined() }.joined())
  }

  static func number(_ text: String) -> Double? {
    Double(
      text.replacing("−", with: "-").replacing(",", with: "").replacing("%", with: "").replacing("£", with: ""))
  }

  static func plain(_ text: String) -> String {
    text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func dictionary(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
