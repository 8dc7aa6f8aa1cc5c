import Findings
import HTML

/// Findings, by where they are.
struct FindingTable: Component {
  let findings: [Findings.Finding]
  let id, caption, heading: String
  var words = ""

  /// The most that are shown.
  private static let most = 50

  func write(to html: inout HTMLWriter) {
    html.element("section", .labelled(by: id)) { html in
      html.element("h2", .id(id), text: heading)
      if !words.isEmpty { html.element("p", .class("prose"), text: words) }
      guard !findings.isEmpty else { return }
      html.add(
        RowTable(
          caption: caption, id: "\(id)-table", heads: ["Where", "Weight", "What is wrong, and what to do"],
          rows: findings.prefix(FindingTable.most).map { finding in
            .init(head: place(finding), path: nil, cells: [weight(finding.severity), finding.message])
          }))
      let rest = findings.count - FindingTable.most
      if rest > 0 { html.element("p", .class("scope"), text: "And \(rest) more.") }
    }
  }

  private func place(_ finding: Findings.Finding) -> String {
    ([finding.file] + [finding.line.map { "line \($0)" }, finding.column.map { "column \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }

  private func weight(_ severity: Findings.Finding.Severity) -> String {
    switch severity {
    case .error: "Put right"
    case .warning: "Look at it"
    case .note: "Worth knowing"
    }
  }
}
