import Accounts
import Addresses
import Findings
import People
import Reports
import Secrets

/// A request to a page that is not the same for everybody.
struct Visit: Sendable {
  enum Method: Sendable { case read, send }

  let method: Method
  let address: Address
  /// What a form sent, by name; of a name sent twice the first.
  let form: [String: String]
  /// The bytes of files that it sent, by name.
  var files: [String: [UInt8]] = [:]
  /// What they are called where they come from, by name.
  var fileNames: [String: String] = [:]
  /// The names of texts out of which control characters were taken.
  var unclean: [String] = []
  /// The secrets of the cookies: of somebody who is signed in, and of a form before that.
  let session, formSecret: String?
  /// The secret of a single sign-on that was begun.
  var signOnSecret: String?
  /// The secret of a browser from which somebody has signed in before.
  var browser: String?
  /// The page that was asked for before signing in.
  var wanted: Wanted?
  /// What stands behind the question mark where a single sign-on comes back, by name; elsewhere nothing.
  var asked: [String: String] = [:]
  /// Whether the browser says that the form stood on this site.
  let isOwnOrigin: Bool
  /// This site, as the browser calls it: `http://127.0.0.1:8080`.
  let site: String
  /// Where the request came from on the network.
  let from: String
  /// What stands in the places of the route's capitals.
  var values: [String] { address.values }

  /// What was typed into a field; empty where nothing was sent.
  func typed(_ field: some RawRepresentable<String>) -> String { form[field.rawValue] ?? "" }

  /// Refuses what was sent with signs that can't be kept, beside the field; what was typed stays there without them.
  ///
  /// - Throws: `Refusal`.
  func guardClean() throws {
    guard let field = unclean.sorted().first else { return }
    throw Refusal(
      .notAllowed,
      "There were signs in this that can’t be kept, such as a zero byte. They were taken out: look at it, and send it again.",
      field: field)
  }

  /// What was typed, to be given back where it can't be taken: of a form of this site, what a person wrote into it.
  var givenBack: [String: String] {
    guard isOwnOrigin else { return [:] }
    return form.filter { !["form-key", "seen", Person.Field.password.rawValue].contains($0.key) }
  }

  /// The key that forms of this visitor's pages bring back; nil where there is no cookie yet.
  var formKey: String? { (session ?? formSecret).map { Token($0).formKey } }

  /// Whether what was sent came from a form of ours on this site.
  var isOurForm: Bool {
    guard isOwnOrigin, let formKey, let sent = form["form-key"] else { return false }
    return isSameSecret(sent, formKey)
  }
}

/// What is sent back: an answer, and cookies to be set.
struct OfficeAnswer: Sendable {
  let answer: Site.Answer
  var cookies: [String] = []
  /// For the log; says nothing of anybody.
  var remark: String?

  /// After something was done: the page that shows it.
  static func seeOther(_ path: String, cookies: [String] = []) -> OfficeAnswer {
    OfficeAnswer(
      answer: Site.Answer(status: 303, mediaType: "text/plain; charset=utf-8", bytes: [], location: path),
      cookies: cookies)
  }

  /// A table as the kind of file that was asked for, or its page.
  static func kind(
    _ kind: FileKind, csv: @autoclosure () -> String, json: @autoclosure () -> JSON, page: @autoclosure () -> [UInt8]
  ) -> OfficeAnswer {
    switch kind {
    case .csv: OfficeAnswer(answer: .csv(csv()))
    case .json: OfficeAnswer(answer: .json(json()))
    case .page, .svg: .page(page())
    }
  }

  static func plain(_ text: String, status: Int = 200) -> OfficeAnswer {
    OfficeAnswer(
      answer: Site.Answer(
        status: status, mediaType: "text/plain; charset=utf-8", bytes: Array(text.utf8), location: nil))
  }

  static func page(_ bytes: [UInt8], status: Int = 200, cookies: [String] = []) -> OfficeAnswer {
    OfficeAnswer(answer: .page(bytes, status: status), cookies: cookies)
  }
}

/// The cookies, which only this site gets back, over a safe line, and no script can read.
enum Cookie {
  static let session = "__Host-session"
  static let form = "__Host-form"
  static let signOn = "__Host-sign-on"
  static let browser = "__Host-browser"
  static let wanted = "__Host-wanted"

  static func set(_ name: String, _ secret: String) -> String {
    "\(name)=\(secret); Path=/; Secure; HttpOnly; SameSite=Lax"
  }

  /// - Parameter seconds: for how long the browser keeps it.
  static func short(_ name: String, _ secret: String, _ seconds: Int) -> String {
    set(name, secret) + "; Max-Age=\(seconds)"
  }

  /// Of somebody who has signed in: the session, and for a year that it was from this browser.
  static func signedIn(_ outcome: SignIn.Outcome) -> [String] {
    [set(session, outcome.session)] + (outcome.browser.map { [short(browser, $0, 365 * 86_400)] } ?? [])
  }

  static func cleared(_ name: String) -> String { set(name, "") + "; Max-Age=0" }

  /// The value of a cookie in what a browser sends; nil where it is absent, empty or not as we make them.
  static func value(_ name: String, in header: String?) -> String? {
    let pairs = (header ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    let found = pairs.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    return found.flatMap { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
  }
}
