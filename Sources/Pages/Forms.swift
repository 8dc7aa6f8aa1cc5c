import HTML

/// A form that changes something: it brings back a key by which it is known as one of ours.
struct ChangeForm: Component {
  let path: String
  /// Read aloud; empty where the heading above says it.
  var label = ""
  let key: String
  let button: String
  /// Whether what it does is not what the page is for: its button then stands back.
  var isSecond = false
  /// Another button, and the name by which the form says that it was pressed; nil for none.
  var second: (name: String, text: String)?
  var fields: [any Component] = []
  /// Whether a file is sent with it.
  var hasFile = false

  func write(to html: inout HTMLWriter) {
    html.element(
      "form", .class("change"), Attribute("method", "post"), Attribute("action", path),
      hasFile ? Attribute("enctype", "multipart/form-data") : nil,
      label.isEmpty ? nil : .label(label)
    ) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "form-key"), Attribute("value", key))
      for field in fields { field.write(to: &html) }
      html.element("button", isSecond ? .class("second") : nil, text: button)
      if let second {
        html.element(
          "button", .class("second"), Attribute("name", second.name), Attribute("value", "yes"), text: second.text)
      }
    }
  }
}

/// One of a few, chosen from a list.
struct ChoiceField: Component {
  let name, label: String
  let groups: [ChoiceForm.Group]
  let chosen: String
  var hint = ""
  var problem: String?

  init(
    name: String, label: String, options: [(value: String, text: String)], chosen: String, hint: String = "",
    problem: String? = nil
  ) {
    self.init(name: name, label: label, groups: [.init(options: options)], chosen: chosen, hint: hint, problem: problem)
  }

  init(
    name: String, label: String, groups: [ChoiceForm.Group], chosen: String, hint: String = "", problem: String? = nil
  ) {
    self.name = name
    self.label = label
    self.groups = groups
    self.chosen = chosen
    self.hint = hint
    self.problem = problem
  }

  func write(to html: inout HTMLWriter) {
    FieldFrame(name: name, label: label, hint: hint, problem: problem).write(to: &html) { html, by, wrong in
      html.element("select", Attribute("name", name), .id(name), by, wrong) { html in
        for group in groups { group.write(chosen, &html) }
      }
    }
  }
}

/// What every field has around it: its label, what may be typed, what is wrong.
struct FieldFrame {
  let name, label: String
  let hint: String
  let problem: String?

  /// - Parameter control: writes the field itself, with the attributes that lead to hint and problem.
  func write(
    to html: inout HTMLWriter, _ control: (inout HTMLWriter, _ by: Attribute?, _ wrong: Attribute?) -> Void
  ) {
    html.element("div", .class(problem == nil ? "field" : "field wrong")) { html in
      html.element("label", Attribute("for", name), text: label)
      if !hint.isEmpty { html.element("p", .id("\(name)-hint"), .class("scope"), text: hint) }
      if let problem { html.element("p", .id("\(name)-problem"), .class("problem"), text: problem) }
      let described: [String] = [hint.isEmpty ? nil : "\(name)-hint", problem.map { _ in "\(name)-problem" }]
        .compactMap(\.self)
      control(
        &html, described.isEmpty ? nil : Attribute("aria-describedby", described.joined(separator: " ")),
        problem == nil ? nil : Attribute("aria-invalid", "true"))
    }
  }
}

/// Any of several: each has a name of its own behind a colon, `themes:early-years`.
struct CheckList: Component {
  let name, label: String
  let options: [(value: String, text: String)]
  let chosen: Set<String>
  var hint = ""
  /// Whether it goes on with a list of the same name.
  var isFurther = false

  func write(to html: inout HTMLWriter) {
    html.element("fieldset", .id(isFurther ? "\(name)-further" : name), Attribute("tabindex", "-1")) { html in
      html.element("legend", text: label)
      if !hint.isEmpty { html.element("p", .class("scope"), text: hint) }
      for option in options {
        html.element("div", .class("check")) { html in
          let id = "\(name)-\(option.value)"
          html.void(
            "input", Attribute("type", "checkbox"), Attribute("name", "\(name):\(option.value)"), .id(id),
            Attribute("value", "yes"), chosen.contains(option.value) ? Attribute("checked", "checked") : nil)
          html.element("label", Attribute("for", id), text: option.text)
        }
      }
    }
  }
}

/// A file that somebody chooses.
struct FileField: Component {
  let name, label: String
  var hint = ""
  /// The endings offered: `.pdf,.png`.
  let accepts: String
  var problem: String?

  func write(to html: inout HTMLWriter) {
    FieldFrame(name: name, label: label, hint: hint, problem: problem).write(to: &html) { html, by, wrong in
      html.void(
        "input", Attribute("type", "file"), Attribute("name", name), .id(name), Attribute("accept", accepts), by, wrong)
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
    FieldFrame(name: name, label: label, hint: hint, problem: problem).write(to: &html) { html, by, wrong in
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
  /// Each with the id of the field that it is about; nil for the whole form.
  let problems: [(message: String, field: String?)]

  init(_ problems: [(message: String, field: String?)]) { self.problems = problems }

  init(message: String, field: String?) { self.init([(message, field)]) }

  /// Somebody else did the same meanwhile; what they did stands under the id `theirs`.
  static func overtaken(_ did: String) -> ErrorSummary {
    ErrorSummary(
      message: "Somebody else \(did) meanwhile. Yours is not stored yet: read theirs, then send yours again.",
      field: "theirs")
  }

  func write(to html: inout HTMLWriter) {
    html.element(
      "div", .class("summary"), .role("alert"), .labelled(by: "problem"), Attribute("tabindex", "-1"),
      Attribute("autofocus", "autofocus")
    ) { html in
      html.element("h2", .id("problem"), .class("side"), text: "There is a problem")
      for (message, field) in problems {
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
}
