extension ScreeningRule {
  static let metaFilGrpStripped = ScreeningRule(
    "meta_fil_grp_stripped", "The values of a group differ in more than punctuation and spaces."
  ) { pair in
    pair.columns(of: pair.metadata.groups).flatMap { column in
      repeated(column.values, by: { stripped($0.text) }).map { value, earlier in
        .data(
          "“\(value.text)” and “\(earlier.text)” (line \(earlier.line)) differ in punctuation or spaces only. Write them alike.",
          value, in: column)
      }
    }
  }
}

/// The letters and digits of a value.
private func stripped(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber }.lowercased() }
