import Addresses
import Enquiries

/// What a page is made from: while that stays, so does the page.
struct PageBasis: Equatable {
  /// The address in its proper spelling, and the versions that it was made from.
  let key: String
  /// Whose turn it is when it has to be made.
  let turn: String
  /// Whether it is made from an earlier state of the record, which may have to be read first.
  var isPast = false
}

extension Site {
  /// What the page at an address is made from; nil where the address can't be read.
  func basis(_ uri: String) -> PageBasis? {
    guard let address = Address(uri) else { return nil }
    let path = address.canonical
    // An address that is spelt otherwise is answered with its proper spelling, which depends on nothing.
    guard !address.isLoose || address.route == .home else { return PageBasis(key: "loose \(uri)", turn: "") }
    let name = address.values.first ?? ""
    var basis = basis(address, name, path)
    basis.isPast = Site.pastRoutes.contains(address.route) || address.isPast(on: today)
    return basis
  }

  /// Made from earlier states of the record, whatever is asked of them.
  private static let pastRoutes: Set<Route?> = [.release, .readRelease, .listChanges, .verdictFeed]

  private func basis(_ address: Address, _ name: String, _ path: String) -> PageBasis {
    switch address.route?.rule.source {
    case .program: PageBasis(key: path, turn: "")
    case .release: PageBasis(key: "\(record.publishedTag) \(path)", turn: "")
    case .judgedRelease: PageBasis(key: "\(record.publishedTag) \(today) \(path)", turn: "")
    case .judgedArea:
      PageBasis(
        key: "\(record.publishedTag) \(councils[name].flatMap { record.councils[$0]?.tag } ?? "") \(today) \(path)",
        turn: name)
    case .area:
      PageBasis(
        key: "\(record.publishedTag) \(councils[name].flatMap { record.councils[$0]?.tag } ?? "") \(path)",
        turn: name)
    case .council:
      PageBasis(
        key: "\(record.publishedTag) \(record.council(of: name)?.tag ?? record.tag) \(today) \(path)", turn: name)
    case .everything, .visitor, nil: PageBasis(key: "\(record.tag) \(today) \(path)", turn: "")
    }
  }
}
