/// What a person lets a program do in their place: for one council, so much and no more.
public struct Grant: Equatable, Sendable {
  /// The council's area number.
  public let council: Int
  public let scope: Scope

  /// How much.
  public enum Scope: String, Sendable, CaseIterable {
    /// Read what the person may read.
    case read
    /// That, and say how actions stand.
    case giveUpdates = "give-updates"

    /// What it lets a program do, in words: `read, and send progress updates`.
    public var title: String {
      switch self {
      case .read: "read what you may read"
      case .giveUpdates: "read what you may read, and send progress updates"
      }
    }

    var deeds: Set<Deed> {
      switch self {
      case .read: [.readNotes]
      case .giveUpdates: [.readNotes, .giveUpdates]
      }
    }
  }

  public init(_ scope: Scope, for council: Int) { (self.scope, self.council) = (scope, council) }

  /// Whether it reaches a deed for a council; whether the person may do it is another question.
  ///
  /// - Parameter council: nil for the installation as a whole.
  func reaches(_ deed: Deed, for council: Int?) -> Bool {
    Permission.audience(of: deed) == .everybody || (council == self.council && scope.deeds.contains(deed))
  }
}
