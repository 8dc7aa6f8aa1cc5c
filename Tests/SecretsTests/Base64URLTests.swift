import Testing

@testable import Secrets

/// RFC 4648, section 10, in the alphabet of section 5 and without padding.
@Test(arguments: [
  ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
  ("foobar", "Zm9vYmFy"),
])
func `Bytes are written and read as RFC 4648 has them`(plain: String, written: String) {
  #expect(Base64URL.text(Array(plain.utf8)) == written)
  #expect(Base64URL.bytes(written) == Array(plain.utf8))
}

@Test func `The example of RFC 7515, appendix C, is written as there`() {
  #expect(Base64URL.text([3, 236, 255, 224, 193]) == "A-z_4ME")
  #expect(Base64URL.bytes("A-z_4ME") == [3, 236, 255, 224, 193])
}

@Test func `A text has one way to be written, and every other is refused`() {
  for text in ["Zg==", "Zh", "Z", "Zm9", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n", "Zm9vZ"] {
    #expect(Base64URL.bytes(text) == nil, "\(text)")
  }
}

@Test func `Whatever is written is read back`() {
  for count in 0..<200 {
    let bytes = Token.chance(count)
    #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
  }
}
