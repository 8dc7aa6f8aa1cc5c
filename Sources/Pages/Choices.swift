import Addresses
import HTML

/// A form of choices that asks for the same page anew: a select for each, and a button.
struct ChoiceForm: Component {
  let path: String
  let label: String
  let choices: [Choice]
  /// Text fields, by name, with what they hold now and what may be typed.
  var fields: [Field] = []
  let button: String

  /// A choice among options, of which one is taken.
  struct Choice {
    let name, label: String
    let groups: [Group]
    let chosen: String?
  }

  /// Options under a heading; those without one stand first.
  struct Group {
    var heading: String?
    let options: [(value: String, text: String)]
  }

  struct Field {
    let name, label, value: String
    let suggestions: [String]
  }

  func write(to html: inout HTMLWriter) {
    html.element("form", .class("choices"), Attribute("action", path), .label(label)) { html in
      html.add(KnownByField(path: path))
      for choice in choices where choice.groups.reduce(0, { $0 + $1.options.count }) > 1 {
        html.element("div") { html in
          html.element("label", Attribute("for", "choose-\(choice.name)"), text: choice.label)
          html.element("select", Attribute("name", choice.name), .id("choose-\(choice.name)")) { html in
            for group in choice.groups { group.write(choice.chosen, &html) }
          }
        }
      }
      for field in fields { write(field, &html) }
      html.element("button", text: button)
    }
  }

  private func write(_ field: Field, _ html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("label", Attribute("for", "choose-\(field.name)"), text: field.label)
      html.void(
        "input", Attribute("type", "text"), Attribute("name", field.name), .id("choose-\(field.name)"),
        Attribute("value", field.value),
        field.suggestions.isEmpty ? nil : Attribute("list", "list-\(field.name)"))
      if !field.suggestions.isEmpty {
        html.element("datalist", .id("list-\(field.name)")) { html in
          for suggestion in field.suggestions { html.element("option", Attribute("value", suggestion), text: "") }
        }
      }
    }
  }
}

extension ChoiceForm.Group {
  /// - Parameter chosen: the value of the option that is taken.
  func write(_ chosen: String?, _ html: inout HTMLWriter) {
    func write(_ html: inout HTMLWriter) {
      for option in options {
        html.element(
          "option", Attribute("value", option.value), option.value == chosen ? Attribute("selected", "selected") : nil,
          text: option.text)
      }
    }
    guard let heading else { return write(&html) }
    html.element("optgroup", Attribute("label", heading)) { write(&$0) }
  }
}

/// Where the same answer can be had as a file, and under which address it stays.
struct TakeAway: Component {
  let path: String
  var kinds = ["csv", "json"]
  /// An address that says everything that was chosen, and what it is.
  var stays: (path: String, text: String)?

  func write(to html: inout HTMLWriter) {
    html.element("p", .class("take-away")) { html in
      html.text("Download: ")
      for kind in kinds {
        html.element("a", .href(Paths.file(path, kind)), text: kind.uppercased())
        html.text(" ")
      }
      if let stays { html.element("a", .href(stays.path), text: stays.text) }
    }
  }
}
