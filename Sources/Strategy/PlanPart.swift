/// A piece of a strategy that is edited by itself.
public struct PlanPart: Hashable, Sendable {
  public let kind: Kind
  /// Empty for the strategy itself.
  public let id: String

  public enum Kind: String, Sendable, CaseIterable {
    case strategy, theme, board
    case workStream = "work-stream"
    case objective, promise, measure, action, link

    /// `work stream`
    public var title: String { rawValue.replacing("-", with: " ") }

    /// The kind of the part that it is added to.
    public var parent: Kind {
      switch self {
      case .promise, .action: .objective
      case .measure: .promise
      default: .strategy
      }
    }
  }

  public init(_ kind: Kind, _ id: String = "") {
    self.kind = kind
    self.id = id
  }

  /// Whether a text can be an id, which is a piece of an address: letters, digits and hyphens of ASCII.
  public static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// The strategy itself: its title, its document, its dates.
  public static let whole = PlanPart(.strategy)
}

/// What stands in the fields of a part, by name. A name with hyphens is of a list or an object: `awaits-from`,
/// `series-0-indicator`. A field without a value is absent.
public typealias PlanFields = [String: String]

extension PlanFields {
  /// The ids in a field, between commas or spaces.
  public func ids(in field: String) -> [String] {
    (self[field] ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// The numbers of the rows under a name: 0 and 1 of `series-0-indicator` and `series-1-group`.
  public func rows(under name: String) -> [Int] {
    let places = keys.filter { $0.hasPrefix("\(name)-") }.compactMap { field in
      field.dropFirst(name.count + 1).split(separator: "-").first.flatMap { Int($0) }
    }
    return Set(places).sorted()
  }
}

/// One field of a plan that another version of it has otherwise.
public struct PlanChange: Equatable, Sendable {
  public let part: PlanPart
  /// Empty where the whole part is new, or gone.
  public let field: String
  /// Nil where there was none, or is none.
  public let before, after: String?

  public init(_ part: PlanPart, field: String, before: String?, after: String?) {
    self.part = part
    self.field = field
    self.before = before
    self.after = after
  }
}

extension EducationStrategy {
  /// An id for a new promise, measure or action: it goes on from those there are, `WAR-46`, `WAR-A47`, and begins with
  /// the council's initials where there are none, `CB-01`; nil for other parts, which are called by words.
  ///
  /// - Parameter council: its name.
  public func nextID(of kind: PlanPart.Kind, of council: String) -> String? {
    let ids: [String] =
      switch kind {
      case .promise, .measure: promises.flatMap { [$0.promise.id] + $0.promise.measures.map(\.id) }
      case .action: objectives.flatMap(\.actions).map(\.id)
      default: []
      }
    let numbered = ids.compactMap { id -> (stem: Substring, number: Int)? in
      let plain = id.last?.isLetter ?? false ? id.dropLast() : id[...]
      let digits = plain.reversed().prefix(while: \.isNumber).count
      return Int(plain.suffix(digits)).map { (plain.dropLast(digits), $0) }
    }
    let taken = Set(ids)
    let last = numbered.max { $0.number < $1.number }
    let initials = EducationStrategy.initials(of: council)
    let stem = last.map { String($0.stem) } ?? (kind == .action ? "\(initials)-A" : "\(initials)-")
    guard [.promise, .measure, .action].contains(kind) else { return nil }
    return (((last?.number ?? 0) + 1)...).lazy.map { number in
      "\(stem)\(number < 10 && kind != .action ? "0" : "")\(number)"
    }.first { !taken.contains($0) }
  }

  /// `CB` of Central Bedfordshire, `WAR` of Warwickshire.
  private static func initials(of council: String) -> String {
    let words = council.split { !$0.isLetter }.filter { $0.first?.isUppercase ?? false }
    return words.count > 1
      ? String(words.prefix(3).compactMap(\.first)) : String(words.first?.prefix(3) ?? "P").uppercased()
  }
}

extension PlanPart.Kind {
  /// The names of its fields that hold a day, as ISO 8601.
  public var dayFields: Set<String> {
    switch self {
    case .strategy: ["adopted", "ends"]
    case .measure: ["added"]
    default: []
    }
  }

  /// The kinds of part that can be added to one of this kind.
  public var children: [PlanPart.Kind] { PlanPart.Kind.allCases.filter { $0 != .strategy && $0.parent == self } }
}
