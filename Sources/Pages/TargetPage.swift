import Addresses
import HTML
import Reports
import Strategy
import TargetSentences

/// What a target sentence is read as: for trying one out before it is promised.
public struct TargetPage {
  private let typed: String
  private let report: TargetReport?

  /// - Parameter typed: the sentence; nil where none was sent.
  public init(_ typed: String?) {
    self.typed = typed ?? ""
    report = typed.map { TargetReport($0) }
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "How a target is read",
      crumbs: [.init(name: "Methods", path: Paths.methods), .init(name: "How a target is read", path: nil)],
      dataNote: "")
    return shell.document { html in
      html.element("h1", text: "How a target is read")
      html.element(
        "p", .class("prose"),
        text: "Every word that could change the meaning is understood, or the sentence is refused. Nothing is guessed.")
      html.add(
        ChoiceForm(
          path: Paths.targets, label: "A target", choices: [],
          fields: [.init(name: "q", label: "Target", value: typed, suggestions: [])], button: "Read it"))
      html.element("div", .class("reading"), .role("status"), Attribute("data-part", "reading")) { html in
        if let report { write(report, &html) }
      }
      if report == nil { examples(&html) }
    }
  }

  private func write(_ report: TargetReport, _ html: inout HTMLWriter) {
    if let refusal = report.refusal { html.element("p", .class("prose"), text: refusal) }
    if let sentence = report.sentence {
      html.element("p", .class("prose")) { html in
        html.text("Read as: ")
        html.element("strong", text: sentence)
      }
      for facts in report.parts { html.add(FactList(facts: facts)) }
    }
    for question in report.open {
      html.element("p", .class("prose"), text: question.question)
      html.element("ul") { html in for sentence in question.sentences { html.element("li", text: sentence) } }
    }
  }

  private func examples(_ html: inout HTMLWriter) {
    html.element("ul", .class("links")) { html in
      for example in TargetPage.examples {
        html.element("li") { $0.element("a", .href(Paths.query(Paths.targets, [("q", example)])), text: example) }
      }
    }
  }

  private static let examples = [
    "at least 90% by 2027", "in line with or better than England by 2028",
    "the gap narrows by 2 percentage points by 2030",
    "in the top quarter of statistical neighbours by 2029", "reduce by 10% by 2027",
  ]
}
