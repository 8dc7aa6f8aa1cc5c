extension ScreeningRule {
  static let filenamesMatch = ScreeningRule(
    "filenames_match", "The metadata file has the data file’s name, with .meta before .csv."
  ) { pair in
    let names = pair.names
    guard names[0].stem != names[1].stem || !names[1].isMetadata else { return [] }
    return [
      names[1].fault(
        "The metadata file of “\(names[0].name)” must be called “\(names[0].stem).meta.csv”; this one is “\(names[1].name)”."
      )
    ]
  }
}
