import Charts
import HTML
import Reports
import Strategy

/// A verdict in a page: its shape and its word.
struct VerdictTag: Component {
  let label: VerdictLabel
  var size = 16.0
  /// Whether the reason of a missing verdict is said with it.
  var hasReason = true

  func write(to html: inout HTMLWriter) {
    html.element("span", .class("verdict \(label.shapeName.rawValue)")) { html in
      html.add(VerdictMark(label.shapeName, size: size))
      html.text(label.word)
      if hasReason, let reason = label.reason { html.element("span", .class("reason"), text: " (\(reason))") }
    }
  }
}

extension VerdictLabel {
  /// The shape that charts and pages draw.
  var shapeName: VerdictMark.Shape {
    switch verdict {
    case .met: .met
    case .onCourse: .onCourse
    case .offCourse: .offCourse
    case .notMet: .notMet
    case .noVerdict: .noVerdict
    }
  }
}
