import Findings
extension ScreeningRule {
  static let generalNull = ScreeningRule("general_null", "No cell says NULL or NA.") { pair in
    let data = pair.data.columns.flatMap { column in
      column.values.compactMap { value in
        missingWord(value.text).map {
          Fault.data($0, value, in: column, severity: $0 == legacy(value.text) ? .warning : nil)
        }
      }
    }
    let metadata = pair.metadata.rows.flatMap { row in
      Metadata.Column.allCases.compactMap { column in
        missingWord(row[column]).map {
          Fault.metadata(
            $0, line: row.line, column: pair.metadata.position(column),
            severity: $0 == legacy(row[column]) ? .warning : nil)
        }
      }
    }
    return data + metadata
  }
}

/// What to say of a word that stands for a missing value; nil for any other text.
private func missingWord(_ text: String) -> String? {
  if ["NULL", "Null", "null", "NA", "na"].contains(text) {
    return
      "“\(text)” says nothing. Write z (not applicable), x (not available), c (suppressed), low (rounds to zero), or leave the cell empty where the standard lets it be."
  }
  return ["N/A", "n/a", ".", "..", "-"].contains(text) ? legacy(text) : nil
}

private func legacy(_ text: String) -> String {
  "“\(text)” is an old sign for a missing value. Write z, x, c or low, whichever is meant."
}
