import CCmark
public import HTML

/// A page of the documentation. Its Markdown is written through the writer that escapes everything: raw HTML in it is
/// left out.
public struct Guide: Component, Sendable {
  /// `reach`, of `docs/methods/reach.md`.
  public let id: String
  /// Its first heading.
  public let title: String
  /// Its first paragraph, without marks.
  public let summary: String
  private let markdown: String
  private let path: @Sendable (String) -> String?

  /// - Parameters:
  ///   - path: the address of another guide by its id; nil for none, and then its name stands without a link.
  public init(id: String, markdown: String, path: @escaping @Sendable (String) -> String?) {
    self.id = id
    self.markdown = markdown
    self.path = path
    let document = Node.Tree(markdown)
    let blocks = document.root?.children ?? []
    title = blocks.first { $0.type == "heading" }?.plainText ?? id
    summary = blocks.first { $0.type == "paragraph" }?.plainText ?? ""
  }

  /// Writes everything under the first heading.
  public func write(to html: inout HTMLWriter) {
    let document = Node.Tree(markdown)
    var heading = title
    for block in (document.root?.children ?? []).drop(while: { $0.type != "heading" }).dropFirst() {
      if block.type == "heading" { heading = block.plainText }
      write(block, under: heading, &html)
    }
  }

  private func write(_ node: Node, under heading: String, _ html: inout HTMLWriter) {
    func inside(_ html: inout HTMLWriter) {
      for child in node.children { write(child, under: heading, &html) }
    }
    switch node.type {
    case "heading": node.level <= 2 ? html.element("h2") { inside(&$0) } : html.element("h3") { inside(&$0) }
    case "paragraph": node.isInTightList ? inside(&html) : html.element("p") { inside(&$0) }
    case "block_quote": html.element("blockquote", .class("formula")) { inside(&$0) }
    case "list": node.isOrdered ? html.element("ol") { inside(&$0) } : html.element("ul") { inside(&$0) }
    case "item": html.element("li") { inside(&$0) }
    case "code_block": html.element("pre", Attribute("tabindex", "0")) { $0.element("code", text: node.literal) }
    case "code": html.element("code", text: node.literal)
    case "emph": html.element("em") { inside(&$0) }
    case "strong": html.element("strong") { inside(&$0) }
    case "link": link(node, &html, inside)
    case "text": html.text(node.literal)
    case "softbreak", "linebreak": html.text(" ")
    case "table": table(node, under: heading, &html)
    default: break
    }
  }

  private func link(_ node: Node, _ html: inout HTMLWriter, _ inside: (inout HTMLWriter) -> Void) {
    let url = node.url
    let name = url.hasSuffix(".md") && !url.contains("/") ? String(url.dropLast(3)) : nil
    if let target = url.hasPrefix("https://") ? url : name.flatMap(path) {
      html.element("a", Attribute("href", target), content: inside)
    } else {
      inside(&html)
    }
  }

  private func table(_ node: Node, under heading: String, _ html: inout HTMLWriter) {
    func cells(_ row: Node, isHead: Bool, _ html: inout HTMLWriter) {
      for cell in row.children {
        func inside(_ html: inout HTMLWriter) { for part in cell.children { write(part, under: heading, &html) } }
        isHead ? html.element("th", Attribute("scope", "col")) { inside(&$0) } : html.element("td") { inside(&$0) }
      }
    }
    let rows = node.children
    html.element("div", .class("scroll"), .role("region"), .label(heading), Attribute("tabindex", "0")) { html in
      html.element("table") { html in
        html.element("caption", .class("unseen"), text: heading)
        html.element("thead") { html in
          for row in rows.prefix(1) { html.element("tr") { cells(row, isHead: true, &$0) } }
        }
        html.element("tbody") { html in
          for row in rows.dropFirst() { html.element("tr") { cells(row, isHead: false, &$0) } }
        }
      }
    }
  }
}
