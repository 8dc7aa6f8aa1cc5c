import FoundationEssentials
import Testing

/// The fixtures of `Worked/statistics.json`, calculated by other programs from the publications they name.
struct Worked: Decodable {
  private let fixtures: [Fixture]

  private struct Fixture: Decodable {
    let id: String
  }

  /// One fixture's inputs and expected values.
  struct Case<Inputs: Decodable, Expected: Decodable>: Decodable {
    let inputs: Inputs
    let expected: Expected
    let tolerance: Double

    enum CodingKeys: String, CodingKey {
      case inputs, expected
      case tolerance = "relTolerance"
    }

    /// Whether a number is the expected one, to the fixture's relative tolerance.
    func agrees(_ number: Double, _ expected: Double) -> Bool {
      abs(number - expected) <= tolerance * max(abs(number), abs(expected))
    }
  }

  /// The rows of a file of `Worked/`, each field under its column's name.
  static func rows(_ file: String) throws -> [[Substring: Substring]] {
    let text = try String(decoding: Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked")

  /// A fixture's inputs and expected values; names of the file such as `row_totals` are read as `rowTotals`.
  static func read<Inputs, Expected>(
    _ id: String, _: Inputs.Type, _: Expected.Type
  ) throws -> Case<Inputs, Expected> {
    let data = try Data(contentsOf: folder.appending(path: "statistics.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let place = try #require(
      decoder.decode(Worked.self, from: data).fixtures.firstIndex { $0.id == id }, "no fixture \(id)")
    return try decoder.decode(Picked<Case<Inputs, Expected>>.self, from: data, configuration: place).value
  }
}

/// One element of the file's list, the others passed over.
private struct Picked<Value: Decodable>: DecodableWithConfiguration {
  let value: Value

  private enum CodingKeys: CodingKey { case fixtures }
  private struct Other: Decodable {}

  init(from decoder: any Decoder, configuration place: Int) throws {
    var list = try decoder.container(keyedBy: CodingKeys.self).nestedUnkeyedContainer(forKey: .fixtures)
    for _ in 0..<place { _ = try list.decode(Other.self) }
    value = try list.decode(Value.self)
  }
}
