import Addresses
import HTML
import Strategy

/// The actions that are meant to move some measures; nothing where no action names one of them.
struct ActionLinks: Component {
  private let strategy: EducationStrategy
  private let actions: [Action]

  /// - Parameter measures: their ids.
  init(_ measures: [String], of strategy: EducationStrategy) {
    self.strategy = strategy
    actions = strategy.objectives.flatMap(\.actions).filter { action in
      action.measures.contains { measures.contains($0) }
    }
  }

  func write(to html: inout HTMLWriter) {
    guard !actions.isEmpty else { return }
    html.element("section", .labelled(by: "actions")) { html in
      html.element("h2", .id("actions"), .class("side"), text: "Actions")
      html.element("ul", .class("links")) { html in
        for action in actions {
          html.element("li") {
            $0.element("a", .href(Paths.action(action.id, of: strategy.id)), text: "\(action.id) \(action.what)")
          }
        }
      }
    }
  }
}
