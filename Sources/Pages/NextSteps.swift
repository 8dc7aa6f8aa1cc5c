import Addresses
import HTML

/// Whom to ask, and how a council comes to a page with its own promises.
struct NextSteps: Component {
  let council, number: String
  let hasStrategy: Bool

  func write(to html: inout HTMLWriter) {
    html.element("h2", .id("ask"), text: hasStrategy ? "Who to ask" : "Who to ask, and how to add a strategy")
    html.element(
      "p", .class("prose"),
      text:
        "Ask \(council) (council number \(number)) about its figures. Each figure names its publisher, who can say how it was counted."
    )
    guard !hasStrategy else { return }
    html.element(
      "p", .class("prose"),
      text: "No strategy of \(council) is held here. If you lead its education strategy, this is what to do:")
    html.element("ol", .class("steps")) { html in
      html.element(
        "li",
        text:
          "Ask those who keep this site for an account as strategy lead of \(council), from your council’s address of email. They send you a link with which you set a password."
      )
      html.element("li") { html in
        html.text("Take the document in which the strategy was agreed, and try a target’s sentence: ")
        html.element("a", .href(Paths.targets), text: "how a target is read")
        html.text(".")
      }
      html.element(
        "li",
        text:
          "Sign in, open “Strategies you work on” and begin one: its title, document and day of adoption, then each objective, promise and target. Nobody else sees the draft."
      )
      html.element(
        "li",
        text:
          "Name the published indicator that each target is judged by. Where only the council has the figure, say so: it then waits for your figure and is never shown as met."
      )
      html.element(
        "li",
        text:
          "Publish. Your promises then stand first on this page, with verdicts, and national commitments below them."
      )
    }
    guard let contact = PageSite.current.contactAddress else { return }
    html.element("p") { html in
      html.element("a", Attribute("href", contact), text: "Write to those who keep this site")
    }
  }
}
