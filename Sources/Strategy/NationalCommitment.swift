public import Days
import PublishedData
import TargetSentences

/// What law, guidance or a government asks of every authority, or wants for England: no promise of any council.
public struct NationalCommitment: Equatable, Sendable {
  /// Its name, what is asked, in a sentence of ours, and the one measure that decides it.
  public let promise: Promise
  public let measure: SuccessMeasure
  public let kind: Kind
  public let scope: Scope
  /// Whose words they are: `Parliament`, `Department for Education`.
  public let saidBy: String
  public let source: Source
  /// The first day on which it holds; nil where the source does not say.
  public let from: Day?
  /// How it is read here, in a sentence or two; empty where nothing is to be said.
  public let reading: String
  /// Why no published figure can judge it, as a clause; empty where one can.
  public let unjudged: String

  /// How binding it is.
  public enum Kind: String, Sendable, CaseIterable {
    case law
    /// What authorities must follow unless they have a good reason not to.
    case guidance
    /// What a government says it wants.
    case ambition
  }

  /// Who is held to it.
  public enum Scope: String, Sendable, CaseIterable {
    /// Each authority by itself.
    case authorities
    /// England as a whole: an authority's figure is shown beside it, without a verdict.
    case england
  }

  /// Where it can be read.
  public struct Source: Equatable, Sendable {
    public let title: String
    /// Section, regulation or paragraph; empty where it is not divided.
    public let place: String
    public let publisher: String
    /// Of a page, beginning with `https://`.
    public let address: String
    /// When it was made or published, in words.
    public let date: String

    public init(title: String, place: String, publisher: String, address: String, date: String) {
      (self.title, self.place, self.publisher) = (title, place, publisher)
      (self.address, self.date) = (address, date)
    }
  }

  public init(
    _ measure: SuccessMeasure, statement: String, kind: Kind, scope: Scope, saidBy: String, source: Source, from: Day?,
    reading: String, unjudged: String
  ) {
    self.measure = measure
    promise = Promise(
      id: measure.id, title: measure.title, statement: statement, statedAs: .measure, place: source.place,
      measures: [measure])
    (self.kind, self.scope, self.saidBy, self.source) = (kind, scope, saidBy, source)
    (self.from, self.reading, self.unjudged) = (from, reading, unjudged)
  }

  /// Kebab-case, as it stands in an address: `ehc-plans-in-20-weeks`.
  public var id: String { measure.id }
  public var title: String { measure.title }

  /// The number that the target names; nil where it names another kind of reference, or none.
  public var level: Double? {
    guard measure.firstTarget.rule.clauses.count == 1,
      case .constant(let amount) = measure.firstTarget.rule.measured.first?.reference
    else { return nil }
    return amount.number
  }
}

extension NationalCommitment {
  /// The commitment as the only promise of a strategy that is nobody's, so that the one judge judges it.
  var asStrategy: EducationStrategy {
    let objective = EducationStrategy.Objective(
      id: kind.rawValue, title: kind.rawValue, board: nil, promises: [promise], actions: [])
    return EducationStrategy(
      id: "national", title: "National commitments and law", document: source.title, authority: 0, status: .adopted,
      // Before every published figure, where the source does not say from when.
      adopted: from ?? Day(number: 0), ends: nil, themes: [], boards: [], workStreams: [], objectives: [objective])
  }

  /// Why there is no verdict whatever the figures say, for an area; nil where they decide.
  func silence(for isEngland: Bool) -> NoVerdictReason? {
    if !unjudged.isEmpty {
      switch measure.evidence {
      case .council: return .awaitingReturn
      case .otherNational: return .notPublished
      case .proxy: return .proxyOnly
      case .published: return .noLevel
      }
    }
    return scope == .england && !isEngland ? .nationalOnly : nil
  }
}
