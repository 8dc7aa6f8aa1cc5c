import Accounts
import Addresses
import FoundationEssentials
import Log
import Secrets
import Store
import Supply
import Synchronization
import Testing
import TestSupport

@testable import Web

/// Two councils that exist, and one that does not.
let (own, other, absent) = ("warwickshire", "leeds", "nowhere")
let (ownNumber, otherNumber) = (937, 383)

/// An office with people of every role in two councils, each signed in.
struct Staffed {
  let office: Office
  let store: Store
  private(set) var sessions: [String: String] = [:]
  let target = "target-own", foreign = "target-other"

  /// - Parameter hasStrategies: whether the store holds the record of the site, so that plans can be worked on.
  /// - Parameter isAlone: whether the site is one of its own, whose work can be counted.
  init(hasStrategies: Bool = false, isAlone: Bool = false) throws {
    let store = hasStrategies ? try RealSite.store() : try Store(TestDatabase.empty())
    self.store = store
    let site = isAlone ? try RealSite.site(of: store, LoadRecord().run(from: store)) : try RealSite.site.get()
    // A millisecond later each time, so that what happens has an order.
    let passed = Mutex<Int64>(0)
    office = Office(live: LiveSite(site), store: store, home: try RealSite.home()) { origin in
      let later = passed.withLock { passed -> Int64 in
        passed += 1
        return passed
      }
      return Occasion(milliseconds: 1_795_000_000_000 + later, origin: origin)
    }
    for role in Role.allCases { try add(role.rawValue, [HeldRole(role, of: ownNumber)]) }
    try add("keeper", [HeldRole(.dataOfficer, of: HeldRole.england)])
    try add("nobody", [])
    try add("other-lead", [HeldRole(.strategyLead, of: 891)])
    try add(target, [HeldRole(.partner, of: ownNumber)])
    try add(foreign, [HeldRole(.partner, of: otherNumber)])
  }

  private mutating func add(_ id: String, _ roles: [HeldRole]) throws {
    let token = Token()
    let instant = "2026-11-18T11:05:00.000Z"
    try store.add(
      Person(id: id, email: "\(id)@ambleford.example", name: id, roles: roles, isDisabled: false),
      sessions: [Session(tokenDigest: token.digest, personID: id, begunAt: instant, seenAt: instant)])
    sessions[id] = token.text
  }

  /// What somebody gets at an address; a form is sent with the right key unless another is given.
  func ask(
    _ method: Visit.Method, _ path: String, as id: String?, _ form: [String: String] = [:], isOwnOrigin: Bool = true,
    key: String? = nil, files: [String: [UInt8]] = [:]
  ) async throws -> Site.Answer {
    let session = id.flatMap { sessions[$0] }
    let secret = session ?? Token().text
    var form = form
    form["form-key"] = key ?? Token(secret).formKey
    return try await office.answer(visit(method, address(path), session, secret, form, isOwnOrigin, files)).answer
  }

  /// What somebody gets who sends a form with files, each with its name.
  func send(_ path: String, as id: String, _ form: [String: String], files: [String: (name: String, bytes: [UInt8])])
    async throws -> Site.Answer
  {
    let session = sessions[id]
    var form = form
    form["form-key"] = Token(session ?? "").formKey
    var visit = visit(.send, try address(path), session, session ?? "", form, true, files.mapValues(\.bytes))
    visit.fileNames = files.mapValues(\.name)
    return try await office.answer(visit).answer
  }

  private func visit(
    _ method: Visit.Method, _ address: Address, _ session: String?, _ secret: String, _ form: [String: String],
    _ isOwnOrigin: Bool, _ files: [String: [UInt8]]
  ) -> Visit {
    Visit(
      method: method, address: address, form: form,
      files: files.filter { !$0.value.isEmpty }, session: session,
      formSecret: session == nil ? secret : nil, isOwnOrigin: isOwnOrigin, site: "http://127.0.0.1:8080",
      from: "127.0.0.1")
  }

  /// Publishes what its lead sees on the page of a plan.
  func publish(_ strategy: String) async throws -> Site.Answer {
    let page = text(try await ask(.read, "/plan/\(strategy)", as: "strategy-lead"))
    let seen = page.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) }
    return try await ask(.send, "/plan/\(strategy)/publication", as: "strategy-lead", ["seen": seen ?? ""])
  }

  /// Takes a strategy over from a file, as the command does.
  func takeOver(_ strategy: String, _ change: (String) -> String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(Token().text).yaml").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = try ExportStrategy(strategy).run(by: tester, from: store)
    try Data(change(text).utf8).write(to: URL(filePath: file))
    _ = try ImportStrategy(file: file).run(by: tester, in: store, office.occasion("command"))
  }
}

/// An address that can be read.
func address(_ path: String) throws -> Address { try #require(Address(path)) }

/// The bytes of an answer as text.
func text(_ answer: Site.Answer) -> String { String(decoding: answer.bytes, as: UTF8.self) }
