public import Accounts
import Findings
import FoundationEssentials
import Secrets
public import Store

/// Gives one council's log as lines of JSON that can be verified by themselves: every event with what was said with it,
/// and the chance that was mixed into its digest.
public struct ExportLog {
  public let council: Int

  /// - Parameter council: its area number; 0 for the installation's log.
  public init(council: Int) { self.council = council }

  /// - Returns: a line for each event in the order of the log, and before them one with the log's size and root.
  /// - Throws: `NotPermitted`.
  public func run(by actor: Actor, from store: Store) throws -> [String] {
    let permit = try actor.permit(.keepPeople, for: council)
    let events = try store.read(permit) { try $0.ownEvents() }
    let history = LogHistory(council, events.map(\.leaf))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try events.map { String(decoding: try encoder.encode(LogLine($0)), as: UTF8.self) }
    return [history.checkpoint.description] + lines
  }
}

/// Looks whether an exported log is whole, without the database that it came from.
public struct VerifyExport {
  private let lines: [String]

  public init(_ lines: [String]) { self.lines = lines }

  /// What was found.
  public struct Outcome: Sendable {
    public let checkpoint: LogCheckpoint
    /// What is wrong, in words; empty where it is whole.
    public let faults: [String]
    /// How many events say that what was said with them was erased, by the id of the erasure. That it was stands in the
    /// installation's log, and can't be proved by this one.
    public let erased: [String: Int]
  }

  /// - Parameter checkpoints: kept elsewhere.
  /// - Throws: `Refusal` where it is no exported log.
  public func run(checkpoints: [LogCheckpoint] = []) throws -> Outcome {
    guard let first = lines.first, let stated = LogCheckpoint(first), let council = stated.council else {
      throw Refusal(.notAllowed, "Line 1 is not that of an exported log. One is as cairn audit export prints it.")
    }
    let decoder = JSONDecoder()
    let events = try lines.dropFirst().enumerated().map { place, line in
      guard let read = try? decoder.decode(LogLine.self, from: Data(line.utf8)), let logged = read.logged else {
        throw Refusal(.notAllowed, "Line \(place + 2) is not that of an exported log.")
      }
      return logged
    }
    let history = LogHistory(council, events.map(\.leaf))
    var faults = events.filter { !$0.isPayloadWhole }.map { "What was said with event \($0.event.id) was changed." }
    faults += events.filter { $0.event.council != council }.map { "Event \($0.event.id) is of another council." }
    faults += ([stated] + checkpoints.filter { $0.council == council }).compactMap(history.fault)
    if history.checkpoint.size != stated.size {
      faults.append("Line 1 says \(stated.size) events, and \(history.checkpoint.size) follow.")
    }
    let erased = events.filter { $0.event.payload == nil }.compactMap(\.erasedBy)
    return Outcome(
      checkpoint: history.checkpoint, faults: faults,
      erased: Dictionary(grouping: erased) { $0 }.mapValues(\.count))
  }
}

/// One event as a line.
private struct LogLine: Codable {
  let council: Int
  let event, happened, actor, kind, subjectKind, subject, payloadDigest, rowsDigest, stateDigest: String
  let salt, origin, detail, before, after, erasedBy: String?

  init(_ logged: LoggedEvent) {
    let (event, digests) = (logged.event, logged.digests)
    council = event.council
    self.event = event.id
    (happened, actor, kind) = (event.happenedAt, event.actor, event.kind.rawValue)
    (subjectKind, subject) = (event.subject.kind.rawValue, event.subject.id)
    (payloadDigest, rowsDigest, stateDigest) = (digests.payload, digests.rows, digests.state)
    salt = logged.payloadSalt
    (origin, detail) = (event.payload?.origin, event.payload?.detail)
    (before, after, erasedBy) = (event.before, event.after, logged.erasedBy)
  }

  var logged: LoggedEvent? {
    guard let kind = Event.Kind(rawValue: kind), let subjectKind = Subject.Kind(rawValue: subjectKind) else {
      return nil
    }
    let payload = origin.flatMap { origin in
      detail.map { Event.Payload(origin: origin, detail: $0, before: before, after: after) }
    }
    return LoggedEvent(
      event: Event(
        id: event, council: council, happenedAt: happened, actor: actor, kind: kind,
        subject: Subject(subjectKind, subject), payload: payload),
      digests: EventDigests(payload: payloadDigest, rows: rowsDigest, state: stateDigest), payloadSalt: salt,
      rowsSalt: nil, erasedBy: erasedBy)
  }
}
