extension ScreeningRule {
  static let filenameSpecial = ScreeningRule(
    "filename_special", "File names hold letters, digits, hyphens and underscores only."
  ) { pair in
    pair.names.filter { !$0.stem.utf8.allSatisfy(isPlain) }.map {
      $0.fault("The name “\($0.name)” holds a sign that is no letter, digit, hyphen or underscore. Leave it out.")
    }
  }
}

/// A letter, digit, hyphen, underscore, or a space, of which another rule speaks.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): true
  default: false
  }
}
