import Accounts
import Benchmarking
import Enquiries
import People
import PublishedData
import Secrets
import Testing
import TestSupport

@testable import Web

struct WantedTests {
  @Test func `who asks for a page before signing in is led there afterwards`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let visit = Visit(
      method: .read, address: try address("/risks/warwickshire"), form: [:], session: nil, formSecret: nil,
      isOwnOrigin: true,
      site: "http://127.0.0.1:8080", from: "127.0.0.1")
    let led = try await staffed.office.answer(visit)
    #expect(led.answer.location == "/sign-in")
    let cookie = try #require(led.cookies.first { $0.hasPrefix(Cookie.wanted) })
    #expect(cookie.contains("; Secure; HttpOnly; SameSite=Lax; Max-Age=900"))
    let wanted = try #require(Wanted(cookies: String(cookie.prefix { $0 != ";" })))
    #expect(wanted.path == "/risks/warwickshire")

    var signing = visit
    signing.wanted = wanted
    #expect(staffed.office.welcome(signing, []).answer.location == "/risks/warwickshire")
    #expect(staffed.office.welcome(visit, []).answer.location == "/owed")
    #expect(staffed.office.welcome(signing, []).cookies.contains(Cookie.cleared(Cookie.wanted)))
  }

  @Test(arguments: [
    "https://example.org/", "//example.org/", "/\\example.org", "example.org", "", "/sign-in", "/sign-out",
    "/invitations/abc", "/%zz", "/" + String(repeating: "a", count: 3_000),
  ])
  func `nobody is led off this site, or round in circles`(path: String) { #expect(Wanted(path) == nil) }

  @Test func `an invitation that is accepted signs in at once`() async throws {
    let staffed = try Staffed()
    let added = try AddPerson(
      name: "Robin", email: "robin@ambleford.example", role: .partner,
      council: try #require(try RealSite.record.get().published.area(937))
    ).run(by: .command("test"), in: staffed.store, staffed.office.occasion("test"))
    let secret = try #require(added.invitation)
    let answer = try await staffed.ask(
      .send, "/invitations/\(secret)", as: nil, ["password": "four quiet grey stones"])
    #expect(answer.status == 303 && answer.location == "/owed")
  }
}

struct SentFormTests {
  @Test func `a zero byte is taken out, and the field is named`() throws {
    let form = try #require(
      SentForm(Array("note=a%00b%0D%0Ac&state=done".utf8), as: "application/x-www-form-urlencoded"))
    #expect(form.texts == ["note": "ab\nc", "state": "done"])
    #expect(form.unclean == ["note"])
    #expect(SentForm(Array("{}".utf8), as: "application/json") == nil)
  }

  @Test func `what was typed with it stands in the form again, and nothing is stored`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let before = try staffed.store.events().count
    var visit = Visit(
      method: .send, address: try address("/actions/warwickshire/WAR-A1/updates"),
      form: ["state": "done", "note": "All of it is typed."], unclean: ["note"],
      session: staffed.sessions["action-lead"], formSecret: nil, isOwnOrigin: true, site: "http://127.0.0.1:8080",
      from: "127.0.0.1")
    let key = Token(try #require(visit.session)).formKey
    visit = Visit(
      method: visit.method, address: visit.address, form: visit.form.merging(["form-key": key]) { $1 },
      unclean: visit.unclean, session: visit.session, formSecret: nil, isOwnOrigin: true, site: visit.site,
      from: visit.from)
    let answer = try await staffed.office.answer(visit).answer
    #expect(answer.status == 422)
    #expect(text(answer).contains("All of it is typed.") && text(answer).contains("signs in this that can’t be kept"))
    #expect(text(answer).contains("id=\"note-problem\""))
    #expect(try staffed.store.events().count == before)
  }

  @Test func `a file that is too large is told beside its field, with what was typed`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let answer = try await staffed.ask(
      .send, "/actions/warwickshire/WAR-A1/evidence", as: "action-lead", ["evidence-title": "Minutes of May"],
      files: ["evidence-file": [UInt8](repeating: 65, count: 6_000_000)])
    #expect(answer.status == 422)
    #expect(text(answer).contains("Choose a file of 5 MB or less.") && text(answer).contains("Minutes of May"))
  }

  @Test func `the limits that are told are the true ones`() {
    #expect(VisitProblem.tooLarge(.stranger).message.contains("64 KB"))
    #expect(VisitProblem.tooLarge(.form).message.contains("1 MB"))
    #expect(VisitProblem.tooLarge(.file).message.contains("25 MB"))
  }
}
