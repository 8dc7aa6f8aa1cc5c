/// What is told of the demonstration wherever it is served: that it is invented, and who can sign in.
public struct Demonstration: Sendable {
  /// What every page says.
  public let note: String
  /// Of every account.
  public let password: String
  public let accounts: [Account]

  package init(note: String, password: String, accounts: [Account]) {
    self.note = note
    self.password = password
    self.accounts = accounts
  }

  /// One who can sign in.
  public struct Account: Sendable {
    public let name, email, role: String

    package init(name: String, email: String, role: String) {
      self.name = name
      self.email = email
      self.role = role
    }
  }
}
