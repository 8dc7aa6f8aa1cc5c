import Accounts
import Secrets
import TestSupport
import Testing

@testable import SignOn

@Test func `A right token says who it is, where they may have an address, and their groups`() throws {
  let claims = try Issuer.judged(try Issuer.token())
  #expect(claims.subject == "s-1" && claims.name == "Robin Reed" && claims.groups == ["g-admin"])
  #expect(claims.addresses == ["Robin@Ambleford.example"] && !claims.hasTooManyGroups)
  #expect(Issuer.settings.roles(of: claims.groups) == [HeldRole(.administrator, of: 401)])
}

@Test func `A right token signed on P-256 is as good`() throws {
  let token = try Issuer.token(header: #"{"alg":"ES256","kid":"k2"}"#, by: Issuer.curve)
  #expect(try Issuer.judged(token).subject == "s-1")
}

@Test(
  arguments: [
    ("another client’s", ["aud": "\"other\""], .wrongAudience),
    ("one of several audiences, without saying who asked", ["aud": #"["cairn-client","other"]"#], .wrongAudience),
    ("asked for by another", ["azp": "\"other\""], .wrongAudience),
    ("without an audience", ["aud": "[]"], .wrongAudience),
    ("another issuer’s", ["iss": "\"https://login.elsewhere.example\""], .wrongIssuer),
    ("the issuer’s with a slash", ["iss": "\"\(Issuer.name)/\""], .wrongIssuer),
    ("expired", ["exp": "\(Int(Issuer.now) - 61)"], .expired),
    ("issued long ago", ["iat": "\(Int(Issuer.now) - 661)"], .expired),
    ("not valid yet", ["nbf": "\(Int(Issuer.now) + 61)"], .notYetValid),
    ("issued in the future", ["iat": "\(Int(Issuer.now) + 61)"], .notYetValid),
    ("of another beginning", ["nonce": "\"\(SignOnAttempt().nonce)\""], .wrongNonce),
    ("without a nonce", ["nonce": nil], .wrongNonce),
    ("without an end", ["exp": nil], .malformedToken),
    ("without a beginning", ["iat": nil], .malformedToken),
    ("of nobody", ["sub": "\"\""], .malformedToken),
    ("without a subject", ["sub": nil], .malformedToken),
  ] as [(String, [String: String?], SignOnRefusal.Reason)])
func `A token that is not for us, not for now, or not for this beginning is refused`(
  which: String, changes: [String: String?], reason: SignOnRefusal.Reason
) throws {
  #expect(try Issuer.fault(try Issuer.token(changes)) == reason, "\(which)")
}

@Test func `Clocks may be a minute apart, and several audiences are well where we are who asked`() throws {
  #expect(try Issuer.fault(try Issuer.token(["exp": "\(Int(Issuer.now) - 59)"])) == nil)
  #expect(try Issuer.fault(try Issuer.token(["nbf": "\(Int(Issuer.now) + 59)", "iat": "1795000059"])) == nil)
  #expect(
    try Issuer.fault(try Issuer.token(["aud": #"["other","cairn-client"]"#, "azp": "\"cairn-client\""])) == nil)
  #expect(try Issuer.fault(try Issuer.token(["nbf": nil])) == nil)
}

@Test func `A token signed with another key is refused, and so is one whose words were changed`() throws {
  #expect(try Issuer.fault(try Issuer.token(by: Issuer.other)) == .wrongSignature)
  let parts = try Issuer.token().split(separator: ".")
  let forged = Base64URL.text(Array(Issuer.object(Issuer.claims.merging(["groups": "[\"g-both\"]"]) { $1 }).utf8))
  #expect(try Issuer.fault("\(parts[0]).\(forged).\(parts[2])") == .wrongSignature)
  #expect(try Issuer.fault("\(parts[0]).\(parts[1]).") == .wrongSignature)
}

@Test func `A token of a key that the issuer does not publish is refused`() throws {
  #expect(try Issuer.fault(try Issuer.token(header: #"{"alg":"RS256","kid":"k9"}"#)) == .unknownKey)
  #expect(try Issuer.fault(try Issuer.token(header: #"{"alg":"ES256","kid":"k1"}"#)) == .unknownKey)
  #expect(try Issuer.fault(try Issuer.token(header: #"{"alg":"RS256"}"#)) == nil, "there is one key of the kind")
}

@Test func `A token that is not signed is refused, however that is spelt`() throws {
  let payload = Base64URL.text(Array(Issuer.object(Issuer.claims).utf8))
  for name in ["none", "None", "NONE", "nOnE", "", "RS512", "PS256", "rs256"] {
    let header = Base64URL.text(Array(#"{"alg":"\#(name)","kid":"k1"}"#.utf8))
    #expect(try Issuer.fault("\(header).\(payload).") == .wrongAlgorithm, "\(name)")
  }
  // RFC 7515, appendix A.5: the published unsecured token.
  let published =
    "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
  #expect(try Issuer.fault(published) == .wrongAlgorithm)
}

@Test func `A token signed with the public key as if it were a shared secret is refused`() throws {
  let header = Base64URL.text(Array(#"{"alg":"HS256","kid":"k1"}"#.utf8))
  let signed = header + "." + Base64URL.text(Array(Issuer.object(Issuer.claims).utf8))
  let key = try #require(Issuer.key)
  for secret in [key.number("n"), Array(Base64URL.text(key.number("n")).utf8), try Issuer.keySet()] {
    let forged = signed + "." + Base64URL.text(hmac(secret, Array(signed.utf8)))
    #expect(try Issuer.fault(forged) == .wrongAlgorithm)
  }
}

@Test func `A token cut off anywhere is refused`() throws {
  let token = try Issuer.token()
  for length in stride(from: 0, to: token.count, by: 7) {
    let reason = try Issuer.fault(String(token.prefix(length)))
    #expect(reason == .malformedToken || reason == .wrongSignature, "\(length)")
  }
}

@Test func `A token that is too large, encrypted, in another shape or must be understood otherwise is refused`() throws
{
  #expect(try Issuer.fault(String(repeating: "a", count: IDToken.mostBytes + 1)) == .tooLarge)
  let groups = "[" + (0..<4_000).map { "\"\($0)-0000-4000-8000\"" }.joined(separator: ",") + "]"
  #expect(try Issuer.fault(try Issuer.token(["groups": groups])) == .tooLarge)
  let critical = #"{"alg":"RS256","kid":"k1","crit":["b64"],"b64":false}"#
  #expect(try Issuer.fault(try Issuer.token(header: critical)) == .malformedToken)
  for text in ["", ".", "..", "a.b.c", "a.b.c.d.e", try Issuer.token() + ".x", try Issuer.token() + "="] {
    #expect(try Issuer.fault(text) == .malformedToken, "\(text)")
  }
  let deep = String(repeating: "[", count: 20_000)
  #expect(try Issuer.fault(try Issuer.token(["groups": deep])) == .malformedToken)
}

@Test func `Groups that were too many for the token are told from none`() throws {
  let overage = #"{"groups":"src1"}"#
  #expect(try Issuer.judged(try Issuer.token(["groups": nil, "_claim_names": overage])).hasTooManyGroups)
  #expect(try Issuer.judged(try Issuer.token(["groups": nil, "hasgroups": "true"])).hasTooManyGroups)
  let none = try Issuer.judged(try Issuer.token(["groups": nil, "_claim_names": #"{"wids":"src1"}"#]))
  #expect(!none.hasTooManyGroups && none.groups.isEmpty)
  #expect(Issuer.settings.roles(of: ["g-unknown"]).isEmpty)
  #expect(
    Issuer.settings.roles(of: ["g-both", "g-both"]) == [HeldRole(.actionLead, of: 401), HeldRole(.partner, of: 402)])
}
