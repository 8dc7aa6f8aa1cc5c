import Accounts
import Addresses
import Benchmarking
import Enquiries
import Findings
import Log
import Pages
import People
import PublishedData
import Secrets
import Strategy
import Supply

/// The pages that are not the same for everybody: signing in, an account, the people of a council.
struct Office: Sendable {
  let live: LiveSite
  let store: OpenStore
  /// Whose definitions say how releases are read.
  let home: Home
  /// Who vouches for people; nil where there is no single sign-on.
  var signOn: SignOnProvider?
  /// The time and chance of a request, and from where it comes.
  let occasion: @Sendable (_ origin: String) -> Occasion

  var site: Site { live.now.site }

  /// - Throws: what nobody foresaw.
  func answer(_ visit: Visit) async throws -> OfficeAnswer {
    try await PageSite.$current.withValue(site.around) { try await made(visit) }
  }

  private func made(_ visit: Visit) async throws -> OfficeAnswer {
    if visit.method == .send, !visit.isOurForm {
      return .page(
        ErrorPage.forbidden(
          "You were signed out, or this form is too old or stood on another site. Nothing was changed: open the page again and send it from there.",
          fields: visit.givenBack
        ).bytes,
        status: 403)
    }
    if visit.address.isDayUnread {
      return .page(ErrorPage.badRequest(Refusal(dayUnreadBy: visit.address).description).bytes, status: 400)
    }
    do {
      return try await at(visit)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      return .page(ErrorPage.notFound(refusal.description).bytes, status: 404)
    } catch is NotPermitted {
      return .page(ErrorPage.notFound(Refusal(nothingAt: visit.address).description).bytes, status: 404)
    }
  }

  private func at(_ visit: Visit) async throws -> OfficeAnswer {
    let address = visit.address
    guard let route = address.route, address.isHeld,
      (visit.method == .read ? route.rule.reading : route.rule.sending) != nil
    else { throw Refusal(nothingAt: address) }
    switch (route, visit.method) {
    case (.alive, _): return .plain("alive\n")
    case (.ready, _): return await ready()
    case (.signIn, .send): return try await signIn(visit)
    case (.signOn, _): return try await beginSignOn(visit)
    case (.signOnReturn, _): return try await completeSignOn(visit)
    case (.invitation, .send): return try await acceptInvitation(visit.values[0], visit)
    default:
      // A thread of another kind does not know what is bound to this task.
      let around = PageSite.current
      return try await WorkQueue.office.run(for: visit.from) {
        try PageSite.$current.withValue(around) {
          guard let person = try person(visit) else { return try anybody(nil, route, visit) }
          return try PageReader.$current.withValue(reader(person)) { try anybody(person, route, visit) }
        }
      }
    }
  }

  /// Whether the database answers.
  private func ready() async -> OfficeAnswer {
    let store = store
    do {
      _ = try await WorkQueue.health.run { try CountChanges().run(from: store) }
      return .plain("ready\n")
    } catch {
      return .plain("The database does not answer.\n", status: 503)
    }
  }

  private func reader(_ person: Person) -> PageReader {
    let numbers = Set(person.roles.map(\.authority)).sorted()
    return PageReader(person, councils: numbers.compactMap { place(of: $0)?.name })
  }

  /// What a role is held for: a council, or England.
  func place(of number: Int) -> Area? {
    site.record.published.area(number == HeldRole.england ? .england : .authority(number))
  }

  private func anybody(_ person: Person?, _ route: Route, _ visit: Visit) throws -> OfficeAnswer {
    let values = visit.values
    switch route {
    case .signIn: return signInPage(person, visit)
    case .signOnRefusal: return try signOnRefusalPage(values[0], visit)
    case .invitation: return try invitationPage(values[0], visit)
    case .actions: return try actionsPage(values[0], person, visit)
    case .action: return try actionPage(values[1], of: values[0], person, visit)
    case .calendar: return try calendar(values[0], visit)
    default:
      guard let person else {
        guard visit.session != nil, visit.method == .send, !visit.givenBack.isEmpty else { return leadToSignIn(visit) }
        return signedOut(visit)
      }
      return try signedIn(person, route, visit)
    }
  }

  private func signedIn(_ person: Person, _ route: Route, _ visit: Visit) throws -> OfficeAnswer {
    let values = visit.values
    switch route {
    case .account: return try accountPage(person, visit)
    case .tokens: return try makeToken(person, visit)
    case .tokenRevocation: return try revokeToken(values[0], person, visit)
    case .signOut: return try end(visit, person, everywhere: false)
    case .sessionEnds: return try end(visit, person, everywhere: true)
    case .people:
      return try visit.method == .read
        ? peoplePage(values[0], person, visit) : addPerson(to: values[0], person, visit)
    case .disablement: return try disable(values[1], of: values[0], person, visit)
    case .newInvitation: return try invite(values[1], of: values[0], person, visit)
    case .updates, .evidence, .evidenceFile, .owner: return try action(route, person, visit)
    case .owed, .calendars, .calendarEnd: return try owed(route, person, visit)
    case .risks, .risk: return try risks(person, visit)
    case .uploads, .upload, .repairedFile, .proposal, .takingIn, .uploadRemoval, .withdrawal:
      return try uploads(route, person, visit)
    case .plans: return try visit.method == .read ? plans(person, visit) : begin(person, visit)
    case .plan, .changes, .planFile, .publication, .discarding, .part, .newPart, .removal, .amendments:
      return try plan(route, person, visit)
    default: throw Refusal(nothingAt: visit.address)
    }
  }

  /// How much may be sent to an address.
  ///
  /// - Throws: where the session can't be looked for.
  func mostSent(with session: String?, to address: Address, from: String) async throws -> SentLimit {
    guard let session else { return .stranger }
    let (store, now) = (store, occasion(from))
    let person = try await WorkQueue.office.run(for: from) { try FindSession(session).run(in: store, now) }
    guard let person else { return .stranger }
    if address.route == .uploads, Permission.allows(.keepRecord, for: person, in: HeldRole.england) { return .release }
    // Who may add no file is not read one.
    let council = address.values.first.flatMap(site.record.find)?.authority
    let mayAdd = council.map { Permission.allows(.giveUpdates, for: person, in: $0) } ?? false
    return address.route == .evidence && mayAdd ? .file : .form
  }

  /// A public page as whoever is signed in reads it; nil for the public, and where that can't be found out just now: the
  /// page itself needs no database.
  func personal(
    _ page: Reply, at address: Address?, in session: String, from: String, isSmall: Bool
  ) async -> Reply? {
    let (store, now) = (store, occasion(from))
    do {
      return try await WorkQueue.office.run(for: from) {
        try FindSession(session).look(in: store, now).map { person in
          page.read(by: reader(person), plan: plan(of: address, for: person), isSmall: isSmall)
        }
      }
    } catch {
      return nil
    }
  }

  /// Where somebody may change what a public page is about: a strategy, a promise or a measure of their council's.
  private func plan(of address: Address?, for person: Person) -> String? {
    guard let address, [.strategy, .measure].contains(address.route),
      let strategy = address.values.first.flatMap(site.record.find),
      Permission.allows(.editPlans, for: person, in: strategy.authority)
    else { return nil }
    guard address.route == .measure, let id = address.values.last else { return Paths.plan(strategy.id) }
    let isMeasure = strategy.promises.contains { $0.promise.measures.contains { $0.id == id } }
    return Paths.part(PlanPart(isMeasure ? .measure : .promise, id), of: strategy.id)
  }

  /// Who is signed in; nil for the public.
  func person(_ visit: Visit) throws -> Person? {
    try visit.session.flatMap { try FindSession($0).run(in: store, occasion(visit.from)) }
  }

  /// Somebody was signed out before they sent what they had typed.
  private func signedOut(_ visit: Visit) -> OfficeAnswer {
    .page(
      ErrorPage.forbidden(
        "You were signed out before this was sent, so nothing was changed. Copy what you typed, sign in, and send it again.",
        fields: visit.givenBack
      ).bytes,
      status: 403)
  }

  /// Where people sign in; after that they are led to what they asked for.
  private func leadToSignIn(_ visit: Visit) -> OfficeAnswer {
    let wanted = visit.method == .read ? Wanted(visit.address.canonical) : nil
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
