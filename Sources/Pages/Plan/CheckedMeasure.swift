import HTML
public import Reports

/// What a measure would be judged on, and its verdict today, of a form that is not saved.
public struct CheckedMeasure: Sendable {
  /// What the form says when it is to be checked and not saved.
  public static let button = (name: "check", text: "Check without saving")

  private let report: MeasureReport

  public init(_ report: MeasureReport) { self.report = report }

  func write(to html: inout HTMLWriter) {
    html.element(
      "section", .id("checked"), .class("summary done"), .labelled(by: "checked-head"), Attribute("tabindex", "-1")
    ) { html in
      html.element("h2", .id("checked-head"), .class("side"), text: "Checked, not saved")
      html.add(Finding(verdict: report.verdict, text: report.sentence))
      html.add(FactList(facts: report.working))
    }
  }
}
