import CCmark

/// A node of a parsed Markdown document; lives as long as its tree.
struct Node {
  private let pointer: OpaquePointer

  /// A parsed document.
  final class Tree {
    let root: Node?

    init(_ markdown: String) {
      var text = markdown
      root = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { cairn_parse_markdown($0.baseAddress, $0.count) }
      }.map { Node(pointer: $0) }
    }

    deinit { root.map { cmark_node_free($0.pointer) } }
  }

  /// `paragraph`, `table_row`.
  var type: String { text(cmark_node_get_type_string(pointer)) }

  var children: [Node] {
    Array(sequence(first: cmark_node_first_child(pointer)) { $0.flatMap { cmark_node_next($0) } }.prefix { $0 != nil })
      .compactMap { $0.map { Node(pointer: $0) } }
  }

  /// Of a heading, from 1.
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  /// Whether it is a paragraph of a list without space between its items.
  var isInTightList: Bool {
    guard let list = cmark_node_parent(pointer).flatMap({ cmark_node_parent($0) }) else { return false }
    return cmark_node_get_list_tight(list) == 1
  }

  var literal: String { text(cmark_node_get_literal(pointer)) }

  var url: String { text(cmark_node_get_url(pointer)) }

  /// The words without their marks.
  var plainText: String {
    switch type {
    case "text", "code": literal
    case "softbreak", "linebreak": " "
    default: children.map(\.plainText).joined()
    }
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
