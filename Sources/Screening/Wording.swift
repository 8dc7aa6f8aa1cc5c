/// `a`, `a and b`, `a, b and c`.
func list(_ words: [String], _ last: String = "and") -> String {
  guard let end = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
}

/// `the column a`, `the columns a and b`.
func columnList(_ names: [String]) -> String { "the \(names.count == 1 ? "column" : "columns") \(list(names))" }

/// A value in quotation marks, or the word “empty”.
func quoted(_ text: String) -> String { text.isEmpty ? "empty" : "“\(text)”" }

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// What has the key of an earlier one, with that one.
func repeated<Element, Key: Hashable>(
  _ elements: [Element], by key: (Element) -> Key
) -> [(Element, Element)] {
  var first: [Key: Element] = [:]
  return elements.compactMap { element in
    let key = key(element)
    if let earlier = first[key] { return (element, earlier) }
    first[key] = element
    return nil
  }
}
