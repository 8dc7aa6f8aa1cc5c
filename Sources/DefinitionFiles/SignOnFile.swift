import Accounts
import Findings
public import SignOn

/// How single sign-on is set up: a file of the council's own, beside its server and not among its definitions.
public struct SignOnFile {
  /// What the file names and cannot hold itself.
  public struct Named: Sendable {
    let council: @Sendable (String) -> Int?
    let secret: @Sendable (String) -> Result<String, SecretFault>

    /// - Parameters:
    ///   - council: the area number of a council's name or number; nil where there is none.
    ///   - secret: what a file holds, or why it is not used.
    public init(
      council: @escaping @Sendable (String) -> Int?,
      secret: @escaping @Sendable (String) -> Result<String, SecretFault>
    ) {
      self.council = council
      self.secret = secret
    }
  }

  /// Why a file with a secret is not used, and what to do.
  public struct SecretFault: Error {
    let message: String

    public init(_ message: String) { self.message = message }
  }

  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String, _ named: Named) throws -> SignOnSettings {
    try readDefinition(text, file: file, what: "the settings of single sign-on", keys: keys) { root in
      let title = root.value("title", "a name of at most 60 characters") { $0.count <= 60 ? $0 : nil }
      let issuer = issuer(root)
      let client = root.text("client-id")
      let secret = secret(root, named)
      let site = root.value("site", "\(SiteAddress.expected), without a path") {
        SiteAddress($0).flatMap { $0.path.isEmpty ? $0.text : nil }
      }
      let grants = grants(root, named)
      guard let title, let issuer, let client, let secret, let site else { return nil }
      return SignOnSettings(
        title: title, issuer: issuer, clientID: client, clientSecret: secret, site: site, grants: grants)
    }
  }

  private static let keys = ["title", "issuer", "client-id", "client-secret-file", "site", "groups"]

  private static func issuer(_ root: YAMLObject) -> String? {
    let issuer = root.value("issuer", SiteAddress.expected) { SiteAddress($0)?.text }
    // At Microsoft these stand for every organisation there is, and no token calls itself issued by them.
    for everybody in ["common", "organizations", "consumers"] where issuer?.contains("/\(everybody)/") ?? false {
      root.report(
        "issuer-of-everybody",
        "“\(everybody)” stands for every organisation. Put your own directory (tenant) id in its place.", at: "issuer")
    }
    return issuer
  }

  private static func secret(_ root: YAMLObject, _ named: Named) -> String? {
    guard let path = root.text("client-secret-file") else { return nil }
    switch named.secret(path) {
    case .success(let secret): return secret
    case .failure(let fault):
      root.report("secret-file", fault.message, at: "client-secret-file")
      return nil
    }
  }

  private static func grants(_ root: YAMLObject, _ named: Named) -> [GroupGrant] {
    var grants: [GroupGrant] = []
    for object in root.objects("groups", "a group", keys: ["group", "role", "council"]) {
      let group = object.text("group")
      let role = object.choice("role", Role.self)
      let council = object.value(
        "council", "the name or three-digit number of a local authority", check: "unknown-council", named.council)
      guard let group, let role, let council else { continue }
      let grant = GroupGrant(group: group, role: HeldRole(role, of: council))
      if grants.contains(grant) { object.report("group-twice", "This stands twice; keep one.", at: "group") }
      grants.append(grant)
    }
    return grants
  }
}
