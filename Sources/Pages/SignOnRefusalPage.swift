public import Accounts
import Addresses
import HTML

/// Why single sign-on did not let somebody in, and what to do, for whoever wanted in.
public struct SignOnRefusalPage {
  private let reason: SignOnRefusal.Reason
  private let title: String

  /// - Parameter title: of whoever vouches: `Ambleford account`.
  public init(_ reason: SignOnRefusal.Reason, title: String) {
    self.reason = reason
    self.title = title
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let heading = "You are not signed in"
    let crumbs = [PageShell.Crumb(name: "Sign in", path: Paths.signIn), .init(name: heading, path: nil)]
    return PageShell(title: heading, crumbs: crumbs, dataNote: "").document { html in
      html.element("h1", text: heading)
      html.element("p", .class("finding"), text: what)
      html.element("p", .class("prose"), text: advice)
      html.element("p", .class("note"), text: "The word for this, for those who run the site: \(reason.rawValue).")
      html.element("ul", .class("links")) { html in
        html.element("li") { $0.element("a", .href(Paths.signOn), text: "Try again with your \(title)") }
        html.element("li") { $0.element("a", .href(Paths.signIn), text: "Sign in with a password") }
      }
    }
  }

  /// What happened.
  private var what: String {
    switch reason {
    case .declined: "Your \(title) did not let you in, or you went back before it could."
    case .startAgain: "This took more than ten minutes, was done before, or was begun in another window."
    case .unreachable: "The site that checks your \(title) could not be reached."
    case .busy: "Too many people are signing in at this moment."
    case .tooManyGroups: "Your \(title) is in so many groups that it does not name them."
    case .noRole: "Your \(title) is in no group that has a role here."
    case .noAddress: "Your \(title) does not say an email address."
    case .addressTaken: "An account here has your email address already. It may be yours."
    case .disabled: "Your account here was ended."
    case .codeRefused, .malformedToken, .tooLarge, .wrongAlgorithm, .unknownKey, .wrongSignature, .wrongIssuer,
      .wrongAudience, .expired, .notYetValid, .wrongNonce:
      "What your \(title) sent could not be trusted, so it was not used."
    }
  }

  /// What to do about it.
  private var advice: String {
    switch reason {
    case .declined: "Try again. If your organisation’s page named a problem, tell its IT support."
    case .startAgain: "Try again, in one window."
    case .unreachable, .busy: "Try again in a minute. If it happens again, tell whoever runs this site."
    case .tooManyGroups: "Tell whoever runs this site: your organisation must send only the groups that matter here."
    case .noRole: "Ask your council’s administrator which group to be put in. Everything public can be read without."
    case .noAddress: "Ask your organisation’s IT support to give your account an email address."
    case .addressTaken:
      "If it is yours, sign in with its password, then choose “Connect” on your account’s page. If it has no password, or is not yours, tell your council’s administrator."
    case .disabled: "If that is a mistake, tell your council’s administrator."
    case .codeRefused, .malformedToken, .tooLarge, .wrongAlgorithm, .unknownKey, .wrongSignature, .wrongIssuer,
      .wrongAudience, .expired, .notYetValid, .wrongNonce:
      "Try again once. If it happens again, tell whoever runs this site the word below. Nothing was changed."
    }
  }
}
