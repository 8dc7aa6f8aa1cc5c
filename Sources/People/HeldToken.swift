public import Accounts
public import Days
import Store

/// A token as its person, and the program that has it, may know it.
public struct HeldToken: Equatable, Sendable {
  public let id: String
  /// What the person calls it.
  public let title: String
  public let grant: Grant
  /// The last day on which it counts.
  public let endsOn: Day
  /// The day on which it was last used; nil where it never was.
  public let usedOn: Day?

  init(_ token: AccessToken) {
    (id, title, grant, endsOn, usedOn) = (token.id, token.title, token.grant, token.endsOn, token.usedOn)
  }
}
