import Addresses
import HTTPTypes

/// As which file a program wants what it asks for: by the address’s ending, else by `Accept`.
enum AcceptedFile {
  /// The address with the ending of what is accepted.
  ///
  /// - Parameters:
  ///   - uri: as it was asked for.
  ///   - accept: the header; nil or empty where everything is accepted.
  /// - Returns: nil where it can't be had as anything that is accepted.
  static func address(_ uri: String, accept: String?) -> String? {
    guard let address = Address(uri), address.kind == .page, let files = address.route?.rule.files,
      let accept, !accept.allSatisfy(\.isWhitespace)
    else { return uri }
    let wanted = weights(accept)
    let json = weight("application/json", wanted)
    let csv = files.contains(.csv) ? weight("text/csv", wanted) : 0
    guard max(json, csv) > 0 else { return nil }
    return csv > json ? Paths.file(uri, FileKind.csv.rawValue) : uri
  }

  /// The kinds of file of the header, each with its weight.
  private static func weights(_ accept: String) -> [(type: String, weight: Double)] {
    accept.split(separator: ",").map { item in
      let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
      return (parts.first ?? "", weight ?? 1)
    }
  }

  /// The weight of a kind: by its own name, else by what covers it.
  private static func weight(_ type: String, _ wanted: [(type: String, weight: Double)]) -> Double {
    let covering = [type, String(type.prefix { $0 != "/" }) + "/*", "*/*"]
    return covering.lazy.compactMap { name in wanted.first { $0.type == name }?.weight }.first ?? 0
  }
}
