import CXML

/// Reads the XML of a part node by node. Entities are never expanded: a part that declares any is refused, and nothing is
/// fetched from anywhere.
final class PartReader {
  private let reader: OpaquePointer
  private let part: Part

  enum Node { case start, end, text, other }
  typealias Name = UnsafePointer<UInt8>

  /// - Throws: `FindingsError` where there is no such part.
  init(_ part: Part) throws {
    let context = Unmanaged.passUnretained(part).toOpaque()
    let opened = xmlReaderForIO(
      { context, buffer, count in
        guard let context else { return -1 }
        return Int32(Unmanaged<Part>.fromOpaque(context).takeUnretainedValue().read(into: buffer, most: Int(count)))
      }, { _ in 0 }, context, nil, nil, Int32(XML_PARSE_NONET.rawValue))
    guard let opened else { throw part.parts.file.damaged }
    (reader, self.part) = (opened, part)
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  /// The address at which a name always lies, so that names are told apart without reading them.
  func name(_ text: String) -> Name? { Name(xmlTextReaderConstString(reader, text)) }

  /// Goes to the next node.
  ///
  /// - Returns: nil after the last.
  /// - Throws: `FindingsError` where the part is damaged, too large, or declares entities.
  func next() throws -> Node? {
    let status = xmlTextReaderRead(reader)
    guard status == 1 else {
      if status == 0 { return nil }
      throw part.isTooLarge ? part.parts.tooLarge : part.parts.file.damaged
    }
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: return .start
    case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      throw part.parts.file.refusal(
        "This workbook declares entities in its XML, which no spreadsheet program writes: it is not opened.")
    default: return .other
    }
  }

  /// Of an element, without its prefix.
  var name: Name? { xmlTextReaderConstLocalName(reader).map { Name($0) } }
  /// Whether no end follows this start.
  var isEmpty: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }
  /// The text of a text node, or the value of an attribute.
  var value: UnsafePointer<UInt8>? { xmlTextReaderConstValue(reader).map { UnsafePointer($0) } }

  /// Calls for each attribute of an element with its name, without its prefix, and its value.
  func attributes(_ each: (Name, UnsafePointer<UInt8>) -> Void) {
    var status = xmlTextReaderMoveToFirstAttribute(reader)
    while status == 1 {
      if let name, let value { each(name, value) }
      status = xmlTextReaderMoveToNextAttribute(reader)
    }
    xmlTextReaderMoveToElement(reader)
  }

  /// The attributes by their names without prefixes, as text.
  var texts: [String: String] {
    var found: [String: String] = [:]
    attributes { found[String(cString: $0)] = String(cString: $1) }
    return found
  }
}

extension Parts {
  /// - Returns: nil where there is no part of this name.
  /// - Throws: `FindingsError` where it can't be opened.
  func reader(_ path: String) throws -> PartReader? { try open(path).map { try PartReader($0) } }

  /// Goes through the elements of a small part.
  ///
  /// - Parameter each: the element's name, and its attributes.
  func elements(_ path: String, _ each: (String, [String: String]) -> Void) throws {
    guard let reader = try reader(path) else { return }
    while let node = try reader.next() {
      guard node == .start, let name = reader.name else { continue }
      each(String(cString: name), reader.texts)
    }
  }
}
