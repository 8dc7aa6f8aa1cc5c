import Addresses
import Days
import HTML
public import PublishedData

/// Where a release is sent, and those that were sent and not yet taken in.
public struct UploadsPage {
  /// An upload that has come to no end.
  public struct Entry: Sendable {
    let id, name, dataSet, sentOn: String

    public init(id: String, name: String, dataSet: String, sentOn: String) {
      (self.id, self.name, self.dataSet, self.sentOn) = (id, name, dataSet, sentOn)
    }
  }

  /// What was typed into the form.
  public struct Typed: Sendable {
    let dataSet, knownFrom, sheet: String

    public init(dataSet: String = "", knownFrom: String = "", sheet: String = "") {
      (self.dataSet, self.knownFrom, self.sheet) = (dataSet, knownFrom, sheet)
    }
  }

  private let dataSets: [(id: String, title: String)]
  private let entries: [Entry]
  private let key: String
  private let typed: Typed
  private let problem: (message: String, field: String?)?
  private let overdue: String
  private let held: [Release]

  /// - Parameters:
  ///   - held: the releases in the record.
  ///   - overdue: which figures have not come that were expected, in a sentence.
  public init(
    _ entries: [Entry], dataSets: [(id: String, title: String)], held: [Release], overdue: String, key: String,
    typed: Typed = Typed(),
    problem: (message: String, field: String?)? = nil
  ) {
    self.held = held.filter { $0.withdrawal == nil }
    self.overdue = overdue
    self.entries = entries
    self.dataSets = dataSets
    self.key = key
    self.typed = typed
    self.problem = problem
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: problem == nil ? "Releases" : "Error: Releases",
      crumbs: [.init(name: "My work", path: Paths.owed), .init(name: "Releases", path: nil)], dataNote: "")
    return shell.document { html in
      if let problem { html.add(ErrorSummary([problem])) }
      html.element("h1", text: "Releases")
      html.element(
        "p", .class("prose"),
        text:
          "Upload a release of published figures, or files to be screened. They are checked first: nothing is imported before you say so."
      )
      html.element("p", .class("prose")) { html in
        html.text("\(overdue) ")
        html.element("a", .href(Paths.releaseCalendar), text: "Release calendar")
      }
      if !entries.isEmpty { html.add(table) }
      html.element("section", .labelled(by: "send")) { html in
        html.element("h2", .id("send"), text: "Upload a release")
        html.add(form)
      }
      html.element("details") { html in
        html.element("summary", text: "Withdraw a release that was wrong")
        html.element("ul") { html in
          for release in held.reversed() {
            html.element("li") {
              $0.element(
                "a", .href(Paths.withdrawal(of: release.id)),
                text: "\(release.title), known from \(release.knownFrom.spelled)")
            }
          }
        }
      }
      html.element("ul", .class("deeds")) { html in
        html.element("li") { $0.element("a", .href(Paths.data), text: "Data and sources: the releases held") }
      }
    }
  }

  private var table: RowTable {
    RowTable(
      caption: "Uploaded, not imported", id: "uploads", heads: ["File", "Data set", "Uploaded"],
      rows: entries.map { .init(head: $0.name, path: Paths.upload($0.id), cells: [$0.dataSet, $0.sentOn]) })
  }

  private func problem(of field: String) -> String? { problem?.field == field ? problem?.message : nil }

  private var form: ChangeForm {
    ChangeForm(
      path: Paths.uploads, key: key, button: "Upload and check",
      fields: [
        FileField(
          name: "data", label: "Data file", hint: "CSV (.csv or .csv.gz) or a workbook (.xlsx), as it was published.",
          accepts: ".csv,.gz,.xlsx,.xlsm,.zip",
          problem: problem(of: "data")),
        TextField(
          name: "sheet", label: "Sheet (optional)",
          hint: "Of a workbook with several sheets, the name of the one that holds the data.", value: typed.sheet),
        FileField(
          name: "metadata", label: "Metadata file (optional)",
          hint:
            "Ends in .meta.csv or .meta.xlsx. With it, the files are screened against the standard of Explore Education Statistics.",
          accepts: ".csv,.gz,.xlsx,.xlsm", problem: problem(of: "metadata")),
        ChoiceField(
          name: "data-set", label: "Data set",
          options: [
            ("", "None: screen the files and no more"), ("new", "A new one: propose how the file could be read"),
          ] + dataSets.map { ($0.id, $0.title) },
          chosen: typed.dataSet, hint: "The one that the file is a later release of.",
          problem: problem(of: "data-set")),
        TextField(
          name: "known-from", label: "Day of publication",
          hint: "Year, month, day: 2026-10-20. Nobody could know the figures before.", value: typed.knownFrom,
          problem: problem(of: "known-from")),
      ], hasFile: true)
  }
}
