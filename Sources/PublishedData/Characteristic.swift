/// A group of children or young people that figures are published for: pupils eligible for free school meals.
public struct Characteristic: Equatable, Sendable {
  /// Kebab-case: `fsm`.
  public let id: String
  /// In a sentence: `pupils eligible for free school meals`.
  public let name: String
  /// In a table: `FSM`.
  public let short: String
  /// The group a gap is usually taken to: `not-fsm`; nil for everyone, and for those who are the others.
  public let peers: String?
  /// What publishers call it in the filters of their files: `SEN with statement or EHC plan`.
  public let called: [String]

  public init(id: String, name: String, short: String, peers: String?, called: [String] = []) {
    self.called = called
    self.id = id
    self.name = name
    self.short = short
    self.peers = peers
  }

  /// The id of everyone an indicator counts.
  public static let everyone = "all"
}
