import HTML
import PublishedData
import Strategy

/// The fields of one published figure that a measure is judged by or shown beside.
struct SeriesFields: Component {
  let form: PlanForm
  /// `series-0`
  let prefix: String
  let title: String

  /// Those that there are, and an empty one.
  static func all(of form: PlanForm, under name: String) -> [any Component] {
    let count = (form.fields.rows(under: name).last ?? -1) + 2
    return (0..<count).map { row in
      let title = name == "context" ? "Shown beside it, not judged" : "Published figure that decides"
      let fields = SeriesFields(form: form, prefix: "\(name)-\(row)", title: count > 2 ? "\(title), \(row + 1)" : title)
      let isSpare = row == count - 1 && (count > 1 || name == "context")
      return isSpare
        ? MoreFields(
          summary: name == "context" ? "Show a figure beside it" : "Add another figure", isOpen: false, fields: [fields]
        )
        : fields
    }
  }

  func write(to html: inout HTMLWriter) {
    html.element("fieldset", .id(prefix), Attribute("tabindex", "-1")) { html in
      html.element("legend", text: title)
      html.add(
        IndicatorField(
          name: "\(prefix)-indicator", value: value("indicator"), catalogue: form.catalogue,
          problem: form.problems.first { $0.field == "\(prefix)-indicator" }))
      html.add(
        ChoiceField(
          name: "\(prefix)-group", label: "Group of children", options: [("", "Everyone")] + form.groups,
          chosen: value("group"), problem: problem("group")))
      html.add(
        ChoiceField(
          name: "\(prefix)-peers", label: "The gap to", options: [("", "No gap is meant")] + form.groups,
          chosen: value("peers"), problem: problem("peers")))
      html.element("div", .class("check")) { html in
        let id = "\(prefix)-proxy"
        html.void(
          "input", Attribute("type", "checkbox"), Attribute("name", id), .id(id), Attribute("value", "true"),
          value("proxy") == "true" ? Attribute("checked", "checked") : nil)
        html.element("label", Attribute("for", id), text: "Only near to what is promised: it decides nothing")
      }
    }
  }

  private func value(_ part: String) -> String { form.fields["\(prefix)-\(part)"] ?? "" }

  private func problem(_ part: String) -> String? { form.problem("\(prefix)-\(part)") }
}
