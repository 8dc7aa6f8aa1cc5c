/// What is told of the demonstration wherever it is served: that it is invented, and who can sign in.
public struct Demonstration: Sendable {
  /// What every page says.
  public let note: String
  /// Of every account.
  public let password: String
  public let accounts: [Account]

  /// One who can sign in.
  public struct Account: Sendable {
    public let name, email, role: String
  }
}
