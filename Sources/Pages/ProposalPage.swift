import Addresses
public import Findings
import HTML

/// How a data file that is not known yet could be read, for a person to correct and to keep.
public struct ProposalPage {
  /// A filter of the file, as the form shows it.
  public struct Filter: Sendable {
    let name, remark: String
    let items: [String]
    let chosen: [String]?
    let isGroups: Bool

    /// - Parameter chosen: the items that are read; nil for all.
    public init(name: String, items: [String], chosen: [String]?, isGroups: Bool, remark: String) {
      (self.name, self.items, self.chosen, self.isGroups, self.remark) = (name, items, chosen, isGroups, remark)
    }
  }

  /// A column of figures.
  public struct Column: Sendable {
    let name, label, remark: String
    /// One of `ProposalPage.readings`.
    let reading: String

    public init(name: String, label: String, reading: String, remark: String) {
      (self.name, self.label, self.reading, self.remark) = (name, label, reading, remark)
    }
  }

  /// What a column may be, and how that is said.
  public static let readings = [
    ("none", "Not read"), ("unstated", "Read; which way is better is not said"), ("high", "Read; high is better"),
    ("low", "Read; low is better"), ("neither", "Read; neither way is better"),
  ]

  private let upload, file: String
  private let typed: (id: String, title: String, knownFrom: String)
  private let filters: [Filter]
  private let columns: [Column]
  private let groupColumn: String
  private let outcome: String
  private let findings: [Findings.Finding]
  private let texts: [(name: String, text: String)]
  private let key: String
  private let problem: (message: String, field: String?)?

  /// - Parameters:
  ///   - file: the name of the data file.
  ///   - groupColumn: the filter that tells groups apart; empty for none.
  ///   - outcome: what comes of reading the file so, in a sentence.
  ///   - findings: what was noticed in reading it so.
  ///   - texts: the definition files, each with its name.
  ///   - problem: why it was not kept.
  public init(
    upload: String, file: String, typed: (id: String, title: String, knownFrom: String), filters: [Filter],
    columns: [Column], groupColumn: String, outcome: String, findings: [Findings.Finding],
    texts: [(name: String, text: String)], key: String, problem: (message: String, field: String?)? = nil
  ) {
    (self.upload, self.file, self.typed, self.filters, self.columns) = (upload, file, typed, filters, columns)
    (self.groupColumn, self.outcome, self.findings, self.texts) = (groupColumn, outcome, findings, texts)
    (self.key, self.problem) = (key, problem)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = "A new data set from \(file)"
    let shell = PageShell(
      title: problem == nil ? title : "Error: \(title)",
      crumbs: [
        .init(name: "My work", path: Paths.owed), .init(name: "Releases", path: Paths.uploads),
        .init(name: file, path: Paths.upload(upload)), .init(name: "New data set", path: nil),
      ], dataNote: "")
    return shell.document { html in
      if let problem { html.add(ErrorSummary([problem])) }
      html.element("h1", text: title)
      html.element("p", .class("finding"), text: outcome)
      html.element(
        "p", .class("prose"),
        text:
          "This is how Cairn would read it. Correct it, show it again until it is right, and keep it: later releases are read the same way."
      )
      if !findings.isEmpty {
        html.add(FindingTable(findings: findings, id: "faults", caption: "Read so", heading: "Noticed"))
      }
      html.element("section", .labelled(by: "reading")) { html in
        html.element("h2", .id("reading"), text: "How it is read")
        html.add(form)
      }
      html.element("section", .labelled(by: "files")) { html in
        html.element("h2", .id("files"), .class("side"), text: "Definition files")
        html.element(
          "p", .class("prose"),
          text: "The same as files: what is kept, and what can be corrected further in a text editor.")
        for (name, text) in texts {
          html.element("details") { html in
            html.element("summary", text: name)
            html.element("pre", Attribute("tabindex", "0")) { $0.element("code", text: text) }
          }
        }
      }
    }
  }

  private func problem(of field: String) -> String? { problem?.field == field ? problem?.message : nil }

  private var form: ChangeForm {
    ChangeForm(
      path: Paths.proposal(upload), key: key, button: "Keep this data set",
      second: (name: "again", text: "Show it again"),
      fields: [
        TextField(
          name: "id", label: "Short name",
          hint: "Small letters, figures and hyphens: school-suspensions. It stays for good.",
          value: typed.id, problem: problem(of: "id")),
        TextField(
          name: "title", label: "Title", hint: "What its releases are called, without a year.", value: typed.title,
          problem: problem(of: "title")),
        TextField(
          name: "known-from", label: "Day of publication",
          hint: "Of this file. Year, month, day: 2026-10-20. Nobody could know the figures before.",
          value: typed.knownFrom,
          problem: problem(of: "known-from")),
        ChoiceField(
          name: "groups", label: "Filter that tells groups apart",
          options: [("", "None: all rows are of everyone")] + filters.map { ($0.name, $0.name) }, chosen: groupColumn,
          hint: "Such as free school meals or special educational needs. Each of its items becomes a series.",
          problem: problem(of: "groups")),
        HiddenField(name: "shown-groups", value: groupColumn),
      ] + filters.enumerated().map(filter) + columns.enumerated().map(column))
  }

  /// Items of the groups are ticked; of any other filter one is chosen.
  private func filter(_ place: Int, _ filter: Filter) -> any Component {
    let chosen = filter.chosen ?? filter.items
    let isSeveral = filter.isGroups || (filter.chosen?.count ?? 0) > 1
    let hint = filter.remark.isEmpty ? "" : "It \(filter.remark)."
    guard !isSeveral else {
      return CheckList(
        name: "items-\(place)", label: "Rows: \(filter.name)",
        options: filter.items.enumerated().map { ("\($0.offset)", $0.element) },
        chosen: Set(filter.items.enumerated().filter { chosen.contains($0.element) }.map { "\($0.offset)" }), hint: hint
      )
    }
    return ChoiceField(
      name: "item-\(place)", label: "Rows: \(filter.name)",
      options: [("", "Any")] + filter.items.enumerated().map { ("\($0.offset)", $0.element) },
      chosen: filter.chosen?.first.flatMap { item in filter.items.firstIndex(of: item).map(String.init) } ?? "",
      hint: hint)
  }

  private func column(_ place: Int, _ column: Column) -> any Component {
    ChoiceField(
      name: "column-\(place)", label: "Figures: \(column.name)", options: ProposalPage.readings, chosen: column.reading,
      hint: column.remark.isEmpty ? column.label : "\(column.label); \(column.remark)")
  }
}
