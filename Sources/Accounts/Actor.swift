/// Whoever does something: the one thing a verb asks its permission of.
public enum Actor: Sendable {
  /// Somebody who has not signed in.
  case nobody
  case person(Person)
  /// A command on the machine that holds the database, by its name. Whoever can run it can read and write the file
  /// itself, so it may do everything.
  case command(String)

  /// What the log calls it: a person's id, a command's name, or `public`.
  public var name: String {
    switch self {
    case .nobody: "public"
    case .person(let person): person.id
    case .command(let name): name
    }
  }

  /// Who it is, where somebody has signed in.
  public var person: Person? { if case .person(let person) = self { person } else { nil } }
}
