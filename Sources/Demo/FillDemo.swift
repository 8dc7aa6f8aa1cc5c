import Accounts
public import Days
import Enquiries
import Findings
public import Log
import People
public import PublishedData
public import Store
import Strategy
public import Supply

/// Fills an empty database with the demonstration: invented councils with invented figures, Ambleford's strategy, its
/// people and a year of their work. It can't stand beside the record of real councils.
public struct FillDemo {
  public let home: Home
  private static let password = "three grey stones stand"
  private static let note =
    "A demonstration: Ambleford, its people and every figure are invented. Nothing here is about a real council."

  public init(home: Home) { self.home = home }

  /// What is told of it.
  public static let demonstration = Demonstration(
    note: note, password: password,
    accounts: DemoStory.people.map { .init(name: $0.name, email: email($0.address), role: $0.role.title) })

  /// The outlines of its councils.
  public static let boundaries = DemoPlace.boundaries

  static func email(_ address: String) -> String { "\(address)@ambleford.example" }

  /// - Parameter now: the end of the year that is told.
  /// - Throws: `Refusal` where the database holds anything already.
  public func run(in store: Store, _ now: Occasion, progress: Progress) throws {
    let actor = Actor.command("cairn")
    let permit = try actor.permit(.keepInstallation)
    guard try store.read(permit, { try $0.releases().isEmpty && $0.events().isEmpty }) else {
      throw Refusal(
        .notAllowed, "This database holds something already: the demonstration goes into one of its own.")
    }
    let year = DemoYear(ending: now)
    try store.write(permit) {
      _ = try $0.record(.demoFilled, about: Subject(.installation, "ambleford"), detail: "invented", year.occasion(0))
    }
    try InventFigures(directory: "\(home.data)/lait", knownFrom: year.day(0)).run(
      by: actor, in: store, year.occasion(0), progress: progress)
    progress("Telling a year of Ambleford", 0)
    try takeOverDefinitions(by: actor, in: store, year.occasion(0))
    try addPeople(by: actor, in: store, year)
    try year.tell(in: store) { progress("Telling a year of Ambleford", $0) }
  }

  /// Whether the year that a database tells ended longer ago than yesterday, and nothing was done in it since but to look.
  public static func isStale(in store: Store, on today: Day) throws -> Bool {
    try store.read(Actor.command("cairn").permit(.keepInstallation)) { tables in
      let events = try tables.events()
      let looking: Set<Event.Kind> = [.signedIn, .sessionEnded]
      let isTouched = events.contains { $0.origin != DemoYear.origin && !looking.contains($0.kind) }
      let last = events.filter { $0.origin == DemoYear.origin }.map(\.happenedAt).max()
      return !isTouched && last.flatMap { Day($0.prefix(10)) } != today + -1
    }
  }

  private func takeOverDefinitions(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    let areas = (path: "areas.yaml", text: try Home.text("\(home.path)/demo/areas.yaml"))
    let real = try home.definitionFiles().filter { !$0.path.hasPrefix("strategies/") && $0.path != areas.path }
    try store.write(actor.permit(.keepInstallation)) { tables in
      for file in real + [areas] {
        _ = try tables.append(file.text, to: file.path, after: nil, from: .file, occasion)
      }
      let text = try Home.text("\(home.path)/demo/ambleford.yaml")
      let ambleford = try tables.of(DemoPlace.ambleford)
      let strategy = try StrategyShelf(tables.catalogue()).strategy(text, file: "ambleford.yaml")
      _ = try ambleford.appendStrategy(
        text, to: "ambleford", after: nil, from: .file, occasion, rows: ambleford.newReadings(of: strategy))
    }
  }

  private func addPeople(by actor: Actor, in store: Store, _ year: DemoYear) throws {
    guard let council = DemoPlace.areas.first(where: { $0.id.council == DemoPlace.ambleford }) else { return }
    for person in DemoStory.people {
      let added = try AddPerson(
        name: person.name, email: FillDemo.email(person.address), role: person.role, council: council
      )
      .run(by: actor, in: store, year.occasion(1))
      if let invitation = added.invitation {
        _ = try AcceptInvitation(invitation: invitation).run(
          password: FillDemo.password, in: store, year.occasion(2))
      }
    }
  }
}
