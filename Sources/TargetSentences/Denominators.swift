/// The people, places and cases that a share is a share of, written as the target keeps them: in the plural, with the
/// words that narrow them.
enum Denominators {
  static let nouns = Phrases<String>(
    plural.flatMap { one, many in [(many, [one, many.lowercased()])] } + [
      ("young people", ["young people", "young person"]), ("places", ["places"]),
      ("EHC plans", ["ehc plans", "ehc plan", "ehcps", "ehcp", "education , health and care plans"]),
      ("staff", ["staff"]), ("annual reviews", ["annual reviews", "annual review"]),
      ("statutory returns", ["statutory returns"]),
      ("two-year-olds", ["two year olds", "2 year olds", "two year old", "2 year old"]),
      ("16 and 17 year olds", ["16 and 17 year olds", "16 to 17 year olds", "16-17 year olds", "16 - 17 year olds"]),
    ])

  private static let plural: [(String, String)] = [
    ("school", "schools"), ("academy", "academies"), ("college", "colleges"), ("pupil", "pupils"),
    ("child", "children"), ("learner", "learners"), ("student", "students"), ("provider", "providers"),
    ("setting", "settings"), ("childminder", "childminders"), ("plan", "plans"), ("case", "cases"),
    ("referral", "referrals"), ("applicant", "applicants"), ("application", "applications"), ("request", "requests"),
    ("assessment", "assessments"), ("family", "families"), ("parent", "parents"), ("carer", "carers"),
    ("teacher", "teachers"), ("practitioner", "practitioners"), ("admission", "admissions"),
    ("care leaver", "care leavers"), ("review", "reviews"), ("complaint", "complaints"), ("appeal", "appeals"),
    ("vacancy", "vacancies"), ("district", "districts"), ("organisation", "organisations"), ("journey", "journeys"),
    ("adult", "adults"), ("secondary", "secondaries"), ("exclusion", "exclusions"), ("trainee", "trainees"),
    ("governor", "governors"), ("governing board", "governing boards"), ("report", "reports"), ("visit", "visits"),
    ("offer", "offers"), ("decision", "decisions"),
    ("outcome", "outcomes"),
  ]

  /// Kinds of places and cases: they may stand in a subject as well, where they are part of the indicator's name.
  static let kinds = Phrases<String>([
    ("primary", ["primary"]), ("secondary", ["secondary"]), ("special", ["special"]), ("nursery", ["nursery"]),
    ("maintained", ["maintained"]), ("independent", ["independent"]), ("early years", ["early years"]),
    ("free", ["free"]), ("infant", ["infant"]), ("junior", ["junior"]), ("school", ["school"]),
    ("in-year", ["in year"]), ("fair access", ["fair access"]), ("statutory", ["statutory"]), ("EHC", ["ehc"]),
    ("good or outstanding", ["good or outstanding"]), ("upper", ["upper"]), ("middle", ["middle"]),
    ("further education", ["further education", "fe"]), ("permanent", ["permanent"]), ("governor", ["governor"]),
    ("post-16", ["post 16"]), ("education", ["education"]), ("high quality", ["high quality"]),
  ])

  /// Groups of people: kept in a share, refused everywhere else, since the measure says whose figure it is.
  static let groups = Phrases<String>([
    ("disadvantaged", ["disadvantaged"]), ("vulnerable", ["vulnerable"]), ("looked-after", ["looked after"]),
    ("eligible", ["eligible"]), ("SEND", ["send"]), ("FSM", ["fsm"]), ("SEN", ["sen"]),
    ("permanently excluded", ["permanently excluded"]), ("excluded", ["excluded"]),
    ("school-age", ["school age"]), ("home-educated", ["home educated", "electively home educated"]),
    ("unplaced", ["unplaced"]), ("participating", ["participating"]), ("new", ["new"]),
  ])

  /// What may follow the noun and narrow it.
  static let endings = Phrases<String>([
    ("with SEND", ["with send"]), ("with SEN", ["with sen"]), ("in care", ["in care"]),
    ("with EHC plans", ["with ehc plan", "with ehc plans", "with ehcp", "with ehcps"]),
    ("eligible for free school meals", ["eligible for free school meals", "on free school meals"]),
    ("eligible for pupil premium", ["eligible for pupil premium"]), ("with SEN support", ["with sen support"]),
    ("of school age", ["of school age"]),
  ])
}

extension SentenceReader {
  /// `schools`, `looked-after children`, `pupils with SEND`, or any words between quotation marks.
  ///
  /// - Parameter isOpen: whether a noun may be one that is on no list.
  mutating func denominator(isOpen: Bool = true) -> String? {
    attempt { reader in
      if let quoted = reader.quoted() { return quoted }
      var parts: [String] = []
      while let narrower = reader.narrowerBeforeNoun() { parts.append(narrower) }
      guard
        let noun = reader.take(Denominators.nouns) ?? reader.ages() ?? (isOpen ? reader.openNoun(after: &parts) : nil)
      else {
        return nil
      }
      parts.append(noun)
      while let ending = reader.take(Denominators.endings) { parts.append(ending) }
      return parts.joined(separator: " ")
    }
  }

  /// `five-year-olds`, `3 and 4 year olds`, `16 to 18 year olds`.
  private mutating func ages() -> String? {
    attempt { reader in
      let start = reader.rest.startIndex
      guard reader.wholeNumber() != nil else { return nil }
      let join = ["and", "to", "-"].first { reader.take($0) }
      if join != nil, reader.wholeNumber() == nil { return nil }
      guard reader.take("year olds") || reader.take("year old children") || reader.take("year old pupils") else {
        return nil
      }
      let words = reader.words(since: start).dropLast(2)
      return join == nil ? words.joined(separator: "-") + "-year-olds" : words.joined(separator: " ") + " year olds"
    }
  }

  /// A noun with kinds but without groups: what is counted, which the measure names.
  mutating func plainDenominator() -> String? {
    attempt { reader in
      var parts: [String] = []
      while let kind = reader.attempt({ $0.kindBeforeNoun() }) { parts.append(kind) }
      guard let noun = reader.take(Denominators.nouns) else { return nil }
      return (parts + [noun]).joined(separator: " ")
    }
  }

  /// A word that narrows the noun after it; not one that belongs to the noun, as in “school age”.
  private mutating func narrowerBeforeNoun() -> String? {
    attempt { reader in
      guard let narrower = reader.take(Denominators.groups) ?? reader.take(Denominators.kinds) else { return nil }
      var ahead = reader
      while ahead.take(Denominators.groups) != nil || ahead.take(Denominators.kinds) != nil {}
      var behind = reader
      let follows = ahead.take(Denominators.nouns) != nil || behind.take(Denominators.nouns) != nil
      return follows ? narrower : nil
    }
  }

  private mutating func kindBeforeNoun() -> String? {
    guard let kind = take(Denominators.kinds) else { return nil }
    var ahead = self
    while ahead.take(Denominators.kinds) != nil {}
    var behind = self
    return ahead.take(Denominators.nouns) != nil || behind.take(Denominators.nouns) != nil ? kind : nil
  }

  /// `personal education plans`, `respondents`: words that decide nothing, up to a noun that is known or else to the
  /// first in the plural.
  private mutating func openNoun(after parts: inout [String]) -> String? {
    var reader = self
    var open: [String] = []
    while let word = reader.next, word.mayBeSubject, open.count < 4 {
      if let known = reader.take(Denominators.groups) ?? reader.take(Denominators.kinds) {
        open.append(known)
      } else {
        _ = reader.take { _ in true }
        open.append(word.asNamed)
      }
      if let noun = reader.take(Denominators.nouns) {
        parts += open
        self = reader
        return noun
      }
      if word.text.hasSuffix("s"), !word.text.hasSuffix("ss") {
        parts += open.dropLast()
        self = reader
        return word.asNamed
      }
    }
    return nil
  }

  /// Text between quotation marks.
  mutating func quoted() -> String? {
    take { if case .quoted(let text) = $0.kind { SentenceReader.kept(text) } else { nil } }
  }

  /// Words that stay as they stand, with none of the marks between which they are written again.
  ///
  /// - Returns: nil where they can't be read between those, such as a sign that melts into the mark beside it.
  static func kept(_ text: String) -> String? {
    let plain = text.replacing("”", with: "\"")
    let words = SplitSentence.words(of: "“\(plain)”")
    return words.count == 1 && words[0].kind == .quoted(plain) ? plain : nil
  }
}
