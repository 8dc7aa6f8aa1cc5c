extension SentenceReader {
  /// Whom it is compared with: `England`, `the national average`, `statistical neighbours`, `the North West`.
  mutating func comparator() -> Comparator? {
    attempt { reader in
      _ = reader.take(SentenceReader.openings)
      let start = reader.rest.startIndex
      guard let comparator = reader.quoted().map(Comparator.named) ?? reader.take(SentenceReader.comparators) else {
        return nil
      }
      let isOurs = reader.words[start..<reader.rest.startIndex].contains { ["our", "its", "their"].contains($0.text) }
      _ = reader.take(SentenceReader.endings)
      guard comparator == .peers, isOurs else { return comparator }
      return reader.ask("“Peers”: the statistical neighbours, or the other pupils?", [Comparator.neighbours, .peers])
    }
  }

  /// `among neighbours`, `of 11 statistical neighbours`, `nationally`: the authorities of a rank or a quarter.
  mutating func setOfAuthorities() -> Comparator? {
    attempt { reader in
      if reader.take("nationally") || reader.take("in england") || reader.take("in country") { return .authorities }
      if reader.take("regionally") || reader.take("in region") { return .region }
      guard ["among", "amongst", "out of", "of", "against", "within", "in", "for"].contains(where: { reader.take($0) })
      else { return nil }
      reader.draft.sizeOfSet = reader.wholeNumber()
      _ = reader.take("all")
      return reader.quoted().map(Comparator.named) ?? reader.take(SentenceReader.comparators)
    }
  }

  /// Whose rank it is, where it was not said before: what follows, or as asked.
  mutating func settleOpenSet() {
    guard draft.isSetOpen else { return }
    let named = setOfAuthorities()
    settle(among: named ?? askForSet())
    if named != nil { takeSchedule() }
  }

  mutating func settle(among set: Comparator) {
    draft.quantity = .rank(set)
    draft.isSetOpen = false
  }

  mutating func askForSet() -> Comparator {
    ask("A place among whom: all authorities or the statistical neighbours?", [.authorities, .neighbours])
  }

  /// What may stand before the name without changing who is meant.
  private static let openings = Phrases<Bool>([
    (
      true,
      [
        "that of", "those of", "that in", "those in", "average of", "average for", "average in", "mean of", "level of",
        "levels of", "level in", "levels in", "levels for", "figure for", "rate for", "rate in", "figure in", "average",
      ]
    )
  ])

  /// What may stand after it.
  static let endings = Phrases<Bool>([
    (
      true,
      [
        "average", "averages", "mean", "figure", "figures", "rate", "rates", "level", "levels", "data", "as whole",
        "position", "gap",
      ]
    )
  ])

  static let comparators = Phrases<Comparator>(
    [
      (.england, ["england", "english", "national", "nationally"]),
      (.region, ["region", "regional", "regionally"]),
      (
        .neighbours,
        [
          "neighbours", "statistical neighbours", "statistical neighbour", "neighbour", "sns", "stat neighbour",
          "stat neighbours", "stat neighbouring authorities", "statistical neighbouring authorities", "family group",
        ]
      ),
      (
        .authorities,
        [
          "authorities", "local authorities", "all authorities", "all local authorities", "other authorities",
          "other local authorities", "councils", "all councils", "authorities in england", "authorities nationally",
          "local authorities in england", "english authorities", "english local authorities",
          "local authorities nationally", "all english local authorities", "all local authorities in england",
        ]
      ),
      (.peers, ["peers", "others", "other pupils", "other children", "other applicants", "all other pupils"]),
      (.sameGroupInEngland, sameGroup),
    ] + named.map { (.named($0), [$0.lowercased(), $0.lowercased() + " region"]) })

  /// The ways of saying “the same children, in all England”.
  private static let sameGroup: [String] = {
    let whole = ["same", "equivalent", "comparable", "similar"]
    let groups = whole.flatMap { word in
      ["group", "groups", "cohort", "cohorts", "pupils", "children", "learners"].map { "\(word) \($0)" }
    }
    return groups.flatMap { group in
      [
        "\(group) in england", "\(group) nationally", "\(group) across england", "england for \(group)",
        "national average for \(group)", "national figure for \(group)", "national rate for \(group)",
        "national outcomes for \(group)", "national level for \(group)", "national \(group)",
      ]
    }
  }()

  /// Regions, and sets of authorities that go by a name.
  private static let named = [
    "North East", "North West", "Yorkshire and the Humber", "East Midlands", "West Midlands", "East of England",
    "South East", "South West", "London", "Inner London", "Outer London", "Greater Manchester",
    "Liverpool City Region", "West Yorkshire", "South Yorkshire", "Tees Valley", "West Midlands Combined Authority",
    "North East Combined Authority", "Core Cities",
  ]
}
