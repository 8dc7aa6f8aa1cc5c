import Accounts
import Testing

@testable import SignOn

private func document(_ changes: [String: String?] = [:]) -> [UInt8] {
  let host = "https://login.ambleford.example"
  let members = [
    "issuer": Issuer.quoted(Issuer.name), "authorization_endpoint": Issuer.quoted("\(host)/authorize"),
    "token_endpoint": Issuer.quoted("\(host)/token"), "jwks_uri": Issuer.quoted("\(host)/keys"),
    "token_endpoint_auth_methods_supported": #"["client_secret_post","private_key_jwt"]"#,
  ]
  return Array(Issuer.object(changes.reduce(into: members) { $0[$1.key] = $1.value }).utf8)
}

@Test func `A discovery document is read, and its addresses are where people are sent`() throws {
  let read = try ProviderDocument(document(), issuer: Issuer.name)
  #expect(read.tokenEndpoint == "https://login.ambleford.example/token" && read.takesSecretInForm)
  let silent = try ProviderDocument(
    document(["token_endpoint_auth_methods_supported": nil]), issuer: Issuer.name)
  #expect(!silent.takesSecretInForm, "basic authentication is what the standard has where nothing is said")
  #expect(ProviderDocument.address(of: Issuer.name) == "\(Issuer.name)/.well-known/openid-configuration")
  #expect(ProviderDocument.address(of: "https://a.example/") == "https://a.example/.well-known/openid-configuration")
}

@Test(
  arguments: [
    (["issuer": "\"https://login.elsewhere.example\""], .wrongIssuer), (["token_endpoint": nil], .unreachable),
    (["token_endpoint": "\"http://login.ambleford.example/token\""], .unreachable),
    (["jwks_uri": "\"file:///etc/passwd\""], .unreachable),
    (["authorization_endpoint": "\"javascript:alert(1)\""], .unreachable),
  ] as [([String: String?], SignOnRefusal.Reason)])
func `A discovery document of another issuer, or with an address that is not safe, is refused`(
  changes: [String: String?], reason: SignOnRefusal.Reason
) throws {
  let refusal = #expect(throws: SignOnRefusal.self) {
    try ProviderDocument(document(changes), issuer: Issuer.name)
  }
  #expect(refusal?.reason == reason)
}

@Test(arguments: [
  ("https://login.microsoftonline.com/0a/v2.0", true), ("http://127.0.0.1:9000", true), ("http://localhost/x", true),
  ("http://[::1]:8080", true), ("http://login.example", false), ("http://127.0.0.1.evil.example", false),
  ("https://user@host.example", false), ("https://host.example/?a=b", false), ("https://host.example/#a", false),
  ("https://", false), ("ftp://host.example", false), ("https://host.example/a b", false),
  ("https://host.example\\@evil.example", false), ("http://localhost@evil.example/", false), ("", false),
])
func `An address is taken over https, or on this machine`(text: String, isTaken: Bool) {
  #expect((SiteAddress(text) != nil) == isTaken, "\(text)")
}

@Test func `What is asked of the issuer names the client, the way back, and the proofs`() {
  let asked = SignOnForms.authorization(
    Issuer.settings, Issuer.attempt, returnAddress: "https://cairn.ambleford.example/back")
  for part in [
    "response_type=code", "scope=openid%20profile%20email", "client_id=cairn-client", "code_challenge_method=S256",
    "redirect_uri=https%3A%2F%2Fcairn.ambleford.example%2Fback", "state=\(Issuer.attempt.state)",
    "nonce=\(Issuer.attempt.nonce)", "code_challenge=\(Issuer.attempt.challenge)",
  ] { #expect(asked.split(separator: "&").contains(Substring(part)), "\(part)") }
  #expect(!asked.contains(Issuer.attempt.verifier) && !asked.contains(Issuer.attempt.cookie))
  let form = SignOnForms.token(
    Issuer.settings, Issuer.attempt, code: "a&b=c", returnAddress: "https://cairn.ambleford.example/back", secret: nil)
  #expect(form.contains("code=a%26b%3Dc&") && form.contains("code_verifier=\(Issuer.attempt.verifier)"))
  #expect(!form.contains("hush"))
}
