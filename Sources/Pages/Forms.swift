import HTML

/// A form that changes something: it brings back a key by which it is known as one of ours.
struct ChangeForm: Component {
  let path: String
  /// Read aloud; empty where the heading above says it.
  var label = ""
  let key: String
  let button: String
  var fields: [TextField] = []
  var choices: [ChoiceForm.Choice] = []

  func write(to html: inout HTMLWriter) {
    html.element(
      "form", .class("change"), Attribute("method", "post"), Attribute("action", path),
      label.isEmpty ? nil : .label(label)
    ) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "form-key"), Attribute("value", key))
      for field in fields { html.add(field) }
      for choice in choices {
        html.element("div") { html in
          html.element("label", Attribute("for", choice.name), text: choice.label)
          html.element("select", Attribute("name", choice.name), .id(choice.name)) { html in
            for option in choice.groups.flatMap(\.options) {
              html.element(
                "option", Attribute("value", option.value),
                option.value == choice.chosen ? Attribute("selected", "selected") : nil, text: option.text)
            }
          }
        }
      }
      html.element("button", text: button)
    }
  }
}

/// A field that somebody types into.
struct TextField: Component {
  enum Kind: String { case text, email, password }

  let name, label: String
  var hint = ""
  var kind = Kind.text
  var value = ""
  /// What the browser may fill in: `username`, `new-password`.
  var fills = "off"
  /// What is wrong with what was typed; nil where nothing is.
  var problem: String?

  func write(to html: inout HTMLWriter) {
    html.element("div", .class(problem == nil ? "field" : "field wrong")) { html in
      html.element("label", Attribute("for", name), text: label)
      if !hint.isEmpty { html.element("p", .id("\(name)-hint"), .class("scope"), text: hint) }
      if let problem { html.element("p", .id("\(name)-problem"), .class("problem"), text: problem) }
      let described = [hint.isEmpty ? nil : "\(name)-hint", problem.map { _ in "\(name)-problem" }].compactMap(\.self)
      html.void(
        "input", Attribute("type", kind.rawValue), Attribute("name", name), .id(name), Attribute("value", value),
        Attribute("autocomplete", fills),
        described.isEmpty ? nil : Attribute("aria-describedby", described.joined(separator: " ")),
        problem == nil ? nil : Attribute("aria-invalid", "true"))
    }
  }
}

/// What is wrong with a form that was sent, at the top of the page, where the keyboard is first.
struct ErrorSummary: Component {
  let message: String
  /// The id of the field that it is about; nil for the whole form.
  let field: String?

  func write(to html: inout HTMLWriter) {
    html.element(
      "div", .class("summary"), .role("alert"), .labelled(by: "problem"), Attribute("tabindex", "-1"),
      Attribute("autofocus", "autofocus")
    ) { html in
      html.element("h2", .id("problem"), .class("side"), text: "There is a problem")
      html.element("p") { html in
        if let field {
          html.element("a", .href("#\(field)"), text: message)
        } else {
          html.text(message)
        }
      }
    }
  }
}
