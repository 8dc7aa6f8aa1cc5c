/// What is known of a clause while it is being read.
struct Draft: Equatable, Sendable {
  var quantity: Quantity?
  var subject = Subject()
  /// Whether a rank was named without saying among whom.
  var isSetOpen = false
  /// How many authorities a place is said to be among: “11th of 11 neighbours”.
  var sizeOfSet: Int?
  var rhythm: Schedule.Rhythm?
  var deadline: Deadline?
  /// The deadline was “until”, which speaks of all the time before it.
  var isUntil = false
  /// A verb such as “remain” or “keep”: at every time, unless another rhythm is written.
  var isLasting = false

  /// The schedule, when all pieces are read.
  var schedule: Schedule { Schedule(rhythm ?? (isLasting || isUntil ? .throughout : .once), by: deadline) }

  /// What the sentence says it speaks of. The words themselves belong to the measure, which names the indicator and
  /// the group; kept is what bears on the rule.
  struct Subject: Equatable, Sendable {
    var words: [String] = []
    var polarity: Topic.Polarity?
    /// Whether the sentence itself says which way is good: “good is low”.
    var isPolarityStated = false
    /// That of the last word read.
    var lastPolarity: Topic.Polarity?
    var unit: Topic.Unit?
    /// Of how many it is a rate, where that is another number than a hundred: 10,000.
    var base: Int?
    /// Pupils, schools, plans, where they are named.
    var denominator: String?
  }
}

/// A word of what is measured.
struct Topic: Equatable, Sendable {
  var polarity: Polarity?
  var unit: Unit?

  /// Which way is good.
  enum Polarity: Sendable { case high, low }

  enum Unit: Sendable { case count, percentage }

  static let plain = Topic()
  static let high = Topic(polarity: .high)
  static let low = Topic(polarity: .low)
  static let count = Topic(unit: .count)
  static let percentage = Topic(unit: .percentage)
  static let highPercentage = Topic(polarity: .high, unit: .percentage)
  static let lowPercentage = Topic(polarity: .low, unit: .percentage)
  static let highCount = Topic(polarity: .high, unit: .count)
  static let lowCount = Topic(polarity: .low, unit: .count)
}
