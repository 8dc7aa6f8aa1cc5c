extension ScreeningRule {
  static let filenameSpaces = ScreeningRule("filename_spaces", "No file name holds a space.") { pair in
    pair.names.filter { $0.name.contains(" ") }.map {
      $0.fault("The name “\($0.name)” holds a space. Put hyphens or underscores for spaces.")
    }
  }
}
