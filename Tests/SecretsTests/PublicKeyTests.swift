import TestSupport
import Testing

@testable import Secrets

/// The example of RFC 7515, appendices A.2 and A.3: the same message, signed with RSA and on P-256.
private enum Published {
  static let payload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"

  static let modulus = """
    ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMs\
    D1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdV\
    MTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ
    """

  static let rsaSignature = """
    cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZ\
    cAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-e\
    OkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw
    """

  static let point = ("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")

  static let ecSignature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
}

private func bytes(_ text: String) throws -> [UInt8] { try #require(Base64URL.bytes(text)) }

private func rsa() throws -> PublicKey {
  try #require(PublicKey(modulus: bytes(Published.modulus), exponent: bytes("AQAB")))
}

private func p256() throws -> PublicKey {
  try #require(PublicKey(x: bytes(Published.point.0), y: bytes(Published.point.1)))
}

@Test func `The published RSA signature is its key's, and no altered one is (RFC 7515, A.2)`() throws {
  let message = Array("eyJhbGciOiJSUzI1NiJ9.\(Published.payload)".utf8)
  let signature = try bytes(Published.rsaSignature)
  #expect(try rsa().hasSigned(message, signature))
  #expect(try !rsa().hasSigned(message + [0], signature))
  #expect(try !rsa().hasSigned(message, Array(signature.dropLast())))
  #expect(try !rsa().hasSigned(message, []))
  for place in [0, 100, 255] {
    var altered = signature
    altered[place] ^= 1
    #expect(try !rsa().hasSigned(message, altered))
  }
}

@Test func `The published P-256 signature is its key's, and no altered one is (RFC 7515, A.3)`() throws {
  let message = Array("eyJhbGciOiJFUzI1NiJ9.\(Published.payload)".utf8)
  let signature = try bytes(Published.ecSignature)
  #expect(try p256().hasSigned(message, signature))
  #expect(try !p256().hasSigned(message, Array(signature.reversed())))
  #expect(try !p256().hasSigned(message, [UInt8](repeating: 0, count: 64)))
  #expect(try !p256().hasSigned(message, Array(signature.dropLast())))
  #expect(try !p256().hasSigned(Array(message.dropLast()), signature))
}

@Test func `A key of one kind does not take the other's signature`() throws {
  let message = Array("eyJhbGciOiJFUzI1NiJ9.\(Published.payload)".utf8)
  #expect(try !rsa().hasSigned(message, bytes(Published.ecSignature)))
  #expect(try !p256().hasSigned(message, bytes(Published.rsaSignature)))
}

@Test func `A key that is too short, too long, or no key is not taken`() throws {
  let short = try #require(SigningKey(.rsa(bits: 1_024)))
  #expect(PublicKey(modulus: short.number("n"), exponent: short.number("e")) == nil)
  #expect(PublicKey(modulus: [UInt8](repeating: 0, count: 200) + short.number("n"), exponent: [1, 0, 1]) == nil)
  #expect(PublicKey(modulus: [UInt8](repeating: 255, count: 1_026), exponent: [1, 0, 1]) == nil)
  let modulus = try bytes(Published.modulus)
  for exponent in [[], [1], [2], [1, 0, 0]] as [[UInt8]] {
    #expect(PublicKey(modulus: modulus, exponent: exponent) == nil)
  }
  let (x, y) = (try bytes(Published.point.0), try bytes(Published.point.1))
  #expect(PublicKey(x: y, y: x) == nil, "no point of the curve")
  #expect(PublicKey(x: x, y: Array(y.dropLast())) == nil)
}

@Test func `What a new key signs is seen to be its own and nobody else's`() throws {
  let message = Array("a message".utf8)
  let (one, other) = (try #require(SigningKey(.rsa(bits: 2_048))), try #require(SigningKey(.rsa(bits: 2_048))))
  let key = try #require(PublicKey(modulus: one.number("n"), exponent: one.number("e")))
  #expect(key.hasSigned(message, one.signature(of: message)))
  #expect(!key.hasSigned(message, other.signature(of: message)))
  for _ in 0..<40 {
    let curve = try #require(SigningKey(.p256))
    let point = try #require(PublicKey(x: curve.number("qx", padded: 32), y: curve.number("qy", padded: 32)))
    #expect(point.hasSigned(message, curve.signature(of: message)), "also where a number begins with zeros")
  }
}
