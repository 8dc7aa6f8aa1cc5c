extension ScreeningRule {
  static let geogNa = ScreeningRule("geog_na", "Where no list of codes is held, the code x is named Not available.") {
    pair in
    pair.placesWithoutList.flatMap { level, places in
      places.filter { $0.texts.count == 2 && $0.texts[0] == "x" && $0.texts[1] != "Not available" }.map { place in
        .data(
          "The code x means that the place is not known: its name is “Not available”, not \(quoted(place.texts[1])).",
          line: place.line,
          column: pair.data[level.nameColumn]?.position)
      }
    }
  }
}
