import Secrets

/// One change to the record: the row that proves it.
public struct Event: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  /// The council whose log it stands in; 0 for the installation's.
  public let council: Int
  /// An instant in UTC, ISO 8601.
  public let happenedAt: String
  /// Who did it: a person's id, or the name of the command.
  public let actor: String
  public let kind: Kind
  public let subject: Subject
  /// What was said with it; nil where it was erased by law.
  public let payload: Payload?

  public enum Kind: String, Sendable, CaseIterable {
    case logBegun = "log-begun"
    case demoFilled = "demo-filled"
    case releaseImported = "release-imported"
    case releaseSealed = "release-sealed"
    case releaseWithdrawn = "release-withdrawn"
    case releaseUploaded = "release-uploaded"
    case uploadEnded = "upload-ended"
    case definitionVersioned = "definition-versioned"
    case definitionRemoved = "definition-removed"
    case personAdded = "person-added"
    case roleGiven = "role-given"
    case personInvited = "person-invited"
    case personDisabled = "person-disabled"
    case personErased = "person-erased"
    case passwordSet = "password-set"
    case signedIn = "signed-in"
    case sessionEnded = "session-ended"
    case actionUpdated = "action-updated"
    case actionAssigned = "action-assigned"
    case evidenceAdded = "evidence-added"
    case riskJudged = "risk-judged"
    case calendarLinked = "calendar-linked"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case planEdited = "plan-edited"
    case planPublished = "plan-published"
    case planDiscarded = "plan-discarded"
    case readingsPinned = "readings-pinned"
    case signOnConnected = "sign-on-connected"
    case signOnRolesChanged = "sign-on-roles-changed"
    case signOnRefused = "sign-on-refused"
    case databaseBackedUp = "database-backed-up"
    case logCheckpointed = "log-checkpointed"
    case retentionApplied = "retention-applied"
  }

  /// What can be erased of an event while the log still proves that it was there.
  public struct Payload: Equatable, Sendable {
    /// From where: `command`, or an address on the network.
    public let origin: String
    public let detail: String
    /// What stood there before and after; nil where there is nothing to tell.
    public let before, after: String?

    public init(origin: String, detail: String, before: String? = nil, after: String? = nil) {
      self.origin = origin
      self.detail = detail
      self.before = before
      self.after = after
    }

    /// The digest that stands in the log for it.
    ///
    /// - Parameter salt: chance, so that nobody finds out what was erased by trying.
    func digest(_ salt: String) -> String { Digest(of: parts([salt, origin, detail, before, after])).hex }
  }

  public init(
    id: String, council: Int, happenedAt: String, actor: String, kind: Kind, subject: Subject, payload: Payload?
  ) {
    self.id = id
    self.council = council
    self.happenedAt = happenedAt
    self.actor = actor
    self.kind = kind
    self.subject = subject
    self.payload = payload
  }

  public var detail: String { payload?.detail ?? "" }
  public var origin: String { payload?.origin ?? "" }
  public var before: String? { payload?.before }
  public var after: String? { payload?.after }
}

/// The digests that an event carries into the log.
public struct EventDigests: Equatable, Sendable {
  public let payload: String
  /// Of the rows that the change made and nothing takes away; empty for none.
  public let rows: String
  /// Of the rows that stand until a later change takes their place; empty for none.
  public let state: String

  public init(payload: String, rows: String, state: String) {
    self.payload = payload
    self.rows = rows
    self.state = state
  }
}

extension Event {
  /// What stands in the log for it: who, whose, what kind, about what, when, and the digests of the rest.
  func leaf(_ digests: EventDigests) -> Digest {
    MerkleTree.leaf(
      parts([
        "2", String(council), id, happenedAt, actor, kind.rawValue, subject.kind.rawValue, subject.id, digests.payload,
        digests.rows, digests.state,
      ]))
  }

  /// What stood for it in the one log that there was before each council had its own.
  var firstLeaf: Digest {
    let named = kind == .definitionVersioned || kind == .definitionRemoved
    let subject = named && self.subject.kind == .strategy ? "strategies/\(self.subject.id).yaml" : self.subject.id
    return MerkleTree.leaf(parts([id, happenedAt, actor, kind.rawValue, subject, detail, origin, before, after]))
  }
}

/// Texts as bytes that no other texts have: each with its length before it, `-` for none.
func parts(_ texts: [String?]) -> [UInt8] {
  texts.flatMap { text in text.map { Array("\($0.utf8.count):\($0)".utf8) } ?? [UInt8(ascii: "-")] }
}
