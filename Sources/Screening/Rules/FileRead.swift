extension ScreeningRule {
  /// Asked where files are read (`DataFiles`): what can't be read has no columns to ask about.
  static let fileRead = ScreeningRule(
    "file_read", "Both files are there, are CSV, are UTF-8 text, and have rows of one length."
  ) { _ in
    []
  }
}
