extension ScreeningRule {
  static let colReqMeta = ScreeningRule("col_req_meta", "The metadata file has its eight columns.") { pair in
    let missing = Metadata.Column.required.map(\.rawValue).filter { !pair.metadata.columns.contains($0) }
    return missing.isEmpty
      ? [] : [.metadata("The metadata file lacks \(columnList(missing)). Add what is missing, even if it stays empty.")]
  }
}
