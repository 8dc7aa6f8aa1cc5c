import Addresses
public import Accounts

/// Who reads a page: every page's head says it, and leads to their work.
public struct PageReader: Sendable {
  private let name: String
  private let councils: [String]
  private let isSignedIn: Bool

  /// - Parameter councils: the names of those that the person has a role for.
  public init(_ person: Person, councils: [String]) {
    name = person.name
    self.councils = councils
    isSignedIn = true
  }

  private init() { (name, councils, isSignedIn) = ("", [], false) }

  /// Bound around the making of a page. Public pages are the same for everybody, so nobody is bound around them: there
  /// the way in leads who is signed in already to their work.
  @TaskLocal public static var current = PageReader()

  /// `My work`, `Sol Hartwood, Ambleford`; for the public `Sign in`.
  var links: [(name: String, path: String)] {
    guard isSignedIn else { return [("Sign in", Paths.signIn)] }
    return [("My work", Paths.owed), (([name] + councils).joined(separator: ", "), Paths.account)]
  }
}
