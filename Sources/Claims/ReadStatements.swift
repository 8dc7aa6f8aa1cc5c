import PublishedData

/// Puts the marks of a sentence together as statements.
struct ReadStatements {
  private let marks: [ClaimMark]
  private let text: [Character]
  private(set) var statements: [ClaimedStatement] = []

  /// - Parameter text: the sentence, in small letters.
  init(_ marks: [ClaimMark], in text: String) {
    self.marks = marks
    self.text = Array(text)
    for place in marks.indices { read(place) }
    statements.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read(_ place: Int) {
    let range = marks[place].range
    switch marks[place].kind {
    case .number(let number, let decimals, let unit): readNumber(place, number, decimals, unit)
    case .rank(let rank, let size): add(.rank(rank, of: size), .own, when(near: place), range)
    case .quarter(let quarter): add(.quarter(quarter), .own, when(near: place), range)
    case .movement(let movement): moved(place, movement)
    case .standing(let standing): stands(place, standing)
    case .measure(let id):
      guard let next = marks[place...].first(where: { if case .verdict = $0.kind { true } else { false } }),
        case .verdict(let isMet) = next.kind
      else { return }
      add(.verdict(measure: id, isMet: isMet), .own, .latest, range.lowerBound..<next.range.upperBound)
    case .period, .periodBefore, .place, .verdict: return
    }
  }

  /// A size where it stands beside a movement or a comparison, else somebody's figure.
  private mutating func readNumber(_ place: Int, _ number: Double, _ decimals: Int, _ unit: ClaimMark.Unit) {
    // How far something moved or stands is told with that.
    guard !isChange(place) else { return }
    add(.value(number, decimals: decimals, unit: unit), whose(place), when(of: place), marks[place].range)
  }

  private mutating func moved(_ place: Int, _ movement: ClaimMark.Movement) {
    let size =
      marks.indices.dropFirst(place + 1).first { isChange($0) && $0 - place <= 3 }
      ?? marks.indices.prefix(place).last { isChange($0) && place - $0 <= 1 }
    let (from, to) = ends(around: place)
    let range = size.map {
      min(
        marks[place].range.lowerBound, marks[$0].range.lowerBound)..<max(
          marks[place].range.upperBound, marks[$0].range.upperBound)
    }
    var statement = ClaimedStatement(
      kind: .moved(movement, by: size.flatMap(self.size)), whose: whose(place), when: to,
      range: range ?? marks[place].range)
    statement.from = from
    statements.append(statement)
  }

  private mutating func stands(_ place: Int, _ standing: ClaimMark.Standing) {
    guard let next = marks.indices.dropFirst(place + 1).first(where: { marks[$0].isPlace }), next - place <= 2,
      case .place(let others) = marks[next].kind, others != .own
    else { return }
    let before = place > 0 && between(place - 1, place).isEmpty ? size(place - 1) : nil
    let own = marks.prefix(place).last { $0.isPlace }?.whose ?? .own
    guard own != others else { return }
    add(
      .stands(standing, others, by: before), own, when(near: place),
      marks[before == nil ? place : place - 1].range.lowerBound..<marks[next].range.upperBound)
  }

  private mutating func add(
    _ kind: ClaimedStatement.Kind, _ whose: ClaimMark.Whose, _ when: ClaimedStatement.When, _ range: Range<Int>
  ) {
    statements.append(ClaimedStatement(kind: kind, whose: whose, when: when, range: range))
  }
}

extension ReadStatements {
  private func size(_ place: Int) -> ClaimedStatement.Size? {
    guard case .number(let number, let decimals, let unit) = marks[place].kind else { return nil }
    return .init(number: number.magnitude, decimals: decimals, unit: unit)
  }

  private func standing(after place: Int) -> Int? {
    let next = place + 1
    guard marks.indices.contains(next), case .standing = marks[next].kind, between(place, next).isEmpty else {
      return nil
    }
    return next
  }

  private func movement(before place: Int) -> Int? {
    marks.indices.prefix(place).last { if case .movement = marks[$0].kind { true } else { false } }
  }

  /// Whether a number is how far something moved or stands: points beside a movement, `by 2%`.
  private func isChange(_ place: Int) -> Bool {
    guard case .number(_, _, let unit) = marks[place].kind else { return false }
    if standing(after: place) != nil { return true }
    guard let movement = movement(before: place) else { return false }
    // “Rose 2 points” and “rose by 2%”; “rose to 70%” and “from 68%” are figures.
    return unit == .points
      || place == movement + 1 && ["by", "of", "of nearly", "by around"].contains(between(movement, place))
  }

  /// The words between two marks.
  private func between(_ first: Int, _ second: Int) -> String {
    let (start, end) = (marks[first].range.upperBound, marks[second].range.lowerBound)
    return start < end ? String(text[start..<end]).split(separator: " ").joined(separator: " ") : ""
  }

  /// Whose figure a number is: who is named just after it, or last before it since the number before.
  private func whose(_ place: Int) -> ClaimMark.Whose {
    let next = place + 1
    if case .number = marks[place].kind, marks.indices.contains(next), marks[next].isPlace,
      marks[next].range.lowerBound - marks[place].range.upperBound <= 10, !isFollowedByNumber(next)
    {
      return marks[next].whose ?? .own
    }
    for earlier in marks.indices.prefix(place).reversed() {
      if case .number = marks[earlier].kind, !isChange(earlier) { break }
      if let whose = marks[earlier].whose { return whose }
    }
    return .own
  }

  /// “67.7% against England's 68.9%”: England is the next number's.
  private func isFollowedByNumber(_ place: Int) -> Bool {
    let next = place + 1
    guard marks.indices.contains(next), case .number = marks[next].kind else { return false }
    return marks[next].range.lowerBound - marks[place].range.upperBound <= 12
  }

  /// When a number was so: the period just after it, or else the last before it, or else the first that follows.
  private func when(of place: Int) -> ClaimedStatement.When {
    for next in marks.indices.dropFirst(place + 1) {
      if case .number = marks[next].kind, !isChange(next) { break }
      if let when = when(next) { return when }
    }
    // “Up from 62% to 65% in 2024”: the earlier of the two is of the period before.
    if isOrigin(place), let end = marks.lazy.compactMap({ $0.period }).first { return .before(end) }
    for earlier in marks.indices.prefix(place).reversed() { if let when = when(earlier) { return when } }
    return isOrigin(place) ? .before(nil) : marks.lazy.compactMap { $0.period }.first.map { .named($0) } ?? .latest
  }

  /// Whether it is where a movement comes from: the first of two numbers after it.
  private func isOrigin(_ place: Int) -> Bool {
    guard let movement = movement(before: place), place > movement else { return false }
    let numbers = marks.indices.filter {
      if case .number = marks[$0].kind { $0 > movement && !isChange($0) } else { false }
    }
    return numbers.count >= 2 && numbers.first == place && between(movement, place).hasSuffix("from")
  }

  private func when(near place: Int) -> ClaimedStatement.When {
    let after = marks.indices.dropFirst(place + 1).lazy.compactMap { when($0) }.first
    let before = marks.indices.prefix(place).reversed().lazy.compactMap { when($0) }.first
    return after ?? before ?? .latest
  }

  private func when(_ place: Int) -> ClaimedStatement.When? {
    switch marks[place].kind {
    case .period(let name): .named(name)
    case .periodBefore: .before(marks.lazy.compactMap { $0.period }.first)
    default: nil
    }
  }

  /// From when to when: the two periods that are named, in time's order, or the one and that before it.
  private func ends(around place: Int) -> (from: ClaimedStatement.When, to: ClaimedStatement.When) {
    let named = marks.compactMap(\.period)
    let isSince = marks.contains { $0.kind == .periodBefore }
    switch named.count {
    case 0: return (.before(nil), .latest)
    case 1: return isSince || !isStart ? (.before(named[0]), .named(named[0])) : (.named(named[0]), .latest)
    default:
      let sorted = named.sorted()
      return (.named(sorted[0]), .named(sorted[sorted.count - 1]))
    }
  }

  /// Whether the first period is one that something is counted from: “since 2019”.
  private var isStart: Bool {
    guard let first = marks.first(where: { $0.period != nil }) else { return false }
    return String(text[..<first.range.lowerBound]).hasSuffix("since ")
      || String(text[..<first.range.lowerBound]).hasSuffix("from ")
  }
}

extension ClaimMark {
  var isPlace: Bool { whose != nil }
  var whose: Whose? { if case .place(let whose) = kind { whose } else { nil } }
  var period: String? { if case .period(let name) = kind { name } else { nil } }
}
