/// What a password must be: long, and not made of one's own name. What signs it has does not matter.
public enum PasswordRule {
  /// How long one must be, and how long it may be, in characters.
  public static let least = 12, advised = 15, most = 256

  /// Why a password is not taken, in words for whoever chose it; nil where it is.
  ///
  /// - Parameter person: whose name and address it must not be made of.
  public static func objection(to password: String, of person: Person) -> String? {
    if password.count < least {
      return "Choose a password of \(least) characters or more; \(advised) are better. Three or four words will do."
    }
    if password.count > most { return "Choose a password of \(most) characters or fewer." }
    let plain = password.lowercased()
    let own = [person.email, String(person.email.prefix { $0 != "@" }), person.name.lowercased()]
    if own.contains(where: { !$0.isEmpty && plain.contains($0) && plain.count < $0.count + 6 }) {
      return "Choose a password that is not made of your name or address."
    }
    if CommonPasswords.hold(plain) {
      return "Choose another password: this one, or the word it is made of, is among those that are tried first."
    }
    return Set(plain).count < 5 ? "Choose a password of more than a few different characters." : nil
  }
}

/// How failures to sign in slow the next one down.
public enum SlowDown {
  /// How many failures are free.
  public static let free = 10
  /// For how long a failure counts, in seconds.
  public static let memory = 15 * 60

  /// How long nobody may sign in with an address after its last failure, in seconds: from a minute on, doubling up to
  /// a quarter of an hour.
  ///
  /// - Parameter failures: how many there were within `memory`.
  public static func wait(after failures: Int) -> Int {
    failures < free ? 0 : min(60 << min(failures - free, 4), memory)
  }
}

/// How long a sign-in lasts.
public enum SessionRule {
  /// Without anything done, and at the most; in seconds.
  public static let idle = 30 * 60, absolute = 12 * 60 * 60
}

/// How long an invitation can be used, in seconds: a week.
public enum InvitationRule {
  public static let lasts = 7 * 24 * 60 * 60
}
