import Addresses
import HTML
import PublishedData

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

/// An indicator, chosen by typing part of its name: the browser holds out those that have it; where several are meant when
/// the form is sent, they are there to choose from.
struct IndicatorField: Component {
  let name: String
  /// As typed, or an id.
  let value: String
  let catalogue: Catalogue
  let problem: PartProblem?

  /// The list that every such field of a page shares.
  static let list = "indicator-names"

  func write(to html: inout HTMLWriter) {
    let choices = (problem?.readings ?? []).compactMap(catalogue.indicator)
    guard choices.isEmpty else {
      return html.add(
        ChoiceField(
          name: name, label: "Indicator",
          options: [(value, "Choose one")] + choices.map { ($0.id, "\($0.name): \($0.scope)") } + [
            ("", "None of these")
          ],
          chosen: value, problem: problem?.message))
    }
    FieldFrame(
      name: name, label: "Indicator", hint: "Type part of its name, such as absence or EHC plans.",
      problem: problem?.message
    ).write(to: &html) { html, by, wrong in
      html.void(
        "input", Attribute("type", "text"), Attribute("name", name), .id(name),
        Attribute("value", catalogue.indicator(value)?.name ?? value), Attribute("list", IndicatorField.list),
        Attribute("autocomplete", "off"), by, wrong)
    }
  }
}

/// The names that are held out while somebody types.
struct IndicatorNameList: Component {
  let catalogue: Catalogue

  func write(to html: inout HTMLWriter) {
    html.element("datalist", .id(IndicatorField.list)) { html in
      for indicator in catalogue.indicators {
        html.element("option", Attribute("value", indicator.name), text: indicator.topic)
      }
    }
  }
}

/// What a target can mean, to choose from; and the choice to leave it as it is.
struct TargetReadings: Component {
  private let open: [PartProblem]

  init(_ problems: [PartProblem]) { open = problems.filter { $0.field == "target" && !$0.readings.isEmpty } }

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
