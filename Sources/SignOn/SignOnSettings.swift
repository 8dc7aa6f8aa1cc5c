public import Accounts

/// How single sign-on is set up: who vouches for people, and what they may do here.
public struct SignOnSettings: Equatable, Sendable {
  /// For the button: `Ambleford account`.
  public let title: String
  /// Who vouches, exactly as it calls itself: `https://login.microsoftonline.com/…/v2.0`.
  public let issuer: String
  /// By which the issuer knows this site, and the secret that proves it.
  public let clientID, clientSecret: String
  /// Where people find this site: `https://cairn.ambleford.gov.uk`.
  public let site: String
  public let grants: [GroupGrant]

  public init(
    title: String, issuer: String, clientID: String, clientSecret: String, site: String, grants: [GroupGrant]
  ) {
    self.title = title
    self.issuer = issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.site = site
    self.grants = grants
  }

  /// What somebody in these groups may do.
  public func roles(of groups: [String]) -> [HeldRole] {
    let groups = Set(groups)
    return Set(grants.filter { groups.contains($0.group) }.map(\.role)).sorted {
      ($0.authority, $0.role.rawValue) < ($1.authority, $1.role.rawValue)
    }
  }
}

/// The role that a group of the issuer's has here.
public struct GroupGrant: Hashable, Sendable {
  /// As it stands in a token: with Microsoft Entra ID its object id.
  public let group: String
  public let role: HeldRole

  public init(group: String, role: HeldRole) {
    self.group = group
    self.role = role
  }
}
