import Findings

extension ScreeningRule {
  static let crossMetaToData = ScreeningRule(
    "cross_meta_to_data", "Every filter, group and indicator of the metadata is a column of the data."
  ) { pair in
    let metadata = pair.metadata
    return metadata.rows.flatMap { row -> [Fault] in
      [(row.name, Metadata.Column.name), (row.group, .group)]
        .filter { !$0.0.isEmpty && !pair.data.has($0.0) }
        .map { name, column in
          .metadata(
            "“\(name)” is no column of the data file.\(meant(name, in: pair.data.columns.map(\.name))) Correct the name, or remove the row.",
            line: row.line, column: metadata.position(column))
        }
    }
  }
}
