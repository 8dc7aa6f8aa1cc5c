public import Accounts
import Findings
public import Log
import Secrets
public import Store
public import Strategy

/// Adds what shows that something was done: the address of a page, or a file.
public struct AddEvidence: Sendable {
  public let strategy: String
  public let action: String
  /// As they were typed.
  public let title, address: String
  /// The bytes of the file; empty for none.
  public let file: [UInt8]

  /// The most bytes of a file: 5 MB. The most characters of a title.
  public static let mostBytes = 5_000_000, mostTitle = 200

  /// The most pieces of one action, and bytes of all files of one strategy: 500 MB.
  static let mostPieces = 50, mostOfAll = 500_000_000

  public init(strategy: String, action: String, title: String, address: String, file: [UInt8]) {
    self.strategy = strategy
    self.action = action
    self.title = title
    self.address = address
    self.file = file
  }

  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`, also where somebody else leads the action; `Refusal` where what was given is not taken.
  @discardableResult
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws -> Evidence {
    let permit = try actor.permit(.giveUpdates, for: council)
    try store.read(permit) { try $0.guardUpdate(of: action, in: strategy) }
    let source = try source()
    guard !title.isEmpty, title.count <= AddEvidence.mostTitle else {
      throw Refusal(
        .notAllowed, "Say what it shows, in \(AddEvidence.mostTitle) characters or fewer.", field: Evidence.Field.title)
    }
    let evidence = Evidence(id: occasion.uuid(), title: title, source: source, givenOn: occasion.day)
    let content = file.isEmpty ? nil : (bytes: file, digest: Digest(of: file).hex)
    try store.write(permit) { tables in
      try tables.guardUpdate(of: action, in: strategy)
      let held = try tables.evidenceSize(of: action, in: strategy)
      guard held.pieces < AddEvidence.mostPieces, held.bytes + file.count <= AddEvidence.mostOfAll else {
        throw Refusal(
          .notAllowed,
          "There is too much already: \(AddEvidence.mostPieces) pieces an action, and 500 MB a strategy. Give the address of a folder elsewhere.",
          field: Evidence.Field.address)
      }
      let row = tables.row(
        evidence, content: content, of: action, in: strategy, by: actor.name, position: held.pieces + 1)
      try tables.record(
        .evidenceAdded, about: .action(action, of: strategy), detail: evidence.id, after: content?.digest ?? address,
        rows: [row], occasion)
    }
    return evidence
  }

  private func source() throws -> Evidence.Source {
    switch (address.isEmpty, file.isEmpty) {
    case (true, true):
      throw Refusal(.notAllowed, "Give the address of a page, or choose a file.", field: Evidence.Field.address)
    case (false, false):
      throw Refusal(
        .notAllowed, "Give either an address or a file, and the other by itself.", field: Evidence.Field.address)
    case (false, true):
      guard isAddress else {
        throw Refusal(
          .notAllowed, "Write the whole address of the page, beginning with https://", field: Evidence.Field.address)
      }
      return .address(address)
    case (true, false):
      guard file.count <= AddEvidence.mostBytes else {
        throw Refusal(.notAllowed, "Choose a file of 5 MB or less.", field: Evidence.Field.file)
      }
      guard let type = Evidence.FileType(of: file) else {
        throw Refusal(
          .notAllowed,
          "Choose a PDF, a picture (PNG, JPEG) or a plain text. Archives and office files are not taken: save them as PDF, or give the address where they are.",
          field: Evidence.Field.file)
      }
      return .file(type, size: file.count)
    }
  }

  private var isAddress: Bool {
    let host = address.dropFirst("https://".count).prefix { $0 != "/" }
    return address.hasPrefix("https://") && address.count <= 1_000 && host.contains(".") && !host.contains("@")
      && !address.contains(where: \.isWhitespace)
  }
}

/// Fetches a file that was added.
public struct FetchEvidence {
  public let id: String
  public let action: String
  public let strategy: String

  public init(_ id: String, on action: String, of strategy: String) {
    self.id = id
    self.action = action
    self.strategy = strategy
  }

  /// - Returns: nil where the action has no such file.
  /// - Throws: `NotPermitted`.
  public func run(by actor: Actor, for council: Int, from store: Store) throws -> [UInt8]? {
    try store.read(actor.permit(.readPublished, for: council)) { tables in
      guard actor.readsNotes(in: council, owner: try tables.actionOwners(of: strategy)[action]) else {
        throw NotPermitted(.readNotes)
      }
      guard try tables.evidence(of: strategy)[action]?.contains(where: { $0.id == id }) ?? false else { return nil }
      return try tables.content(ofEvidence: id)
    }
  }
}
