import Addresses
import Charts
public import Guides
import HTML
import Reports
import Strategy

/// How a verdict is reached, in the words of somebody who was not there.
public struct MethodsPage {
  private let guides: [Guide]

  /// - Parameter guides: a page for each method.
  public init(_ guides: [Guide]) { self.guides = guides }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(title: "Methods", crumbs: [.init(name: "Methods", path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "How verdicts are reached")
      html.element(
        "p", .class("finding"),
        text:
          "A promise becomes a rule. The rule is held against figures as they were published, and says one of five things."
      )
      html.element("dl", .class("facts")) { html in
        for (verdict, meaning) in MethodsPage.verdicts {
          html.element("div") { html in
            html.element("dt") { $0.add(VerdictTag(label: VerdictLabel(verdict))) }
            html.element("dd", text: meaning)
          }
        }
      }
      for (title, text) in MethodsPage.rules {
        html.element("section") { html in
          html.element("h2", text: title)
          html.element("p", .class("prose"), text: text)
        }
      }
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Every method, with formula, worked example and literature")
        html.element("ul", .class("found")) { html in
          for guide in guides {
            html.element("li") { html in
              html.element("a", .href(Paths.method(guide.id)), text: guide.title)
              html.element("p", .class("scope"), text: guide.summary)
            }
          }
        }
      }
    }
  }

  private static let verdicts: [(Verdict, String)] = [
    (.met, "The deadline has passed and the figure for the last period that ended by it is where the promise asked."),
    (
      .onCourse,
      "The deadline is ahead, and the latest figure is at or beyond the straight line from the baseline to the target."
    ),
    (.offCourse, "The deadline is ahead, and the latest figure is short of that line."),
    (.notMet, "The deadline has passed and the figure was not where the promise asked."),
    (.noVerdict(.notPublished), "It cannot be judged, and the reason is given. A missing figure never counts as met."),
  ]

  private static let rules = [
    (
      "Figures",
      """
      Figures are judged as published, at their published decimals. A number in a promise has no tolerance: 89.9 is \
      not 90. A provisional figure never settles a deadline.
      """
    ),
    (
      "Baseline",
      """
      Where the strategy states none, the baseline is the last figure for a period that ended before the strategy was \
      adopted. Cairn set it, and the council is asked to confirm it.
      """
    ),
    (
      "Since the deadline",
      """
      Beside a verdict stands what has happened since: held, slipped, recovered, still not, or worse. Worse means \
      further from the promise by more than a quarter of the gap between the lower and the upper quartile of all \
      authorities.
      """
    ),
    (
      "Neighbours",
      """
      Statistical neighbours are the ten authorities most alike. Their mean is unweighted, leaves out those without a \
      figure, and says how many are in it. The sets changed in May 2025, so a promise is held against the set in force \
      when it was made, or the nearest one held, and the newest set is shown beside it.
      """
    ),
    (
      "Rank",
      """
      Authorities with a figure for the period are ranked, best first; those with the same figure share a place. \
      Authorities that did not exist at the end of the period are left out.
      """
    ),
  ]
}
