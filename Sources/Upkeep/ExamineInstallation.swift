public import Accounts
import Days
public import Log
import PostgresEngine
import PublishedData
public import Store

/// Looks for what is missing, out of date, unsafe or unproven in an installation, before anybody finds it out the hard way.
public struct ExamineInstallation {
  public let place: DatabasePlace
  /// Where people reach it; nil where that is not said.
  public let site: String?

  public init(_ place: DatabasePlace, site: String?) {
    self.place = place
    self.site = site
  }

  /// One thing that was looked at.
  public struct Point: Equatable, Sendable {
    public enum State: String, Sendable {
      case good
      /// Should be seen to soon.
      case due
      /// People's data, or the record, is in danger.
      case unsafe
    }

    public let state: State
    /// What was looked at, in a word or two.
    public let subject: String
    /// How it stands, and what to do.
    public let text: String

    public init(_ state: State, _ subject: String, _ text: String) {
      self.state = state
      self.subject = subject
      self.text = text
    }
  }

  /// - Returns: everything that was looked at, the good too.
  /// - Throws: `NotPermitted`, `SQLError`.
  public func run(by actor: Actor, on store: Store, _ occasion: Occasion) throws -> [Point] {
    let permit = try actor.permit(.keepInstallation)
    return try store.read(permit) { tables in
      try [database(tables), backup(tables, occasion), checkpoint(tables, occasion), clock(tables, occasion)]
        + [space(), settings(tables), access()].compactMap(\.self) + [releases(tables, occasion.day)]
        + [administrators(tables), address()]
    }
  }

  private func database(_ tables: Tables) throws -> Point {
    let faults = try tables.integrityFaults()
    guard let first = faults.first else {
      return Point(.good, "Database", "\(place) is readable. cairn database verify looks through all of it.")
    }
    return Point(.unsafe, "Database", "\(place) is damaged (\(first)). Restore the last backup.")
  }

  private func backup(_ tables: Tables, _ occasion: Occasion) throws -> Point {
    guard let days = try days(since: .databaseBackedUp, tables, occasion) else {
      return Point(.unsafe, "Backup", "There was never one. Make one every night: cairn database backup FILE")
    }
    let text = "The last one was \(ago(days))."
    return days <= 7
      ? Point(.good, "Backup", text)
      : Point(.unsafe, "Backup", "\(text) What was entered since would be lost: cairn database backup FILE")
  }

  private func checkpoint(_ tables: Tables, _ occasion: Occasion) throws -> Point {
    let advice = "Keep the state of the log on another machine: cairn audit checkpoint >> FILE"
    guard let days = try days(since: .logCheckpointed, tables, occasion) else {
      return Point(.due, "Log", "Nothing proves that the log was not rewritten as a whole. \(advice)")
    }
    let text = "Its state was last taken down \(ago(days))."
    return days <= 31 ? Point(.good, "Log", text) : Point(.due, "Log", "\(text) \(advice)")
  }

  /// How many days ago something was last done; nil where it never was.
  private func days(since kind: Event.Kind, _ tables: Tables, _ occasion: Occasion) throws -> Int? {
    try tables.lastEvent(of: kind).flatMap { Day(String($0.prefix(10))) }.map { occasion.day - $0 }
  }

  /// An event from the future was recorded with a clock that was wrong, or the clock is wrong now.
  private func clock(_ tables: Tables, _ occasion: Occasion) throws -> Point {
    guard let newest = try tables.newestEvent(), newest > occasion.instant else {
      return Point(.good, "Clock", "It is later than everything that was recorded.")
    }
    return Point(
      .due, "Clock",
      "It says \(occasion.instant), and something was recorded at \(newest). See that it is set by the network.")
  }

  private func space() -> Point? {
    guard case .file(let path) = place, let free = freeBytes(beside: path) else { return nil }
    let text = "\(free / 1_000_000_000).\(free / 100_000_000 % 10) GB are free where the database is."
    return free > 1_000_000_000
      ? Point(.good, "Disk", text) : Point(.unsafe, "Disk", "\(text) Make room: without it nothing can be stored.")
  }

  /// What of the engine's own settings endangers what is stored.
  private func settings(_ tables: Tables) throws -> Point? {
    let faults = try tables.settingFaults()
    return faults.isEmpty ? nil : Point(.unsafe, "Server", faults.joined(separator: " "))
  }

  private func access() -> Point? {
    switch place {
    case .file(let path):
      guard let others = othersMayRead(path) else { return nil }
      return others
        ? Point(.unsafe, "Access", "Everybody on this machine can read the database: chmod o= \(path)")
        : Point(.good, "Access", "Others on this machine can’t read the database.")
    case .server(let address):
      let parts = PostgresEngine.parts(of: address) ?? [:]
      if parts["password"] != nil {
        return Point(
          .unsafe, "Access", "The password stands in the address, where others see it. Put it into ~/.pgpass.")
      }
      let hosts = (parts["host"] ?? parts["hostaddr"] ?? "").split(separator: ",")
      let areHere = hosts.allSatisfy { ["127.0.0.1", "::1", "localhost"].contains($0) || $0.hasPrefix("/") }
      guard !areHere, parts["sslmode"] != "verify-full" else {
        return Point(.good, "Access", "Nobody between here and the database server can read along.")
      }
      return Point(
        .unsafe, "Access", "The server’s name is not proven. Add sslmode=verify-full&sslrootcert=… to its address.")
    }
  }

  private func releases(_ tables: Tables, _ today: Day) throws -> Point {
    guard let newest = try tables.releases().newest(of: Release.lait) else {
      return Point(.due, "Releases", "There is no release, so nothing can be judged.")
    }
    let measures = try tables.measures(release: newest.id).filter { $0.nextUpdate != nil }
    let late = measures.count { $0.isUpdateOverdue(on: today) }
    let text = "The newest is known from \(newest.knownFrom.spelled)."
    return late == 0
      ? Point(.good, "Releases", text)
      : Point(
        .due, "Releases",
        "\(text) \(late) of its \(measures.count) dated measures were to be updated since: cairn import lait")
  }

  private func administrators(_ tables: Tables) throws -> Point {
    let roles = try tables.people().filter { !$0.isDisabled }.flatMap(\.roles)
    guard !roles.isEmpty else { return Point(.due, "People", "Nobody has an account yet: cairn person add") }
    let kept = Set(roles.filter { $0.role == .administrator }.map(\.authority))
    let alone = Set(roles.map(\.authority)).subtracting(kept).count
    return alone == 0
      ? Point(.good, "People", "Every council that somebody works for has an administrator.")
      : Point(.due, "People", "\(alone) councils that people work for have no administrator: cairn person add")
  }

  private func address() -> Point {
    guard let site else {
      return Point(.due, "Address", "Where people reach it is not said (CAIRN_SITE): what is shared leads nowhere.")
    }
    return site.hasPrefix("https://")
      ? Point(.good, "Address", "People reach it at \(site).")
      : Point(.unsafe, "Address", "\(site) is not encrypted: passwords can be read on the way.")
  }

  private func ago(_ days: Int) -> String { days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago" }
}
