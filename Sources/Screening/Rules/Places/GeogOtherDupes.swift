extension ScreeningRule {
  static let geogOtherDupes = ScreeningRule(
    "geog_other_dupes", "One name of an opportunity area, trust or sponsor has one code."
  ) { pair in
    pair.placesWithoutList.flatMap { level, places in
      repeated(places.filter { $0.texts.count == 2 && !$0.texts[1].isEmpty }, by: { $0.texts[1] })
        .filter { $0.0.texts[0] != $0.1.texts[0] }
        .map { place, earlier in
          .data(
            "“\(place.texts[1])” has the code “\(place.texts[0])” here and “\(earlier.texts[0])” in line \(earlier.line).",
            line: place.line, column: pair.data[level.nameColumn]?.position)
        }
    }
  }
}
