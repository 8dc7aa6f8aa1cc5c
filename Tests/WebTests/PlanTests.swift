import Accounts
import Planning
import Store
import Strategy
import Testing
import TestSupport

@testable import Web

/// A published target, a strategy of another council, and the forms that change things.
private let measure = "/plan/warwickshire/measure/WAR-20"

struct FirstPromiseTests {
  @Test func `days are taken as people write them, and the first promise of a strategy is offered an id`() async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    let begun = try await staffed.ask(
      .send, "/plan", as: "strategy-lead",
      [
        "council": "937", "title": "Learning for All", "document": "Learning for All, 2027", "adopted": "1 May 2027",
        "ends": "July 2030", "objective": "Early years",
      ])
    #expect(begun.status == 303, "\(text(begun).prefix(3_000))")
    let whole = text(try await staffed.ask(.read, (begun.location ?? "") + "/strategy/whole", as: "strategy-lead"))
    #expect(whole.contains("value=\"1 May 2027\"") && whole.contains("value=\"31 July 2030\""), "shown as it was read")
    let new = (begun.location ?? "") + "/objective/early-years/new/promise"
    #expect(text(try await staffed.ask(.read, new, as: "strategy-lead")).contains("value=\"WAR-01\""))
  }
}

struct PlanTests {
  /// What stands in the fields of a form, as a browser would send them.
  private func fields(_ page: Site.Answer) -> [String: String] {
    let html = text(page)
    var fields: [String: String] = [:]
    for match in html.matches(of: /<input type="(?:text|hidden)" name="([^"]+)"(?: id="[^"]*")? value="([^"]*)"/) {
      fields[String(match.1)] = plain(String(match.2))
    }
    for match in html.matches(of: /<textarea name="([^"]+)"[^>]*>([^<]*)</) {
      fields[String(match.1)] = plain(String(match.2))
    }
    for match in html.matches(of: /<select name="([^"]+)".*?<\/select>/) {
      let chosen = match.0.firstMatch(of: /<option value="([^"]*)" selected/)
      fields[String(match.1)] = chosen.map { String($0.1) } ?? ""
    }
    for match in html.matches(of: /<input type="checkbox" name="([^"]+)" id="[^"]*" value="([^"]*)" checked/) {
      fields[String(match.1)] = String(match.2)
    }
    fields["form-key"] = nil
    return fields
  }

  private func plain(_ html: String) -> String {
    html.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private func file(_ staffed: Staffed, _ strategy: String = "warwickshire") async throws -> [Substring] {
    text(try await staffed.ask(.read, "/plan/\(strategy)/file", as: "strategy-lead"))
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `a measure's title edited on its page changes one line of the file, and publishing shows it`() async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    let before = try await file(staffed)
    var form = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    form["title"] = "Plans: in 20 weeks"
    let saved = try await staffed.ask(.send, measure, as: "strategy-lead", form)
    #expect(saved.status == 303 && saved.location == measure)
    let after = try await file(staffed)
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(before.count == after.count && changed.count == 1)
    #expect(changed.first?.1 == "            title: 'Plans: in 20 weeks'")
    let plan = text(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead"))
    #expect(plan.contains("it differs in one place") && plan.contains("EHC plans issued within 20 weeks"))
    #expect(!text(try staffed.office.site.answer("/strategies/warwickshire")).contains("Plans: in 20 weeks"))
    let published = try await staffed.publish("warwickshire")
    #expect(published.status == 303)
    #expect(text(try staffed.office.site.answer("/strategies/warwickshire")).contains("Plans: in 20 weeks"))
    let event = try staffed.store.events().last { $0.kind == .planEdited }
    #expect(event?.actor == "strategy-lead" && event?.origin == "127.0.0.1")
    #expect(event?.before == "title: EHC plans issued within 20 weeks" && event?.after == "title: Plans: in 20 weeks")
  }

  @Test func `sending a form as it stands changes nothing, for every part of a strategy`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let plan = text(try await staffed.ask(.read, "/plan/nottinghamshire", as: "other-lead"))
    let pages = Set(plan.matches(of: /href="(\/plan\/nottinghamshire\/[a-z-]+\/[^"\/]+)"/).map { String($0.1) })
    #expect(pages.count > 25)
    for page in pages {
      let form = fields(try await staffed.ask(.read, page, as: "other-lead"))
      #expect(try await staffed.ask(.send, page, as: "other-lead", form).status == 303, "\(page)")
    }
    let events = try staffed.store.events().filter { $0.kind == .planEdited }
    #expect(events.isEmpty, "\(events.map { "\($0.detail): \($0.before ?? "") → \($0.after ?? "")" })")
    #expect(text(try await staffed.ask(.read, "/plan/nottinghamshire", as: "other-lead")).contains("There is no draft"))
  }

  @Test func `a published target is changed with a reason, and the one before stays`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    var form = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    form["target"] = "at least 50% by 2023"
    let refused = try await staffed.ask(.send, measure, as: "strategy-lead", form)
    #expect(refused.status == 422 && text(refused).contains("Use “Change the target”, and give a reason"))
    let amending = ["amended-target": "at least 60% by 2027", "amended-from": "1 April 2026"]
    let unexplained = try await staffed.ask(.send, "\(measure)/amendments", as: "strategy-lead", amending)
    #expect(unexplained.status == 422 && text(unexplained).contains("Say why the target is changed"))
    #expect(text(unexplained).contains("value=\"at least 60% by 2027\""), "what was typed stays")
    let reason = ["amended-reason": "Twice as many requests"]
    let saved = try await staffed.ask(
      .send, "\(measure)/amendments", as: "strategy-lead", amending.merging(reason) { $1 })
    #expect(saved.status == 303)
    let plan = text(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead"))
    #expect(plan.contains("it differs in one place") && plan.contains("at least 60% by 2027 from 2026-04-01"))
    let event = try staffed.store.events().first { $0.kind == .planEdited }
    #expect(event?.after == "amendments: at least 60% by 2027 from 2026-04-01: Twice as many requests")
    _ = try await staffed.publish("warwickshire")
    let shown = text(try staffed.office.site.answer("/strategies/warwickshire/WAR-20"))
    #expect(shown.contains("at least 90% by 2023") && shown.contains("at least 60% by 2027"))
    #expect(shown.contains("Twice as many requests"))
  }

  @Test func `a revised target that nobody has seen is corrected, and holds from no day before the strategy`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    func amend(_ target: String, _ from: String) async throws -> Site.Answer {
      let form = ["amended-target": target, "amended-from": from, "amended-reason": "Agreed"]
      return try await staffed.ask(.send, "\(measure)/amendments", as: "strategy-lead", form)
    }
    let early = try await amend("at least 60% by 2027", "1 April 1990")
    #expect(early.status == 422 && text(early).contains("The strategy was adopted on"))
    #expect(try await amend("at least 60% by 2027", "1 April 2090").status == 303)
    #expect(try await amend("at least 60% by 2027", "1 April 2026").status == 303)
    let plan = text(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead"))
    #expect(plan.contains("from 2026-04-01") && !plan.contains("2090"))
    _ = try await staffed.publish("warwickshire")
    #expect(try await amend("at least 70% by 2028", "1 May 2026").status == 303)
    let shown = text(try await staffed.ask(.read, measure, as: "strategy-lead"))
    #expect(shown.contains("at least 60% by 2027") && shown.contains("at least 70% by 2028"), "what is published stays")
  }

  @Test func `a day that is none is told as days are written on the page`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let part = "/plan/warwickshire/strategy/whole"
    var form = fields(try await staffed.ask(.read, part, as: "strategy-lead"))
    form["adopted"] = "32 September 2026"
    let refused = text(try await staffed.ask(.send, part, as: "strategy-lead", form))
    #expect(refused.contains("“32 September 2026” is not a date. Write one as 31 March 2027"))
    form["adopted"] = "1 September 2026"
    form["ends"] = "31 August 2010"
    let ended = text(try await staffed.ask(.send, part, as: "strategy-lead", form))
    #expect(ended.contains("The strategy was adopted on 1 September 2026. Write a later day."))
    let begin = ["title": "T", "document": "D", "adopted": "soon", "council": "937", "objective": "O"]
    let begun = text(try await staffed.ask(.send, "/plan", as: "strategy-lead", begin))
    #expect(begun.contains("“soon” is not a date"))
  }

  @Test func `a title has an end`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let theme = ["id": "long", "title": String(repeating: "a", count: 201)]
    let refused = try await staffed.ask(
      .send, "/plan/warwickshire/strategy/whole/new/theme", as: "strategy-lead", theme)
    #expect(refused.status == 422 && text(refused).contains("200 characters or fewer; these are 201"))
  }

  @Test func `an ambiguous target is asked about and never guessed`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let new = "/plan/warwickshire/objective/best-start/new/promise"
    let form = [
      "id": "WAR-99", "title": "Ready", "statement": "More are ready.", "stated-as": "measure", "place": "page 1",
      "target": "increase by 5% by 2027", "evidence": "published", "series-0-indicator": "good-level-of-development",
    ]
    let asked = try await staffed.ask(.send, new, as: "strategy-lead", form)
    let page = text(asked)
    #expect(asked.status == 422)
    let readings = page.matches(of: /name="reading" id="[^"]+" value="([^"]+)"/).map { String($0.1) }
    try #require(readings.count == 2, "\(readings)")
    let chosen = try await staffed.ask(.send, new, as: "strategy-lead", form.merging(["reading": readings[1]]) { $1 })
    #expect(chosen.status == 303 && chosen.location == "/plan/warwickshire/measure/WAR-99")
    #expect(try await file(staffed).contains { $0.contains("target: \(plain(readings[1]))") })
    let kept = form.merging(["id": "WAR-98", "keeps-words": "yes"]) { $1 }
    #expect(try await staffed.ask(.send, new, as: "strategy-lead", kept).status == 303)
    #expect(try await file(staffed).contains { $0.contains("target: increase by 5% by 2027") })
    let standing = text(try await staffed.ask(.read, "/plan/warwickshire/measure/WAR-98", as: "strategy-lead"))
    #expect(standing.contains("the council must say"))
  }

  @Test func `what the file's reader finds stands at its field, and what was typed stays`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    var form = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    form["series-0-group"] = "fsm"
    form["title"] = ""
    let refused = try await staffed.ask(.send, measure, as: "strategy-lead", form)
    let page = text(refused)
    #expect(refused.status == 422)
    #expect(page.contains("href=\"#series-0-group\"") && page.contains("is not published for a group"))
    #expect(page.contains("A measure needs “Title”"))
    let twice = ["id": "WAR-A1", "what": "Again"]
    let again = try await staffed.ask(
      .send, "/plan/warwickshire/objective/best-start/new/action", as: "strategy-lead", twice)
    #expect(again.status == 422 && text(again).contains("href=\"#id\""))
    #expect(text(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead")).contains("There is no draft"))
  }

  @Test func `the second of two editors of one part sees both, and of two parts loses nothing`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let other = "/plan/warwickshire/measure/WAR-21"
    let begun = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    let elsewhere = fields(try await staffed.ask(.read, other, as: "data-officer"))
    let first = begun.merging(["title": "First"]) { $1 }
    #expect(try await staffed.ask(.send, measure, as: "data-officer", first).status == 303)
    let second = try await staffed.ask(.send, measure, as: "strategy-lead", begun.merging(["title": "Second"]) { $1 })
    #expect(second.status == 409)
    #expect(text(second).contains("First") && text(second).contains("value=\"Second\""))
    let again = fields(second).merging(["title": "Second"]) { $1 }
    #expect(try await staffed.ask(.send, measure, as: "strategy-lead", again).status == 303)
    let third = try await staffed.ask(.send, other, as: "data-officer", elsewhere.merging(["title": "Third"]) { $1 })
    #expect(third.status == 303, "another part is not in the way")
    let lines = try await file(staffed)
    #expect(lines.contains { $0.hasSuffix("title: Second") } && lines.contains { $0.hasSuffix("title: Third") })
  }

  @Test func `a strategy begun on the pages is seen by nobody else until it is published`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let form = [
      "title": "Ambleford <learns>", "document": "Plan 2026", "adopted": "2026-09-01", "council": "937",
      "objective": "Early years",
    ]
    let bad = try await staffed.ask(.send, "/plan", as: "strategy-lead", form.merging(["adopted": "soon"]) { $1 })
    #expect(bad.status == 422 && text(bad).contains("href=\"#adopted\"") && text(bad).contains("is not a date"))
    let begun = try await staffed.ask(.send, "/plan", as: "strategy-lead", form)
    #expect(begun.status == 303 && begun.location == "/plan/ambleford-learns")
    let place = "/plan/ambleford-learns/objective/early-years/new/promise"
    let promise = [
      "id": "AMB-1", "title": "Ready", "statement": "More are ready.", "stated-as": "measure", "place": "page 1",
      "target": "at least 75% by 2028", "evidence": "published", "series-0-indicator": "good-level-of-development",
    ]
    #expect(try await staffed.ask(.send, place, as: "strategy-lead", promise).status == 303)
    #expect(try staffed.office.site.answer("/strategies/ambleford-learns").status == 404)
    #expect(try await staffed.ask(.read, "/plan/ambleford-learns", as: "other-lead").status == 404)
    #expect(try await staffed.ask(.send, "/plan/ambleford-learns/publication", as: "data-officer").status == 404)
    #expect(try await staffed.publish("ambleford-learns").status == 303)
    let shown = try staffed.office.site.answer("/strategies/ambleford-learns")
    #expect(shown.status == 200 && text(shown).contains("Ambleford &lt;learns&gt;"))
  }

  @Test func `a draft that is given up leaves what is published, and one overtaken by a file is not published`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    let form = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    _ = try await staffed.ask(.send, measure, as: "strategy-lead", form.merging(["title": "Mine"]) { $1 })
    let plan = fields(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead"))
    #expect(try await staffed.ask(.send, "/plan/warwickshire/discarding", as: "strategy-lead", plan).status == 303)
    #expect(!(try await file(staffed)).contains { $0.contains("title: Mine") })
    _ = try await staffed.ask(.send, measure, as: "strategy-lead", form.merging(["title": "Mine"]) { $1 })
    try staffed.takeOver("warwickshire") { $0.replacing("title: Warwickshire Education", with: "title: The Education") }
    let refused = try await staffed.publish("warwickshire")
    #expect(refused.status == 409 && text(refused).contains("was taken over from a file after this draft"))
  }

  @Test func `what everybody has seen is not taken away`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let shown = fields(try await staffed.ask(.read, measure, as: "strategy-lead"))
    let refused = try await staffed.ask(.send, "\(measure)/removal", as: "strategy-lead", shown)
    #expect(refused.status == 422 && text(refused).contains("is published, so it stays"))
    let action = "/plan/warwickshire/action/WAR-A1"
    let seen = fields(try await staffed.ask(.read, action, as: "strategy-lead"))
    #expect(try await staffed.ask(.send, "\(action)/removal", as: "strategy-lead", seen).status == 303)
    #expect(!(try await file(staffed)).contains { $0.contains("id: WAR-A1") && $0.hasSuffix("WAR-A1") })
  }
}

/// What somebody who means ill, or is late, can't do to a plan.
struct PlanGuardTests {
  @Test func `whose a strategy is can't be changed by a form`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let whole = "/plan/warwickshire/strategy/whole"
    let form = [
      "title": "Moved", "document": "D", "status": "closed", "adopted": "2020-09-01", "ends": "2023-12-31",
      "authority": "891",
    ]
    let page = text(try await staffed.ask(.read, whole, as: "data-officer"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    let saved = try await staffed.ask(.send, whole, as: "data-officer", form.merging(["seen": seen]) { $1 })
    #expect(saved.status == 303)
    let file = text(try await staffed.ask(.read, "/plan/warwickshire/file", as: "strategy-lead"))
    #expect(file.contains("title: Moved") && file.contains("authority: 937"))
    #expect(try await staffed.ask(.read, "/plan/warwickshire", as: "other-lead").status == 404)
  }

  @Test func `what was changed since the page was opened is not published, given up or taken away unseen`() async throws
  {
    let staffed = try Staffed(hasStrategies: true)
    func field(_ path: String) async throws -> String {
      let page = text(try await staffed.ask(.read, path, as: "strategy-lead"))
      return try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    }
    let action = "/plan/warwickshire/action/WAR-A1"
    _ = try await staffed.ask(.send, action, as: "strategy-lead", ["seen": try await field(action), "what": "First"])
    let (draft, part) = (try await field("/plan/warwickshire"), try await field(action))
    _ = try await staffed.ask(.send, action, as: "data-officer", ["seen": part, "what": "Second"])
    for path in ["/plan/warwickshire/publication", "/plan/warwickshire/discarding"] {
      let late = try await staffed.ask(.send, path, as: "strategy-lead", ["seen": draft])
      #expect(late.status == 409 && text(late).contains("Somebody changed the draft"), "\(path)")
    }
    let removal = try await staffed.ask(.send, "\(action)/removal", as: "strategy-lead", ["seen": part])
    #expect(removal.status == 409)
    let again = try await staffed.ask(
      .send, "/plan/warwickshire/publication", as: "strategy-lead", ["seen": try await field("/plan/warwickshire")])
    #expect(again.status == 303)
  }

  @Test func `a field, a strategy and the drafts of a council have an end`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let theme = ["id": "long", "title": String(repeating: "a", count: 5_001)]
    let refused = try await staffed.ask(
      .send, "/plan/warwickshire/strategy/whole/new/theme", as: "strategy-lead", theme)
    #expect(refused.status == 422 && text(refused).contains("5000 characters or fewer"))
    let begin = ["document": "D", "adopted": "2026-09-01", "council": "937", "objective": "O"]
    let first = try await staffed.ask(
      .send, "/plan", as: "strategy-lead", begin.merging(["title": "Sefton"]) { $1 })
    #expect(first.location == "/plan/sefton-warwickshire", "an address that another has is no hindrance")
    let long = String(repeating: "long ", count: 40)
    let second = try await staffed.ask(.send, "/plan", as: "strategy-lead", begin.merging(["title": long]) { $1 })
    #expect(second.status == 303 && (second.location?.count ?? 99) < 60)
  }

  @Test func `an action that was reported on after it was taken out of the draft is not lost`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let page = text(try await staffed.ask(.read, "/plan/warwickshire/action/WAR-A1", as: "strategy-lead"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    let removal = "/plan/warwickshire/action/WAR-A1/removal"
    #expect(try await staffed.ask(.send, removal, as: "strategy-lead", ["seen": seen]).status == 303)
    let update = ["state": "on-course", "seen": ""]
    _ = try await staffed.ask(.send, "/actions/warwickshire/WAR-A1/updates", as: "action-lead", update)
    let plan = text(try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead"))
    let draft = try #require(plan.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) })
    let refused = try await staffed.ask(.send, "/plan/warwickshire/publication", as: "strategy-lead", ["seen": draft])
    #expect(refused.status == 409 && text(refused).contains("Something was reported on WAR-A1"))
  }

  @Test func `who changed what names the changes of that strategy and of no other`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let begin = ["title": "Strategies", "document": "D", "adopted": "2026-09-01", "council": "937", "objective": "O"]
    let begun = try await staffed.ask(.send, "/plan", as: "strategy-lead", begin)
    #expect(begun.location == "/plan/strategies")
    let changes = text(try await staffed.ask(.read, "/plan/strategies/changes", as: "strategy-lead"))
    #expect(changes.contains("Plan edited") && !changes.contains(".yaml"))
  }
}
