extension ScreeningRule {
  static let geogOtherCodeDupes = ScreeningRule(
    "geog_other_code_dupes", "One code of an opportunity area, trust or sponsor has one name."
  ) { pair in
    pair.placesWithoutList.flatMap { level, places in
      repeated(places.filter { $0.texts.count == 2 && !["", "x", "z"].contains($0.texts[0]) }, by: { $0.texts[0] })
        .filter { $0.0.texts[1] != $0.1.texts[1] }
        .map { place, earlier in
          .data(
            "The code “\(place.texts[0])” is “\(place.texts[1])” here and “\(earlier.texts[1])” in line \(earlier.line).",
            line: place.line, column: pair.data[level.nameColumn]?.position)
        }
    }
  }
}
