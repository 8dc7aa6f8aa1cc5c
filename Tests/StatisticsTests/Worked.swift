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
      case tolerance = "rel_tolerance"
    }

    /// Whether a number is the expected one, to the fixture's relative tolerance.
    func agrees(_ number: Double, _ expected: Double) -> Bool {
      abs(number - expected) <= tolerance * max(abs(number), abs(expected))
    }
  }

  static func read<Inputs, Expected>(
    _ id: String, _: Inputs.Type, _: Expected.Type
  ) throws -> Case<Inputs, Expected> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Worked/statistics.json"))
    let place = try #require(
      JSONDecoder().decode(Worked.self, from: data).fixtures.firstIndex { $0.id == id }, "no fixture \(id)")
    return try JSONDecoder().decode(Picked<Case<Inputs, Expected>>.self, from: data, configuration: place).value
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
