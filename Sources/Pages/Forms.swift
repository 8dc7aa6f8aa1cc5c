import HTML

/// A form that changes something: it brings back a key by which it is known as one of ours.
struct ChangeForm: Component {
  let path: String
  /// Read aloud; empty where the heading above says it.
  var label = ""
  let key: String
  let button: String
  var fields: [any Component] = []

  func write(to html: inout HTMLWriter) {
    html.element(
      "form", .class("change"), Attribute("method", "post"), Attribute("action", path),
      label.isEmpty ? nil : .label(label)
    ) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "form-key"), Attribute("value", key))
      for field in fields { field.write(to: &html) }
      html.element("button", text: button)
    }
  }
}

/// One of a few, chosen from a list.
struct ChoiceField: Component {
  let name, label: String
  let options: [(value: String, text: String)]
  let chosen: String

  func write(to html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("label", Attribute("for", name), text: label)
      html.element("select", Attribute("name", name), .id(name)) { html in
        for option in options {
          html.element(
            "option", Attribute("value", option.value),
            option.value == chosen ? Attribute("selected", "selected") : nil, text: option.text)
        }
      }
    }
  }
}

/// Something that comes back with a form unseen.
struct HiddenField: Component {
  let name, value: String

  func write(to html: inout HTMLWriter) {
    html.void("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
  }
}

/// A field that somebody types into.
struct TextField: Component {
  enum Kind: String { case text, email, password, several }

  let name, label: String
  var hint = ""
  var kind = Kind.text
  var value = ""
  /// What the browser may fill in: `email`, `new-password`.
  var fills = "off"
  /// What is wrong with what was typed; nil where nothing is.
  var problem: String?

  func write(to html: inout HTMLWriter) {
    html.element("div", .class(problem == nil ? "field" : "field wrong")) { html in
      html.element("label", Attribute("for", name), text: label)
      if !hint.isEmpty { html.element("p", .id("\(name)-hint"), .class("scope"), text: hint) }
      if let problem { html.element("p", .id("\(name)-problem"), .class("problem"), text: problem) }
      let described: [String] = [hint.isEmpty ? nil : "\(name)-hint", problem.map { _ in "\(name)-problem" }]
        .compactMap(\.self)
      let by = described.isEmpty ? nil : Attribute("aria-describedby", described.joined(separator: " "))
      let wrong = problem == nil ? nil : Attribute("aria-invalid", "true")
      if kind == .several {
        html.element("textarea", Attribute("name", name), .id(name), Attribute("rows", "5"), by, wrong, text: value)
      } else {
        html.void(
          "input", Attribute("type", kind.rawValue), Attribute("name", name), .id(name), Attribute("value", value),
          Attribute("autocomplete", fills), by, wrong)
      }
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
