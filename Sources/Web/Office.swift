import Accounts
import Benchmarking
import Operations
import Pages
import PublishedData
import Secrets

/// The pages that are not the same for everybody: signing in, an account, the people of a council.
struct Office: Sendable {
  let live: LiveSite
  let store: OpenStore
  /// Who vouches for people; nil where there is no single sign-on.
  var signOn: SignOnProvider?
  /// The time and chance of a request, and from where it comes.
  let occasion: @Sendable (_ origin: String) -> Occasion

  var site: Site { live.now.site }

  /// The first pieces of the addresses that are answered here.
  static let places: Set = [
    "sign-in", "sign-on", "sign-out", "invitations", "account", "councils", "actions", "plan", "owed", "risks",
    "calendars",
  ]

  /// - Throws: what nobody foresaw.
  func answer(_ visit: Visit) async throws -> OfficeAnswer {
    try await PageNote.$text.withValue(site.note) { try await made(visit) }
  }

  private func made(_ visit: Visit) async throws -> OfficeAnswer {
    if visit.method == .send, !visit.isOurForm {
      return .page(
        ErrorPage.forbidden(
          "This form is too old, or stood on another site. Nothing was changed: open the page again and send it from there."
        ).bytes,
        status: 403)
    }
    do {
      return try await at(visit)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      return .page(ErrorPage.notFound(refusal.description).bytes, status: 404)
    } catch is NotPermitted {
      return .page(ErrorPage.notFound(Refusal(nothingAt: visit).description).bytes, status: 404)
    }
  }

  private func at(_ visit: Visit) async throws -> OfficeAnswer {
    let path = visit.segments
    switch (path[0], path.count, visit.method) {
    case ("sign-in", 1, .send): return try await signIn(visit)
    case ("sign-on", 1, .read): return try await beginSignOn(visit)
    case ("sign-on", 2, .read) where path[1] == "return": return try await completeSignOn(visit)
    case ("invitations", 2, .send): return try await acceptInvitation(path[1], visit)
    default:
      // A thread of another kind does not know what is bound to this task.
      let note = PageNote.text
      return try await WorkQueue.office.run(for: visit.from) {
        try PageNote.$text.withValue(note) {
          guard let person = try person(visit) else { return try anybody(nil, visit) }
          return try PageReader.$current.withValue(reader(person)) { try anybody(person, visit) }
        }
      }
    }
  }

  private func reader(_ person: Person) -> PageReader {
    let numbers = Set(person.roles.map(\.authority)).sorted()
    return PageReader(person, councils: numbers.compactMap { site.record.published.cube.area($0)?.name })
  }

  private func anybody(_ person: Person?, _ visit: Visit) throws -> OfficeAnswer {
    let path = visit.segments
    switch (path[0], path.count, visit.method) {
    case ("sign-in", 1, .read): return signInPage(person, visit)
    case ("sign-on", 3, .read) where path[1] == "refusals": return try signOnRefusalPage(path[2], visit)
    case ("invitations", 2, .read): return try invitationPage(path[1], visit)
    case ("actions", 2, .read): return try actionsPage(path[1], person, visit)
    case ("actions", 3, .read): return try actionPage(path[2], of: path[1], person, visit)
    case ("calendars", 2, .read): return try calendar(path[1], visit)
    default:
      guard let person else { return leadToSignIn(visit) }
      return try signedIn(person, visit)
    }
  }

  private func signedIn(_ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let path = visit.segments
    switch (path[0], path.count, visit.method) {
    case ("account", 1, .read): return try accountPage(person, visit)
    case ("sign-out", 1, .send): return try end(visit, person, everywhere: false)
    case ("account", 2, .send) where path[1] == "session-ends": return try end(visit, person, everywhere: true)
    case ("councils", 3, .read) where path[2] == "people": return try peoplePage(path[1], person, visit)
    case ("councils", 3, .send) where path[2] == "people": return try addPerson(to: path[1], person, visit)
    case ("councils", 5, .send) where path[2] == "people" && path[4] == "disablement":
      return try disable(path[3], of: path[1], person, visit)
    case ("actions", 4..., _): return try action(path, person, visit)
    case ("plan", _, _): return try plan(person, visit)
    case ("owed", _, _): return try owed(person, visit)
    case ("risks", _, _): return try risks(person, visit)
    default: throw Refusal(nothingAt: visit)
    }
  }

  /// How much may be sent to an address.
  func mostSent(with session: String?, to path: [String], from: String) async -> SentLimit {
    guard let session else { return .stranger }
    let (store, now) = (store, occasion(from))
    guard (try? await WorkQueue.office.run(for: from, { try FindSession(session).run(in: store, now) })) != nil else {
      return .stranger
    }
    return path.count == 4 && path[0] == "actions" && path[3] == "evidence" ? .file : .form
  }

  /// Who is signed in; nil for the public.
  func person(_ visit: Visit) throws -> Person? {
    try visit.session.flatMap { try FindSession($0).run(in: store, occasion(visit.from)) }
  }

  /// Where people sign in; after that they are led to what they asked for.
  private func leadToSignIn(_ visit: Visit) -> OfficeAnswer {
    let wanted = visit.method == .read ? Wanted(visit.address) : nil
    return .seeOther(Paths.signIn, cookies: [wanted?.cookie].compactMap(\.self))
  }

  /// After somebody has signed in: the page that they asked for before, else their work.
  func welcome(_ visit: Visit, _ cookies: [String]) -> OfficeAnswer {
    .seeOther(
      visit.wanted?.path ?? Paths.owed, cookies: cookies + [Cookie.cleared(Cookie.form), Cookie.cleared(Cookie.wanted)])
  }

  /// The key for the forms of a page, and the cookie that it needs where there is none yet.
  func formKey(_ visit: Visit) -> (key: String, cookies: [String]) {
    if let key = visit.formKey { return (key, []) }
    let token = Token()
    return (token.formKey, [Cookie.set(Cookie.form, token.text)])
  }
}

extension Refusal {
  /// What is absent, and what may not be seen, look alike.
  init(nothingAt visit: Visit) {
    self.init(.notFound, "Nothing is at /\(visit.segments.joined(separator: "/")). Check the address for a slip.")
  }
}
