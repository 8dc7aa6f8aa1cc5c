extension ScreeningRule {
  static let metaGeogCatch = ScreeningRule("meta_geog_catch", "No filter has the name of a place column.") { pair in
    let metadata = pair.metadata

    let names = metadata.filters.map(\.name)
    let isOnly = names.count == 1
    return metadata.filters.filter { looksLikePlace($0.name) && !(isOnly && soleFilters.contains($0.name)) }.map {
      row in
      .metadata(
        "The filter “\(row.name)” has the name of a place column. Use the standard column of that level, or another name.",
        line: row.line, column: metadata.position(.name))
    }
  }
}

/// What a file of schools or providers may have as its one filter.
private let soleFilters: Set<String> = ["school_name", "provider_name"]

/// A column of the standard, or a name that people give such columns.
private func looksLikePlace(_ name: String) -> Bool {
  placeNames.contains(bare(name))
}

private let placeNames = Set(StandardLevel.locationColumns.map(bare) + otherNames.map(bare))

/// Without what people write differently: `schoolName` for `school_name`.
private func bare(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

private let otherNames: Set<String> = [
  "region", "la", "la_code", "la_number", "la_name", "lad", "district", "ward", "constituency", "pcon", "country",
  "county", "lsip", "lep", "urn", "ukprn", "laestab", "estab", "school", "school_code", "provider", "provider_code",
  "provider_urn", "institution", "trust", "trust_code", "mat", "mat_id", "mat_name", "sponsor", "opportunity_area",
  "old_la_name",
  "new_la_name", "local_authority", "local_authority_code", "local_authority_name",
]
