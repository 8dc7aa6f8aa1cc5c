import Accounts
import Addresses
import Hummingbird
import Secrets
import Store
import Testing
import TestSupport

@testable import Web

struct OfficeTests {
  @Test func `an administrator gives an account with a link that is shown once`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let answer = try await staffed.ask(
      .send, "/councils/\(own)/people", as: "administrator",
      ["name": "Ash <b>Alder</b>", "email": "ash@ambleford.example", "role": "action-lead"])
    let page = text(answer)
    #expect(answer.status == 200 && page.contains("http://127.0.0.1:8080/invitations/"))
    #expect(page.contains("Ash &lt;b&gt;Alder") && !page.contains("<b>"))
    let again = try await staffed.ask(.read, "/councils/\(own)/people", as: "administrator")
    #expect(!text(again).contains("/invitations/"))
    let events = try staffed.store.events()
    #expect(
      events.contains { $0.kind == .personAdded && $0.actor == "administrator" && $0.origin == "127.0.0.1" },
      "who, and from where")
  }

  @Test func `what is wrong with a form is said, and what was typed stays`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let answer = try await staffed.ask(
      .send, "/councils/\(own)/people", as: "administrator", ["name": "Ash", "email": "none", "role": "partner"])
    #expect(answer.status == 422)
    #expect(text(answer).contains("is no email address") && text(answer).contains("value=\"Ash\""))
    let role = try await staffed.ask(
      .send, "/councils/\(own)/people", as: "administrator",
      ["name": "Ash", "email": "ash@ambleford.example", "role": "owner"])
    #expect(role.status == 422 && text(role).contains("Choose one of the roles"))
  }

  @Test func `a forged key, another site's form and no key at all change nothing`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let path = "/councils/\(own)/people/target-own/disablement"
    for (isOwn, key) in [(true, "0"), (false, nil), (true, Token().formKey)] as [(Bool, String?)] {
      let answer = try await staffed.ask(.send, path, as: "administrator", isOwnOrigin: isOwn, key: key)
      #expect(answer.status == 403)
    }
    #expect(try staffed.store.everything { try $0.person("target-own") }?.isDisabled == false)
    #expect(try await staffed.ask(.send, path, as: "administrator").status == 303)
    #expect(try staffed.store.everything { try $0.person("target-own") }?.isDisabled == true)
    #expect(
      try await staffed.ask(.read, "/account", as: "target-own").location == "/sign-in", "a session after disable")
  }

  @Test func `an action is read by all, its notes by those who keep it, and updated by those who may`() async throws {
    let path = "/actions/warwickshire/WAR-A23"
    let staffed = try Staffed(hasStrategies: true)
    let update = ["state": "at-risk", "note": "Two <posts> are empty.", "seen": ""]
    #expect(try await staffed.ask(.send, path + "/updates", as: "action-lead", update).status == 303)
    for role in Role.allCases.map(\.rawValue) + ["nobody", "target-other"] {
      let held = Role(rawValue: role)
      let page = text(try await staffed.ask(.read, path, as: role))
      #expect(page.contains("Late: at risk"))
      let mayRead = held.map { Permission.roles(for: .readNotes).contains($0) } ?? false
      #expect(page.contains("Two &lt;posts&gt; are empty.") == mayRead, "\(role)")
      // A partner does what it was given, and this was given to nobody.
      let mayGive = held.map { $0 != .partner && Permission.roles(for: .giveUpdates).contains($0) } ?? false
      #expect(page.contains("Save update") == mayGive, "\(role)")
      let denied = try await staffed.ask(.send, path + "/updates", as: role, update)
      #expect(denied.status == (mayGive ? 409 : 404), "\(role): somebody was first, or it is not there")
    }
    let open = text(try await staffed.ask(.read, path, as: nil))
    #expect(open.contains("At risk") && !open.contains("posts"))
    #expect(try await staffed.ask(.read, "/actions/warwickshire/NOPE", as: nil).status == 404)
    #expect(text(try await staffed.ask(.read, "/actions/warwickshire", as: nil)).contains("Late: at risk"))
  }

  @Test func `who is overtaken sees both, and loses nothing`() async throws {
    let path = "/actions/warwickshire/WAR-A23/updates"
    let staffed = try Staffed(hasStrategies: true)
    _ = try await staffed.ask(.send, path, as: "action-lead", ["state": "done", "note": "Ours.", "seen": ""])
    let page = text(
      try await staffed.ask(.send, path, as: "strategy-lead", ["state": "at-risk", "note": "Mine.", "seen": ""]))
    #expect(page.contains("Theirs: done.") && page.contains("Ours.") && page.contains(">Mine.</textarea>"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)?.1)
    let again = ["state": "at-risk", "note": "Mine.", "seen": String(seen)]
    #expect(try await staffed.ask(.send, path, as: "strategy-lead", again).status == 303)
  }

  @Test func `who was signed out before sending gets back what they typed`() async throws {
    let path = "/actions/warwickshire/WAR-A23/updates"
    let staffed = try Staffed(hasStrategies: true)
    _ = try await staffed.ask(.send, "/sign-out", as: "action-lead")
    let form = ["state": "at-risk", "note": "An hour <of> words.", "seen": ""]
    for key in [nil, Token().formKey] {
      let answer = try await staffed.ask(.send, path, as: "action-lead", form, key: key)
      #expect(answer.status == 403 && text(answer).contains("An hour &lt;of&gt; words."))
      #expect(!text(answer).contains("form-key"))
    }
    let foreign = try await staffed.ask(.send, path, as: "action-lead", form, isOwnOrigin: false)
    #expect(foreign.status == 403 && !text(foreign).contains("An hour"), "another site writes nothing on ours")
  }

  @Test func `an administrator makes a new link for somebody of the council, and is told of an account that was there`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    let people = "/councils/\(own)/people"
    let made = text(try await staffed.ask(.send, "\(people)/target-own/invitation", as: "administrator"))
    #expect(made.contains("target-own can set a new password") && made.contains("http://127.0.0.1:8080/invitations/"))
    #expect(try await staffed.ask(.send, "\(people)/target-other/invitation", as: "administrator").status == 404)
    let known = ["name": "Zed", "email": "board-member@ambleford.example", "role": "partner"]
    let added = text(try await staffed.ask(.send, people, as: "administrator", known))
    #expect(added.contains("board-member has an account already, and now this role too"))
    _ = try await staffed.ask(.send, "\(people)/target-own/disablement", as: "administrator")
    let ended = try await staffed.ask(
      .send, people, as: "administrator",
      ["name": "T", "email": "target-own@ambleford.example", "role": "action-lead"])
    #expect(ended.status == 422 && text(ended).contains("was ended"))
    #expect(try await staffed.ask(.send, "\(people)/target-own/invitation", as: "administrator").status == 422)
  }

  @Test func `from a promise those who may edit it are led to its place in the plan, and others are not`() async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    func plan(_ uri: String, _ id: String) async throws -> String? {
      let page = PageCache.Entry(try staffed.office.site.answer(uri)).plain
      let session = try #require(staffed.sessions[id])
      let seen = await staffed.office.personal(page, at: Address(uri), in: session, from: "", isSmall: false)
      return String(buffer: try #require(seen).body).firstMatch(of: /href="([^"]*)">Edit in the plan/).map {
        String($0.1)
      }
    }
    #expect(try await plan("/strategies/warwickshire/WAR-20", "data-officer") == "/plan/warwickshire/measure/WAR-20")
    #expect(try await plan("/strategies/warwickshire/WAR-13", "strategy-lead") == "/plan/warwickshire/promise/WAR-13")
    #expect(try await plan("/strategies/warwickshire", "administrator") == "/plan/warwickshire")
    for id in ["board-member", "partner", "other-lead", "nobody"] {
      #expect(try await plan("/strategies/warwickshire/WAR-20", id) == nil, "\(id)")
    }
    for uri in ["/strategies/sefton", "/", "/compare/phonics"] {
      #expect(try await plan(uri, "administrator") == nil, "\(uri)")
    }
  }

  @Test func `nobody ends their own account`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let answer = try await staffed.ask(
      .send, "/councils/\(own)/people/administrator/disablement", as: "administrator")
    #expect(answer.status == 404)
  }

  @Test func `a session is ended here or everywhere`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    #expect(try await staffed.ask(.read, "/account", as: "board-member").status == 200)
    #expect(try await staffed.ask(.send, "/sign-out", as: "board-member").status == 303)
    #expect(try await staffed.ask(.read, "/account", as: "board-member").location == "/sign-in")
    #expect(try await staffed.ask(.send, "/account/session-ends", as: "partner").status == 303)
    #expect(try await staffed.ask(.read, "/account", as: "partner").location == "/sign-in")
  }

}

@Test(arguments: [
  ("__Host-session=\(String(repeating: "a", count: 64))", true),
  ("x=1; __Host-session=\(String(repeating: "0", count: 64)); y=2", true), ("__Host-session=short", false),
  ("__Host-session=", false), ("X__Host-session=\(String(repeating: "a", count: 64))", false), ("", false),
])
func `a cookie is taken only as we make them`(header: String, isTaken: Bool) {
  #expect((Cookie.value(Cookie.session, in: header) != nil) == isTaken)
}

@Test func `what a form sends is read as browsers write it`() {
  #expect(FormFields("name=Ash+Alder&email=a%40b.uk&name=second")?.values == ["name": "Ash Alder", "email": "a@b.uk"])
  #expect(FormFields("a=%zz") == nil)
  #expect(FormFields("")?.values == [:])
}
