import Addresses
import Days
import HTML
public import PublishedData
import Reports

/// Where a release is withdrawn.
public struct WithdrawalPage {
  private let release: Release
  private let key, reason: String
  private let problem: String?

  /// - Parameters:
  ///   - reason: what was typed.
  ///   - problem: what is wrong with it; nil where nothing is.
  public init(_ release: Release, key: String, reason: String = "", problem: String? = nil) {
    self.release = release
    (self.key, self.reason, self.problem) = (key, reason, problem)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: problem == nil ? "Withdraw a release" : "Error: Withdraw a release",
      crumbs: [
        .init(name: "My work", path: Paths.owed), .init(name: "Releases", path: Paths.uploads),
        .init(name: "Withdraw", path: nil),
      ], dataNote: "")
    return shell.document { html in
      if let problem { html.add(ErrorSummary([(message: problem, field: "reason")])) }
      html.element("h1", text: "Withdraw a release")
      html.add(
        FactList(facts: [
          .init("Release", release.title), .init("Known from", release.knownFrom.spelled),
        ]))
      html.element(
        "p", .class("prose"),
        text:
          "From today its figures count no longer, and verdicts that rest on them change. What was said with them before stays, and can still be asked for. It can’t be undone, and no other release takes its day of publication: import the right files as another release, with the day on which they took its place."
      )
      html.add(
        ChangeForm(
          path: Paths.withdrawal(of: release.id), key: key, button: "Withdraw release",
          fields: [
            TextField(
              name: "reason", label: "Reason", hint: "Everybody can read it.", value: reason, problem: problem)
          ]))
    }
  }
}
