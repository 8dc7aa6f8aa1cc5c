extension ScreeningRule {
  static let geogNaCode = ScreeningRule("geog_na_code", "Where no list of codes is held, Not available has the code x.")
  { pair in
    pair.placesWithoutList.flatMap { level, places in
      places.filter { $0.texts.count == 2 && $0.texts[1] == "Not available" && $0.texts[0] != "x" }.map { place in
        .data(
          "A place that is “Not available” has the code x, not \(quoted(place.texts[0])).", line: place.line,
          column: pair.data[level.columns[0]]?.position)
      }
    }
  }
}
