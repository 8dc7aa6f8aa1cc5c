public import Accounts
import Days
import DefinitionFiles
import Findings
public import Log
import Secrets
public import Store
public import Supply

/// Deletes what has been kept for its time, once somebody has seen what that is.
public struct ApplyRetention {
  /// How long each is kept, in days.
  public let rules: [Retained: Int]

  /// The shortest time that a rule may name: what happened lately is still needed to find out what happened.
  public static let leastDays = 30

  /// - Parameter named: the file of the rules; nil for `definitions/retention.yaml` of the program's own folder.
  /// - Throws: `FindingsError`.
  public init(home: Home, named: String?) throws {
    let file = named ?? "\(home.path)/definitions/retention.yaml"
    let days = try RetentionFile.read(
      Home.text(file), file: file, names: Retained.allCases.map(\.rawValue), least: ApplyRetention.leastDays)
    rules = Dictionary(
      uniqueKeysWithValues: Retained.allCases.compactMap { what in days[what.rawValue].map { (what, $0) } })
  }

  public init(rules: [Retained: Int]) { self.rules = rules }

  /// What would be deleted.
  public struct Plan: Equatable, Sendable {
    public let lines: [Line]
    /// By which it is approved: another where anything in it differs.
    public let code: String

    public struct Line: Equatable, Sendable {
      public let what: Retained
      public let days, count: Int
      /// What is from before this instant goes.
      public let before: String
    }

    /// What no rule names.
    public var unruled: [Retained] { Retained.allCases.filter { what in !lines.contains { $0.what == what } } }

    public var count: Int { lines.map(\.count).reduce(0, +) }
  }

  /// - Throws: `NotPermitted`, `SQLError`.
  public func plan(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> Plan {
    try store.read(actor.permit(.keepInstallation)) { try plan($0, occasion) }
  }

  /// - Parameter code: of the plan that was looked at.
  /// - Returns: what was deleted.
  /// - Throws: `Refusal` where the plan is another by now; `NotPermitted`, `SQLError`.
  public func run(approved code: String, by actor: Actor, in store: Store, _ occasion: Occasion) throws -> Plan {
    try store.write(actor.permit(.keepInstallation)) { tables in
      let plan = try plan(tables, occasion)
      guard plan.code == code else {
        throw Refusal(
          .notAllowed, "What would be deleted is not what was approved with \(code). Look again: cairn retention")
      }
      let detail = plan.lines.map { RetentionLine(what: $0.what, before: $0.before, count: $0.count).text }
        .joined(separator: ";")
      let event = try tables.record(
        .retentionApplied, about: Subject(.installation, "retention"), detail: detail, occasion)
      for line in plan.lines where line.count > 0 { try tables.delete(line.what, before: line.before, by: event) }
      return plan
    }
  }

  /// Days are whole, so that a plan that was looked at in the morning is the same in the afternoon.
  private func plan(_ tables: Tables, _ occasion: Occasion) throws -> Plan {
    let lines = try Retained.allCases.compactMap { what -> Plan.Line? in
      guard let days = rules[what] else { return nil }
      let before = "\(occasion.day + (0 - max(days, ApplyRetention.leastDays)))T00:00:00.000Z"
      return Plan.Line(what: what, days: days, count: try tables.count(what, before: before), before: before)
    }
    let text = lines.map { "\($0.what.rawValue) \($0.before) \($0.count)" }.joined(separator: "\n")
    return Plan(lines: lines, code: String(Digest(of: text).hex.prefix(8)))
  }
}
