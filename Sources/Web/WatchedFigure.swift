/// One figure, as it is now or counted since the start.
struct WatchedFigure: Sendable {
  /// Prometheus's words for how a figure behaves.
  enum Kind: String, Sendable { case gauge, counter, histogram }

  /// With its unit at the end, as Prometheus names them.
  let name: String
  /// In a sentence.
  let meaning: String
  let kind: Kind
  /// With the labels as they are written; empty for none.
  let values: [(label: String, value: Double)]

  init(_ name: String, _ meaning: String, _ kind: Kind, _ values: [(label: String, value: Double)]) {
    (self.name, self.meaning, self.kind, self.values) = (name, meaning, kind, values)
  }

  init(_ name: String, _ meaning: String, _ kind: Kind, _ value: Double) {
    self.init(name, meaning, kind, [("", value)])
  }

  static func head(_ name: String, _ meaning: String, _ kind: Kind) -> String {
    "# HELP \(name) \(meaning)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// As Prometheus reads it.
  var text: String {
    values.reduce(WatchedFigure.head(name, meaning, kind)) { text, value in
      let number = Int(exactly: value.value).map(String.init) ?? "\(value.value)"
      return text + "\(name)\(value.label.isEmpty ? "" : "{\(value.label)}") \(number)\n"
    }
  }
}
