import Store
import Strategy

/// What happened, in words that the people of a council use.
extension Event.Kind {
  /// `Progress update`
  package var title: String {
    switch self {
    case .logBegun: "Log begun"
    case .demoFilled: "Demonstration filled"
    case .releaseImported: "Release imported"
    case .releaseSealed: "Release sealed"
    case .releaseWithdrawn: "Release withdrawn"
    case .releaseUploaded: "Release uploaded"
    case .uploadEnded: "Upload removed or taken in"
    case .definitionVersioned: "Version stored"
    case .definitionRemoved: "Removed"
    case .personAdded: "Person added"
    case .roleGiven: "Role given"
    case .personInvited: "Person invited"
    case .personDisabled: "Account ended"
    case .personErased: "Person erased"
    case .passwordSet: "Password set"
    case .signedIn: "Signed in"
    case .sessionEnded: "Signed out"
    case .actionUpdated: "Progress update"
    case .actionAssigned: "Action assigned"
    case .evidenceAdded: "Evidence added"
    case .riskJudged: "Risk scored"
    case .calendarLinked: "Calendar link changed"
    case .tokenMade: "Token made"
    case .tokenRevoked: "Token revoked"
    case .planEdited: "Plan edited"
    case .planPublished: "Strategy published"
    case .planDiscarded: "Draft discarded"
    case .readingsPinned: "Target readings pinned"
    case .signOnConnected: "Single sign-on connected"
    case .signOnRolesChanged: "Roles changed by single sign-on"
    case .signOnRefused: "Single sign-on refused"
    case .databaseBackedUp: "Database backed up"
    case .logCheckpointed: "State of the log taken down"
    case .retentionApplied: "Kept for its time and deleted"
    }
  }
}

extension Event {
  /// What stood there, as it is shown to those who may: names instead of ids, a status in words, of a file only that it is
  /// one.
  ///
  /// - Parameter people: names by id.
  package func shown(_ value: String?, _ people: [String: String]) -> String {
    guard let value else { return "" }
    switch kind {
    case .actionUpdated: return ActionUpdate.State(rawValue: value)?.title ?? value
    case .actionAssigned: return people[value] ?? value
    case .evidenceAdded: return value.contains("://") ? value : "a file"
    default: return value
    }
  }
}
