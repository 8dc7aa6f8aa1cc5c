import Testing

@testable import Secrets

@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
])
func `A digest is SHA-256 (FIPS 180-4)`(text: String, digest: String) {
  #expect(Digest(of: text).hex == digest)
  #expect(Digest(hex: digest) == Digest(of: text))
}

@Test(arguments: ["", "ab", String(repeating: "g", count: 64), String(repeating: "a", count: 63)])
func `What is no digest is none`(text: String) { #expect(Digest(hex: text) == nil) }

@Test func `Every token is another, and its digest and form key do not show it`() {
  let tokens = (0..<1_000).map { _ in Token() }
  #expect(Set(tokens.map(\.text)).count == 1_000)
  #expect(tokens.allSatisfy { $0.text.count == 64 && $0.digest != $0.text && $0.formKey != $0.digest })
  #expect(isSameSecret("ab", "ab") && !isSameSecret("ab", "ac") && !isSameSecret("ab", "abc"))
}
