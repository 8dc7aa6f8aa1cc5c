public import PublishedData

/// What stands beside a definition that was proposed, for whoever decides: comments, a line each.
public struct DefinitionRemarks: Sendable {
  /// At the head of the file.
  public var head: [String] = []
  /// Above the rows that are read.
  public var rows: [String] = []
  /// Beside a column or an indicator, by its name.
  public var beside: [String: String] = [:]
  /// Below the columns.
  public var leftOut: [String] = []

  public init() {}
}

extension DataSetsFile {
  /// The text of a file that holds one data set.
  ///
  /// - Throws: where a value can't be written as YAML.
  public static func text(_ dataSet: DataSet, _ remarks: DefinitionRemarks) throws -> String {
    func pair(_ key: String, _ value: String) throws -> [String] { try YAMLValue.text(value).lines(of: key, indent: 4) }
    var lines = comments(remarks.head, 0) + ["data-sets:", "  - id: \(dataSet.id)"]
    lines += try pair("title", dataSet.title)
    lines += try pair("year", YearName(dataSet.yearType).rawValue)
    switch dataSet.identifier {
    case .own: break
    case .other(let word): lines += try pair("identifier", word)
    case .none: lines += try pair("identifier", "none")
    }
    if !dataSet.names.isEmpty {
      lines += try YAMLValue.object(dataSet.names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        .lines(of: "called", indent: 4)
    }
    lines += comments(remarks.rows, 4)
    if !dataSet.rows.isEmpty {
      lines.append("    rows:")
      for (column, values) in dataSet.rows.sorted(by: { $0.key < $1.key }) {
        let value = values.count == 1 ? YAMLValue.text(values[0]) : .texts(values)
        lines += try value.lines(of: try YAMLValue.key(column), indent: 6)
      }
    }
    if let groups = dataSet.groupColumn { lines += try pair("groups", groups) }
    if !dataSet.signed.isEmpty {
      lines += try YAMLValue.texts(dataSet.signed.sorted()).lines(of: "below-zero", indent: 4)
    }
    lines.append("    columns:")
    lines += try dataSet.columns.map { "      - \(try YAMLValue.key($0))\(aside(remarks.beside[$0]))" }
    return (lines + comments(remarks.leftOut, 4)).joined(separator: "\n") + "\n"
  }
}

extension IndicatorsFile {
  /// The text of a file with the indicators of one topic.
  ///
  /// - Throws: where a value can't be written as YAML.
  public static func text(topic: String, _ indicators: [Indicator], _ remarks: DefinitionRemarks) throws -> String {
    var lines = comments(remarks.head, 0) + (try YAMLValue.text(topic).lines(of: "topic", indent: 0)) + ["indicators:"]
    for indicator in indicators {
      func pair(_ key: String, _ value: String) throws -> String {
        try YAMLValue.text(value).lines(of: key, indent: 4).joined()
      }
      lines += [
        "  - id: \(indicator.id)", try pair("name", indicator.name), try pair("scope", indicator.scope),
        try pair("unit", indicator.unit.rawValue) + aside(remarks.beside[indicator.id]),
        "    decimals: \(indicator.series.first?.decimals ?? 0)",
        "    better: \(word(of: indicator.polarity))",
        try pair("year", YearName(indicator.yearType).rawValue), "    measures:",
      ]
      for series in indicator.series {
        lines += ["      \(series.characteristic.id):"]
        lines += try YAMLValue.text(series.dataSet).lines(of: "data-set", indent: 8)
        lines += try YAMLValue.text(series.measure).lines(of: "measure", indent: 8)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Each as a comment of one line.
private func comments(_ texts: [String], _ indent: Int) -> [String] {
  texts.map { String(repeating: " ", count: indent) + "# " + oneLine($0) }
}

private func aside(_ text: String?) -> String { text.map { $0.isEmpty ? "" : "  # \(oneLine($0))" } ?? "" }

private func oneLine(_ text: String) -> String {
  text.split { $0.isNewline || $0.isWhitespace }.joined(separator: " ").filter {
    !$0.unicodeScalars.contains { $0.value < 32 }
  }
}
