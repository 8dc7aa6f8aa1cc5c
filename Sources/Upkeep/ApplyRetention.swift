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

  /// - Parameter rules: days by what they are kept; what is absent is kept for ever.
  public init(rules: [Retained: Int]) { self.rules = rules }

  /// What would be deleted.
  public struct Plan: Equatable, Sendable {
    public let lines: [RetentionLine]

    /// As the event of the deletion tells it.
    var detail: String { lines.map(\.text).joined(separator: ";") }

    /// By which it is approved, eight hexadecimal digits: others where anything in it differs.
    public var code: String { String(Digest(of: detail).hex.prefix(8)) }

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
      let event = try tables.record(
        .retentionApplied, about: Subject(.installation, "retention"), detail: plan.detail, occasion)
      for line in plan.lines where line.count > 0 { try tables.delete(line.what, before: line.before, by: event) }
      return plan
    }
  }

  /// Days are whole, so that a plan that was looked at in the morning is the same in the afternoon.
  private func plan(_ tables: Tables, _ occasion: Occasion) throws -> Plan {
    Plan(
      lines: try Retained.allCases.compactMap { what in
        guard let days = rules[what] else { return nil }
        let before = "\(Day(number: occasion.day.number - days))T00:00:00.000Z"
        return RetentionLine(what: what, before: before, count: try tables.count(what, before: before))
      })
  }
}
