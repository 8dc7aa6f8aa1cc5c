import Accounts
import Secrets
import Testing

@testable import SignOn

@Test func `A challenge is the one of RFC 7636, appendix B`() {
  #expect(
    PKCE.challenge(of: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
}

@Test func `What is worked out of a beginning's secret tells nothing of the others`() {
  let attempt = SignOnAttempt()
  let parts = [attempt.cookie, attempt.digest, attempt.state, attempt.nonce, attempt.verifier, attempt.challenge]
  #expect(Set(parts).count == parts.count)
  #expect((43...128).contains(attempt.verifier.count), "RFC 7636, section 4.1")
  #expect(SignOnAttempt(secret: attempt.cookie).nonce == attempt.nonce)
  #expect(SignOnAttempt().state != attempt.state)
}

/// RFC 7517, appendix A.1: two public keys, of which one is for encryption.
private let published = #"""
  {"keys":
    [
      {"kty":"EC",
       "crv":"P-256",
       "x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
       "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
       "use":"enc",
       "kid":"1"},

      {"kty":"RSA",
       "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
       "e":"AQAB",
       "alg":"RS256",
       "kid":"2011-04-29"}
    ]
  }
  """#

@Test func `Of the keys of RFC 7517, appendix A.1, the one for signatures is used`() throws {
  let set = try KeySet(Array(published.utf8))
  #expect(set.keys(for: .init(kind: .rs256, keyID: "2011-04-29")).count == 1)
  #expect(set.keys(for: .init(kind: .rs256, keyID: nil)).count == 1)
  #expect(set.keys(for: .init(kind: .es256, keyID: "1")).isEmpty, "it is for encryption")
  #expect(set.keys(for: .init(kind: .rs256, keyID: "1")).isEmpty)
}

@Test func `A key whose own word contradicts its kind, or that is damaged, is left out`() throws {
  for (old, new) in [("\"RS256\"", "\"RS512\""), ("\"AQAB\"", "\"AQ\""), ("\"RSA\"", "\"oct\""), ("0vx7", "0v!7")] {
    let set = try KeySet(Array(published.replacing(old, with: new).utf8))
    #expect(set.keys(for: .init(kind: .rs256, keyID: "2011-04-29")).isEmpty, "\(new)")
  }
  let enc = published.replacing("\"use\":\"enc\"", with: "\"use\":\"sig\"")
  #expect(try KeySet(Array(enc.utf8)).keys(for: .init(kind: .es256, keyID: "1")).count == 1)
  #expect(throws: SignOnRefusal.self) { try KeySet(Array("{}".utf8)) }
}
