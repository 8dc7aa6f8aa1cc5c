/// Whoever does something: the one thing a verb asks its permission of.
public enum Actor: Sendable {
  /// Somebody who has not signed in.
  case nobody
  case person(Person)
  /// A program in a person's place, as far as they let it.
  case program(Person, Grant)
  /// A command on the machine that holds the database, by its name. Whoever can run it can read and write the file
  /// itself, so it may do everything.
  case command(String)

  /// What the log calls it: a person's id, a command's name, or `public`.
  public var name: String {
    switch self {
    case .nobody: "public"
    case .person(let person), .program(let person, _): person.id
    case .command(let name): name
    }
  }

  /// Who it is, or in whose place it acts, where that is somebody.
  public var person: Person? {
    switch self {
    case .person(let person), .program(let person, _): person
    case .nobody, .command: nil
    }
  }

  /// Whether it was let do a deed for a council; only a program in a person's place was let do less than everything.
  func wasLet(_ deed: Deed, for council: Int?) -> Bool {
    if case .program(_, let grant) = self { grant.reaches(deed, for: council) } else { true }
  }
}
