import Accounts
import Addresses
import Days
import Findings
import Pages
import People
import PublishedData

/// Tokens with which programs act for somebody, made and revoked on their own page.
extension Office {
  func makeToken(_ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    func typed(_ field: MakeToken.Field) -> String { visit.typed(field) }
    let making = MakeToken(
      title: typed(.title), scope: typed(.scope), endsOn: typed(.ends),
      council: Int(typed(.council)) ?? HeldRole.england)
    do {
      try visit.guardClean()
      let secret = try making.run(for: person, by: .person(person), in: store, occasion(visit.from))
      return try accountPage(person, visit, tokens: tokens(of: person, visit, secret: secret))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      let problem = (refusal.description, refusal.field ?? MakeToken.Field.title.rawValue)
      return try accountPage(person, visit, tokens: tokens(of: person, visit, problem: problem), status: 422)
    }
  }

  func revokeToken(_ id: String, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    try RevokeToken(id).run(of: person, by: .person(person), in: store, occasion(visit.from))
    return .seeOther(Paths.account)
  }

  /// What the page shows of them.
  func tokens(
    of person: Person, _ visit: Visit, problem: (message: String, field: String)? = nil, secret: String? = nil
  ) throws -> TokenSection {
    func name(_ council: Int) -> String { place(of: council)?.name ?? String(council) }
    let councils = Set(person.roles.map(\.authority)).subtracting([HeldRole.england]).sorted()
    let lines = try ListTokens().run(of: person, by: .person(person), from: store).map { token in
      TokenSection.Line(
        id: token.id, title: token.title, council: name(token.grant.council), scope: token.grant.scope,
        endsOn: token.endsOn, usedOn: token.usedOn, hasEnded: token.endsOn < site.today)
    }
    return TokenSection(
      lines, councils: councils.map { (String($0), name($0)) }, typed: problem == nil ? [:] : visit.givenBack,
      problem: problem, secret: secret)
  }
}
