/// What somebody wrote, as blocks in the order in which they are read: headings, paragraphs, items of lists, tables.
///
/// It holds text and where it stands, and nothing of how it looked.
public struct WrittenDocument: Hashable, Sendable {
  public let blocks: [WrittenBlock]
  /// How many pages it has; nil where its kind has none until it is printed (Word, OpenDocument, HTML, Markdown).
  public let pages: Int?
  /// Pages, counted from 1, that hold no text: pictures of pages, or empty ones.
  public let pagesWithoutText: [Int]

  public init(blocks: [WrittenBlock], pages: Int? = nil, pagesWithoutText: [Int] = []) {
    (self.blocks, self.pages, self.pagesWithoutText) = (blocks, pages, pagesWithoutText)
  }
}

/// One piece of a document, and where it stands.
public struct WrittenBlock: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// Level 1 stands above level 2; 6 is the lowest.
    case heading(String, level: Int)
    case paragraph(String)
    /// An item of a list, without its bullet or number.
    case item(String)
    case table(WrittenTable)
  }

  public let content: Content
  public let place: WrittenPlace

  public init(_ content: Content, place: WrittenPlace) { (self.content, self.place) = (content, place) }
}

/// Where something stands in a document.
public struct WrittenPlace: Hashable, Sendable {
  /// Counted from 1 as the file's pages are, which need not be the number printed on it; nil where there are no pages.
  public let page: Int?
  /// The headings it stands under, the highest first.
  public let headings: [String]

  public init(page: Int? = nil, headings: [String] = []) { (self.page, self.headings) = (page, headings) }
}

extension WrittenPlace: CustomStringConvertible {
  /// `page 12, “Best start in life”`; empty where neither is known.
  public var description: String {
    [page.map { "page \($0)" }, headings.last.map { "“\($0)”" }].compactMap(\.self).joined(separator: ", ")
  }
}

/// A table: the names of its columns, and rows of as many cells.
public struct WrittenTable: Hashable, Sendable {
  /// What stands in the first row, or in the rows that the document says are the head of it, one under the other.
  public let head: [String]
  /// Each has as many cells as `head`.
  public let rows: [[WrittenCell]]

  public init(head: [String], rows: [[WrittenCell]]) { (self.head, self.rows) = (head, rows) }
}

/// A cell of a table.
public struct WrittenCell: Hashable, Sendable {
  /// Its paragraphs and list items.
  public let paragraphs: [String]
  /// Whether it is the cell above, which reaches down over this row.
  public let isRepeated: Bool

  public init(_ paragraphs: [String], isRepeated: Bool = false) {
    (self.paragraphs, self.isRepeated) = (paragraphs, isRepeated)
  }

  public var text: String { paragraphs.joined(separator: " ") }
}
