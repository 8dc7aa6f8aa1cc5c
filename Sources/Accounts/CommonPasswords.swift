/// Passwords that many people have used and that have become known, so that they are tried first.
///
/// Source: the list of the package zxcvbn (data/ATTRIBUTION.md): its 3,000 most common, and all of twelve characters or
/// more.
enum CommonPasswords {
  private static let all = Set(
    String(decoding: PackageResources.common_passwords_txt, as: UTF8.self).split(separator: "\n").map(String.init))

  /// Whether a password is one of them, with signs before or behind it, or one of them twice.
  ///
  /// - Parameter plain: in small letters.
  static func hold(_ plain: String) -> Bool {
    let word = String(plain.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    let half = String(plain.prefix(plain.count / 2))
    return all.contains(plain) || all.contains(word) || (half + half == plain && all.contains(half))
  }
}
