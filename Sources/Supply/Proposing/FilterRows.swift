/// Values that stand in rows together.
struct FilterRows {
  private let places: [String: Int]
  var texts: [[String]]

  init(_ columns: [String], _ texts: [[String]]) {
    places = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
    self.texts = texts
  }

  func values(_ column: String) -> [String] { places[column].map { place in texts.map { $0[place] } } ?? [] }

  func keeping(_ column: String, _ values: Set<String>) -> FilterRows {
    var rows = self
    if let place = places[column] { rows.texts = texts.filter { values.contains($0[place]) } }
    return rows
  }

  /// Whether the other columns leave one value of it.
  func isSettled(_ column: String) -> Bool {
    guard let place = places[column] else { return true }
    var seen: [[String]: String] = [:]
    return texts.allSatisfy { row in
      var others = row
      others[place] = ""
      let value = seen[others] ?? row[place]
      seen[others] = value
      return value == row[place]
    }
  }

  mutating func forget(_ column: String) {
    guard let place = places[column] else { return }
    texts = Array(Set(texts.map { $0.enumerated().map { $0.offset == place ? "" : $0.element } }))
  }
}
