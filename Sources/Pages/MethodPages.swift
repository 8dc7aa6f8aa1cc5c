import Addresses
import Charts
public import Guides
import HTML
import Reports
import Strategy

/// One method: formula, worked example, literature.
public struct MethodPage {
  private let guide: Guide

  public init(_ guide: Guide) { self.guide = guide }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: guide.title,
      crumbs: [.init(name: "Methods", path: Paths.methods), .init(name: guide.title, path: nil)], dataNote: "",
      description: guide.summary)
    return shell.document { html in
      html.element("h1", text: guide.title)
      html.element("div", .class("guide")) { $0.add(guide) }
    }
  }
}
