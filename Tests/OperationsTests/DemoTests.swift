import Accounts
import Days
import Enquiries
import Store
import Strategy
import Supply
import Testing

@testable import Demo
@testable import Log

/// A database in which the demonstration's year ended on the day before a morning.
private func told(endingBefore morning: Occasion) throws -> Store {
  let store = try MemoryStore().store
  let last = Occasion(
    milliseconds: (Int64(morning.day.number) - 1) * 86_400_000 + 36_000_000, origin: DemoYear.origin)
  try store.write(Actor.command("cairn").permit(.keepInstallation)) {
    _ = try $0.record(.demoFilled, about: Subject(.installation, "ambleford"), last)
  }
  return store
}

@Test func `The demonstration's year is told again on a later day, but for what somebody did in it`() throws {
  let morning = Occasion(milliseconds: 1_795_000_000_000, origin: "127.0.0.1")
  let store = try told(endingBefore: morning)
  #expect(try !FillDemo.isStale(in: store, on: morning.day), "it ended yesterday")
  #expect(try FillDemo.isStale(in: store, on: morning.day + 1))
  func happens(_ kind: Event.Kind) throws {
    try store.write(Actor.command("cairn").permit(.keepInstallation)) {
      _ = try $0.record(kind, about: Subject(.installation, "ambleford"), morning)
    }
  }
  try happens(.signedIn)
  #expect(try FillDemo.isStale(in: store, on: morning.day + 1), "somebody only looked")
  try happens(.planEdited)
  #expect(try !FillDemo.isStale(in: store, on: morning.day + 1), "what was done stays")
}

@Test func `Everybody who can sign in to the demonstration is told`() {
  let told = FillDemo.demonstration
  #expect(Set(told.accounts.map(\.email)).count == DemoStory.people.count)
  #expect(told.accounts.allSatisfy { $0.email.hasSuffix("@ambleford.example") } && !told.password.isEmpty)
}

@Test func `An empty database is filled with the demonstration, of the files that come with Cairn`() throws {
  let morning = Occasion(milliseconds: 1_795_000_000_000, origin: "127.0.0.1")
  let store = try MemoryStore().store
  try FillDemo(home: Bundled.home.get()).run(in: store, morning) { _, _ in }
  #expect(try !FillDemo.isStale(in: store, on: morning.day))
  let strategies = try LoadRecord().run(from: store).strategies.map(\.id)
  #expect(strategies == ["ambleford"])
}
