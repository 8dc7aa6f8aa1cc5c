import Accounts
import Addresses
import Foundation
import HTTPSClient
import Secrets
import SignOn
import Store
import Testing
import TestSupport

@testable import Log
@testable import People
@testable import Web

private let now: Int64 = 1_795_000_000_000

/// An office with single sign-on, and the invented issuer behind it.
private struct SignOnOffice {
  let office: Office
  let store: Store
  let issuer = PlayedIssuer(now: now)

  init(hasSignOn: Bool = true) throws {
    let issuer = issuer
    store = try Store(TestDatabase.empty())
    let settings = SignOnSettings(
      title: "Ambleford account", issuer: PlayedIssuer.name, clientID: "cairn-client", clientSecret: "s3cret",
      site: "https://cairn.ambleford.example",
      grants: [GroupGrant(group: "g-admin", role: HeldRole(.administrator, of: 937))])
    let provider = SignOnProvider(settings) { request in
      let answer = issuer.answer(request.address, form: request.form)
      return HTTPSAnswer(status: answer.status, bytes: answer.bytes)
    }
    let live = LiveSite(try RealSite.site.get())
    office = Office(live: live, store: store, home: try RealSite.home(), signOn: hasSignOn ? provider : nil) { origin in
      Occasion(milliseconds: now, origin: origin)
    }
  }

  func ask(
    _ path: String, asked: [String: String] = [:], session: String? = nil, signOn: String? = nil
  ) async throws -> OfficeAnswer {
    try await office.answer(
      Visit(
        method: .read, address: try address(path), form: [:], session: session,
        formSecret: nil, signOnSecret: signOn, asked: asked, isOwnOrigin: false, site: "", from: "127.0.0.1"))
  }

  /// Goes to the issuer and comes back.
  func signOn(_ claims: [String: String] = [:], session: String? = nil) async throws -> OfficeAnswer {
    let begun = try await ask("/sign-on", session: session)
    let address = try #require(begun.answer.location)
    issuer.see(address)
    issuer.change { $0.claims = claims }
    return try await ask(
      "/sign-on/return", asked: ["code": "k0de", "state": PlayedIssuer.field("state", of: address)],
      session: session, signOn: cookie(Cookie.signOn, of: begun))
  }

  func cookie(_ name: String, of answer: OfficeAnswer) -> String? {
    let set = answer.cookies.first { $0.hasPrefix("\(name)=") }
    return set?.dropFirst(name.count + 1).split(separator: ";", omittingEmptySubsequences: false).first.map(String.init)
  }
}

private func text(_ answer: OfficeAnswer) -> String { String(decoding: answer.answer.bytes, as: UTF8.self) }

@Test func `Without single sign-on there is no button, and its addresses lead nowhere`() async throws {
  let staffed = try SignOnOffice(hasSignOn: false)
  #expect(!text(try await staffed.ask("/sign-in")).contains("/sign-on"))
  for path in ["/sign-on", "/sign-on/return", "/sign-on/refusals/expired"] {
    #expect(try await staffed.ask(path).answer.status == 404)
  }
}

@Test func `The button leads to the issuer, with a cookie that lasts ten minutes`() async throws {
  let staffed = try SignOnOffice()
  let page = text(try await staffed.ask("/sign-in"))
  #expect(page.contains("Sign in with your Ambleford account") && page.contains("href=\"/sign-on\""))
  let begun = try await staffed.ask("/sign-on")
  #expect(begun.answer.status == 303)
  #expect(begun.answer.location?.hasPrefix("https://login.ambleford.example/authorize?response_type=code&") == true)
  let cookie = try #require(begun.cookies.first)
  #expect(
    cookie.hasPrefix("__Host-sign-on=") && cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600"))
}

@Test func `Who comes back with a right token has a new session, and nothing else is left`() async throws {
  let staffed = try SignOnOffice()
  let answer = try await staffed.signOn()
  #expect(answer.answer.status == 303 && answer.answer.location == "/owed" && answer.remark == nil)
  let session = try #require(staffed.cookie(Cookie.session, of: answer))
  #expect(answer.cookies.contains { $0.hasPrefix("__Host-sign-on=;") && $0.hasSuffix("Max-Age=0") })
  let page = text(try await staffed.ask("/account", session: session))
  #expect(page.contains("Robin Reed") && page.contains("Administrator") && !page.contains("Connect your"))
  let again = try await staffed.signOn(session: session)
  let next = try #require(staffed.cookie(Cookie.session, of: again))
  #expect(next != session)
  #expect(try await staffed.ask("/account", session: session).answer.location == "/sign-in", "the one before is ended")
  #expect(try await staffed.ask("/account", session: next).answer.status == 200)
}

@Test func `A refusal is a page of its own, and the log says why and nothing of whom`() async throws {
  let staffed = try SignOnOffice()
  let answer = try await staffed.signOn(["aud": "\"other\""])
  #expect(answer.answer.location == "/sign-on/refusals/wrong-audience")
  #expect(staffed.cookie(Cookie.session, of: answer) == nil)
  #expect(answer.remark == "single sign-on refused: wrong-audience (the token is for another client)")
  let page = try await staffed.ask("/sign-on/refusals/wrong-audience")
  #expect(page.answer.status == 403 && text(page).contains("could not be trusted"))
  let forged = try await staffed.ask("/sign-on/return", asked: ["code": "k0de", "state": "x"])
  #expect(forged.answer.location == "/sign-on/refusals/start-again")
  staffed.issuer.change { $0.status = 500 }
  let gone = try await staffed.ask("/sign-on/refusals/unreachable")
  #expect(gone.answer.status == 503)
}

@Test(arguments: SignOnRefusal.Reason.allCases)
func `Every refusal has a page that says what to do`(reason: SignOnRefusal.Reason) async throws {
  let page = text(try await SignOnOffice().ask("/sign-on/refusals/\(reason.rawValue)"))
  #expect(page.contains("You are not signed in") && page.contains("those who run the site: \(reason.rawValue)."))
  #expect(try await SignOnOffice().ask("/sign-on/refusals/\(reason.rawValue)x").answer.status == 404)
}

@Test func `Every refusal is explained to those who run the site`() throws {
  let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs/operating/single-sign-on.md")
  let text = try String(contentsOf: guide, encoding: .utf8)
  for reason in SignOnRefusal.Reason.allCases { #expect(text.contains("`\(reason.rawValue)`"), "\(reason.rawValue)") }
}

@Test func `Who has a password is offered to connect, and then is not`() async throws {
  let staffed = try SignOnOffice()
  let token = Token()
  let instant = "2026-11-18T11:05:00.000Z"
  let person = Person(
    id: "robin", email: "robin@ambleford.example", name: "Robin", roles: [HeldRole(.partner, of: 937)],
    isDisabled: false)
  let session = Session(tokenDigest: token.digest, personID: "robin", begunAt: instant, seenAt: instant)
  try staffed.store.add(person, sessions: [session])
  #expect(text(try await staffed.ask("/account", session: token.text)).contains("Connect your Ambleford account"))
  #expect(try await staffed.signOn().answer.location == "/sign-on/refusals/address-taken")
  let begun = staffed.cookie(Cookie.session, of: try await staffed.signOn(session: token.text))
  let page = text(try await staffed.ask("/account", session: begun))
  #expect(page.contains("Partner") && page.contains("Administrator") && !page.contains("Connect your"))
}

@Test func `A long code is read where single sign-on comes back, and nowhere else`() {
  let code = String(repeating: "a", count: 8_000)
  #expect(Address("/sign-on/return?code=\(code)") != nil)
  #expect(Address("/sign-on?code=\(code)") == nil && Address("/find?q=\(code)") == nil)
  #expect(Address("/sign-on/return?code=\(code)\(code)") == nil)
}
