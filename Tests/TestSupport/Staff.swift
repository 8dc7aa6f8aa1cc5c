public import Accounts
public import Store

/// Whoever acts in tests where it does not matter who.
public let tester = Actor.command("test")

extension Store {
  /// Gives somebody an account with their roles, and sessions, as the verbs do.
  public func add(_ person: Person, sessions: [Session] = []) throws {
    try write(tester.permit(.keepInstallation)) { tables in
      func event(_ kind: Event.Kind, _ council: Int, _ name: String) -> Event {
        Event(
          id: "e-\(person.id)-\(name)", council: council, happenedAt: "2026-11-17T10:00:00.000Z", actor: "test",
          kind: kind, subject: .person(person.id), payload: .init(origin: "test", detail: ""))
      }
      let accounts = tables.ofInstallation
      try accounts.record(event(.personAdded, 0, "account"), rows: [accounts.row(person)])
      for held in person.roles {
        let own = try tables.of(held.authority)
        try own.record(
          event(.roleGiven, held.authority, "\(held.role.rawValue)-\(held.authority)"),
          rows: [own.row(held, of: person.id)])
      }
      for (place, session) in sessions.enumerated() {
        try accounts.record(event(.signedIn, 0, "session-\(place)"), rows: [accounts.row(session)])
      }
    }
  }

  /// Gives a council a strategy of which nothing is known but its id.
  public func add(strategy: String, of council: Int) throws {
    try write(tester.permit(.keepInstallation, for: council)) { tables in
      let event = Event(
        id: "e-\(strategy)", council: council, happenedAt: "2026-11-17T10:00:00.000Z", actor: "test", kind: .planEdited,
        subject: .strategy(strategy), payload: .init(origin: "test", detail: ""))
      try tables.record(event, rows: [tables.addressRow(strategy)])
    }
  }

  /// Every event of every council.
  public func events() throws -> [Event] { try everything { try $0.events() } }

  /// A read of whatever there is.
  public func everything<Result>(_ body: (Tables) throws -> Result) throws -> Result {
    try read(tester.permit(.keepInstallation), body)
  }

  /// A read of what a council owns.
  public func own<Result>(_ council: Int, _ body: (Tables) throws -> Result) throws -> Result {
    try read(tester.permit(.keepInstallation, for: council), body)
  }
}
