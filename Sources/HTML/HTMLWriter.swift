/// Writes HTML and SVG as bytes. Tags and attribute names can only be literals of the source, and the only way to make
/// text is `text`, which escapes it: what a file or a person wrote can never become markup.
public struct HTMLWriter: Sendable {
  /// What has been written: UTF-8.
  public private(set) var bytes: [UInt8] = []

  public init() { bytes.reserveCapacity(32_768) }

  /// The bytes of a whole document.
  public static func document(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    writer.append("<!DOCTYPE html>\n")
    content(&writer)
    return writer.bytes
  }

  /// An element with content.
  public mutating func element(
    _ tag: StaticString, _ attributes: Attribute?..., content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    append("</")
    append(tag)
    append(">")
  }

  /// An element with nothing but text in it.
  public mutating func element(_ tag: StaticString, _ attributes: Attribute?..., text: String) {
    open(tag, attributes)
    self.text(text)
    append("</")
    append(tag)
    append(">")
  }

  /// An element that HTML lets stand without an end tag, such as `link`.
  public mutating func void(_ tag: StaticString, _ attributes: Attribute?...) { open(tag, attributes) }

  /// Text, escaped. A sign that turns the direction of writing ends its work where the text ends.
  public mutating func text(_ text: String) {
    escape(text)
    bytes += DirectionSigns.closing(text).utf8
  }

  /// Another part of the page.
  public mutating func add(_ component: some Component) { component.write(to: &self) }

  private mutating func open(_ tag: StaticString, _ attributes: [Attribute?]) {
    append("<")
    append(tag)
    for case let attribute? in attributes {
      append(" ")
      append(attribute.name)
      append("=\"")
      escape(attribute.value)
      append("\"")
    }
    append(">")
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}

/// A part of a page: a value that can be written as HTML.
public protocol Component {
  func write(to html: inout HTMLWriter)
}
