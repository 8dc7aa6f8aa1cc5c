import Operations
import Pages

/// What a page is made from: while that stays, so does the page.
struct PageBasis: Equatable {
  /// The address in its proper spelling, and the versions that it was made from.
  let key: String
  /// Whose turn it is when it has to be made.
  let turn: String
}

extension Site {
  /// What the page at an address is made from; nil where the address can't be read.
  func basis(_ uri: String) -> PageBasis? {
    guard let address = Address(uri) else { return nil }
    let path = address.canonical
    // An address that is spelt otherwise is answered with its proper spelling, which depends on nothing.
    guard !address.isLoose || address.segments.isEmpty else { return PageBasis(key: "loose \(uri)", turn: "") }
    switch (address.segments.first, address.segments.dropFirst().first) {
    case ("cairn.css", _), ("cairn.js", _), ("mark.svg", _), ("methods", _), ("accessibility", _), ("targets", _):
      return PageBasis(key: path, turn: "")
    case ("compare", _), ("map", _), ("indicators", _), ("areas", nil), ("data", _):
      return PageBasis(key: "\(record.publishedTag) \(path)", turn: "")
    case ("areas", let name?):
      let council = areaNumbers[name].flatMap { record.councils[$0]?.tag } ?? ""
      return PageBasis(key: "\(record.publishedTag) \(council) \(path)", turn: name)
    case ("strategies", let id?):
      let council = record.council(of: id)?.tag ?? record.tag
      return PageBasis(key: "\(record.publishedTag) \(council) \(today) \(path)", turn: id)
    default: return PageBasis(key: "\(record.tag) \(today) \(path)", turn: "")
    }
  }
}
