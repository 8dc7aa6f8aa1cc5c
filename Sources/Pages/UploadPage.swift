import Addresses
public import Findings
import HTML
public import Reports

/// What was found in an upload, what it would change, and what can be done with it.
public struct UploadPage {
  private let id, name: String
  private let facts: [MeasureReport.Fact]
  private let screening: ScreeningReport?
  private let repairs: [String]
  private let trial: Trial
  private let key: String
  private let sheet: String?
  private let hasSheets: Bool
  private let problem: String?

  /// Whether it can be taken in.
  public enum Trial: Sendable {
    /// It is to be screened and no more.
    case none
    case held(release: String)
    /// - Parameter concerns: what has to be looked at first, by name.
    case would(DifferenceReport, noticed: [Findings.Finding], concerns: [(id: String, told: String)])
    case cannot([Findings.Finding])
  }

  /// - Parameters:
  ///   - name: of the data file.
  ///   - facts: what was sent.
  ///   - screening: nil where no metadata file came.
  ///   - repairs: what could be put right in the data file.
  ///   - sheet: of a workbook, the one that was named; nil where none was.
  ///   - hasSheets: whether the data file is a workbook.
  ///   - problem: why it was not taken in; nil where that was not tried.
  public init(
    _ id: String, name: String, facts: [MeasureReport.Fact], screening: ScreeningReport?, repairs: [String],
    trial: Trial, key: String, sheet: String? = nil, hasSheets: Bool = false, problem: String? = nil
  ) {
    (self.sheet, self.hasSheets) = (sheet, hasSheets)
    self.id = id
    self.name = name
    self.facts = facts
    self.screening = screening
    self.repairs = repairs
    self.trial = trial
    self.key = key
    self.problem = problem
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: problem == nil ? name : "Error: \(name)",
      crumbs: [
        .init(name: "My work", path: Paths.owed), .init(name: "Releases", path: Paths.uploads),
        .init(name: name, path: nil),
      ], dataNote: "")
    return shell.document { html in
      if let problem { html.add(ErrorSummary(message: problem, field: isDoubted ? "accept" : nil)) }
      html.element("h1", text: name)
      html.element("p", .class("finding"), text: summary)
      html.add(FactList(facts: facts))
      if hasSheets || sheet != nil {
        html.add(
          ChoiceForm(
            path: Paths.upload(id), label: "Sheet", choices: [],
            fields: [.init(name: "sheet", label: "Sheet of the workbook", value: sheet ?? "", suggestions: [])],
            button: "Look at this sheet"))
      }
      faults(&html)
      screened(&html)
      repaired(&html)
      if case .would(let report, _, _) = trial {
        html.add(ReleaseChanges(report: report, id: "changes", heading: "What would change"))
      }
      if case .none = trial { proposal(&html) }
      deeds(&html)
    }
  }

  private func proposal(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "proposal")) { html in
      html.element("h2", .id("proposal"), text: "New data set")
      html.element(
        "p", .class("prose"),
        text:
          "Cairn proposes which rows and columns of the file could be read, and as which indicators. You correct it and keep it."
      )
      html.element("ul", .class("deeds")) { html in
        html.element("li") { $0.element("a", .href(Paths.proposal(id)), text: "See how it could be read") }
      }
    }
  }

  private var isDoubted: Bool {
    if case .would(_, _, let concerns) = trial { !concerns.isEmpty } else { false }
  }

  private var summary: String {
    switch trial {
    case .none: screening?.summary ?? "This file is of no data set yet."
    case .held(let release): "These figures are in the record already, as \(release). Nothing would change."
    case .cannot(let findings):
      "It can’t be imported yet: \(English.count(findings.count, "problem")) to put right first. Nothing was changed."
    case .would(_, _, let concerns):
      concerns.isEmpty
        ? "It can be imported. Nothing changes before you do."
        : "It can be imported once you have looked at \(English.count(concerns.count, "point")) below. Nothing changes before you do."
    }
  }

  /// What keeps it out, or was noticed.
  private func faults(_ html: inout HTMLWriter) {
    switch trial {
    case .cannot(let findings):
      html.add(FindingTable(findings: findings, id: "faults", caption: "To put right first", heading: "Problems"))
    case .would(_, let noticed, _) where !noticed.isEmpty:
      html.add(FindingTable(findings: noticed, id: "noticed", caption: "Worth knowing", heading: "Noticed"))
    default: break
    }
  }

  private func screened(_ html: inout HTMLWriter) {
    guard let screening else {
      html.element("section", .labelled(by: "screening")) { html in
        html.element("h2", .id("screening"), text: "Screening")
        html.element("p", .class("prose"), text: "Not screened: no metadata file came with it.")
      }
      return
    }
    html.add(
      FindingTable(
        findings: screening.findings, id: "screening", caption: "What screening found", heading: "Screening",
        words: [screening.summary, screening.advice].compactMap(\.self).joined(separator: " ")))
  }

  private func repaired(_ html: inout HTMLWriter) {
    guard !repairs.isEmpty else { return }
    html.element("section", .labelled(by: "repaired")) { html in
      html.element("h2", .id("repaired"), text: "Repaired file")
      html.element(
        "p", .class("prose"),
        text: "This can be put right without touching a figure. Look at the repaired file, then upload it instead.")
      html.element("ul", .class("prose")) { html in
        for repair in repairs { html.element("li", text: "\(repair).") }
      }
      html.element("ul", .class("deeds")) { html in
        html.element("li") {
          $0.element("a", .href(Paths.repairedFile(of: id, sheet: sheet)), text: "Download the repaired file")
        }
      }
    }
  }

  private func deeds(_ html: inout HTMLWriter) {
    if case .would(_, _, let concerns) = trial {
      html.element("section", .labelled(by: "taking-in")) { html in
        html.element("h2", .id("taking-in"), text: "Import")
        html.element(
          "p", .class("prose"),
          text: "Every page shows it within seconds. What was known before stays: it can be asked for by its day.")
        html.add(
          ChangeForm(
            path: Paths.takingIn(id), key: key, button: "Import release",
            fields: named + looked(at: concerns)))
      }
    }
    html.element("section", .labelled(by: "removal")) { html in
      html.element("h2", .id("removal"), .class("side"), text: "Remove the upload")
      html.add(ChangeForm(path: Paths.uploadRemoval(id), key: key, button: "Remove", isSecond: true))
    }
  }

  /// The sheet comes back with what is pressed.
  private var named: [any Component] { sheet.map { [HiddenField(name: "sheet", value: $0)] } ?? [] }

  private func looked(at concerns: [(id: String, told: String)]) -> [any Component] {
    concerns.isEmpty
      ? []
      : [
        CheckList(
          name: "accept", label: "Looks like a mistake",
          options: concerns.map { ($0.id, $0.told) }, chosen: [],
          hint: "Tick each one once you have looked at it and found it right.")
      ]
  }
}
