import Testing

@testable import Secrets

/// The vectors of RFC 7914, section 12.
@Test(arguments: [
  (
    "", "", 4, 1, 1,
    "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
  ),
  (
    "password", "NaCl", 10, 8, 16,
    "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
  ),
  (
    "pleaseletmein", "SodiumChloride", 14, 8, 1,
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
  ),
])
func `A password's hash is scrypt`(
  password: String, salt: String, cost: Int, blocks: Int, lanes: Int, expected: String
) {
  let hash = PasswordHash.scrypt(
    password, salt: Array(salt.utf8), cost: cost, blocks: blocks, lanes: lanes, length: 64)
  #expect(hash.map(Hex.text) == expected)
}

@Test func `The password that was hashed is known, another is not, nor with a damaged hash`() {
  let hash = PasswordHash(of: "correct horse battery", cost: 4)
  #expect(hash.isOf("correct horse battery"))
  #expect(!hash.isOf("correct horse batteries"))
  #expect(PasswordHash(of: "correct horse battery", cost: 4) != hash, "each has its own salt")
  for damaged in ["", "scrypt$4$8$1$00", hash.text + "0", hash.text.replacing("scrypt", with: "plain")] {
    #expect(!PasswordHash(kept: damaged).isOf("correct horse battery"))
  }
}

@Test func `A new hash costs what the house asks: N of two to the seventeenth`() {
  #expect(PasswordHash(of: "a").text.hasPrefix("scrypt$17$8$1$"))
}
