import Addresses
import HTML

/// Fields that few need, one step away.
struct MoreFields: Component {
  let summary: String
  let isOpen: Bool
  let fields: [any Component]

  func write(to html: inout HTMLWriter) {
    html.element("details", isOpen ? Attribute("open", "open") : nil) { html in
      html.element("summary", text: summary)
      for field in fields { field.write(to: &html) }
    }
  }
}

/// Where the script shows what a target is read as while it is typed; without script it is told when it is sent.
struct ReadAsTyped: Component {
  /// The id of the field.
  let field: String

  func write(to html: inout HTMLWriter) {
    html.element(
      "div", .class("reading"), .role("status"), Attribute("data-reads", field), Attribute("data-from", Paths.targets),
      text: "")
  }
}

/// What a target can mean, to choose from; and the choice to leave it as it is.
struct TargetReadings: Component {
  private let open: [PartProblem]

  init(_ problems: [PartProblem]) { open = problems.filter { !$0.readings.isEmpty } }

  func write(to html: inout HTMLWriter) {
    for (place, problem) in open.enumerated() {
      html.element("fieldset", .class("readings")) { html in
        html.element("legend", text: problem.message)
        for (number, reading) in problem.readings.enumerated() {
          let id = "reading-\(place)-\(number)"
          html.element("div", .class("check")) { html in
            html.void(
              "input", Attribute("type", "radio"), Attribute("name", "reading"), .id(id), Attribute("value", reading))
            html.element("label", Attribute("for", id), text: reading)
          }
        }
      }
    }
    if !open.isEmpty {
      html.element("div", .class("check")) { html in
        html.void(
          "input", Attribute("type", "checkbox"), Attribute("name", "keeps-words"), .id("keeps-words"),
          Attribute("value", "yes"))
        html.element(
          "label", Attribute("for", "keeps-words"),
          text: "Leave the words as they are: nothing is judged until the question is answered")
      }
    }
  }
}
