public import Accounts
import Days
import Findings
public import Log
import Secrets
public import Store
import TargetSentences

/// Makes a token, with which a program acts in a person's place.
public struct MakeToken: Sendable {
  /// As they were typed: what the person calls it, how much it reaches, the last day on which it counts.
  public let title, scope, endsOn: String
  /// The council's area number.
  public let council: Int

  /// The most characters of a title, the longest time in days, and the most tokens that somebody has at once.
  public static let mostTitle = 100, mostDays = 366, most = 20

  public init(title: String, scope: String, endsOn: String, council: Int) {
    (self.title, self.scope, self.endsOn, self.council) = (title, scope, endsOn, council)
  }

  /// What a form sends, by name.
  public enum Field: String, CaseIterable, Sendable { case title, scope, council, ends }

  /// - Parameters:
  ///   - person: in whose place; a person makes them for nobody else.
  /// - Returns: the secret, which is kept nowhere.
  /// - Throws: `NotPermitted`; `Refusal` where what was typed is not taken.
  public func run(for person: Person, by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepOwnAccount, for: council)
    guard actor.person == nil || actor.person?.id == person.id else { throw NotPermitted(.keepOwnAccount) }
    let secret = Token()
    let token = try read(person, secret, occasion)
    try store.write(permit) { tables in
      let held = try tables.accessTokens(of: person.id).filter { $0.counts(on: occasion.day) }
      guard held.count < MakeToken.most else {
        throw Refusal(
          .notAllowed, "There are \(held.count) tokens already, which is the most. Revoke one that nobody needs.",
          field: Field.title)
      }
      try tables.record(
        .tokenMade, about: .person(person.id),
        detail: "\(token.title): \(token.grant.scope.rawValue), to \(token.endsOn)",
        rows: [tables.row(token)], occasion)
    }
    return secret.text
  }

  private func read(_ person: Person, _ secret: Token, _ occasion: Occasion) throws -> AccessToken {
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.count <= MakeToken.mostTitle else {
      throw Refusal(
        .notAllowed, "Say which program it is for, in \(MakeToken.mostTitle) characters or fewer.", field: Field.title)
    }
    guard let scope = Grant.Scope(rawValue: scope) else {
      throw Refusal(.notAllowed, "Choose what the program may do.", field: Field.scope)
    }
    guard person.roles.contains(where: { $0.scope.covers(council) }), council != HeldRole.england else {
      throw Refusal(.notAllowed, "Choose a council for which there is a role.", field: Field.council)
    }
    return AccessToken(
      id: occasion.uuid(), personID: person.id, digest: secret.digest, title: words,
      grant: Grant(scope, for: council), endsOn: try lastDay(from: occasion.day))
  }

  private func lastDay(from today: Day) throws -> Day {
    guard let day = Day(typed: endsOn) else {
      throw Refusal(.notAllowed, Day.problem(typed: endsOn), field: Field.ends)
    }
    guard day >= today, day <= today + MakeToken.mostDays else {
      throw Refusal(
        .notAllowed, "Write a day from today to \((today + MakeToken.mostDays).spelled).", field: Field.ends)
    }
    return day
  }
}
