import Accounts
import Addresses
import Delivery
import Enquiries
import Findings
import Pages
import Reports
import Strategy

/// What a person owes, on a page and in a calendar; and what could keep a strategy from being kept.
extension Office {
  func owed(_ route: Route, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let (linking, now) = (LinkCalendar(for: person), occasion(visit.from))
    switch route {
    case .calendars:
      let link = visit.site + Paths.calendar(try linking.make(at: visit.site, in: store, now))
      return try owedPage(person, visit, link: link)
    case .calendarEnd:
      try linking.end(in: store, now)
      return .seeOther(Paths.owed)
    default: return try owedPage(person, visit)
    }
  }

  private func owedPage(_ person: Person, _ visit: Visit, link: String? = nil) throws -> OfficeAnswer {
    let owed = try ListOwed(by: person, of: site.record.strategies).run(on: store, site.today)
    func reports(_ owed: [OwedAction]) -> [OwedReport] { owed.map { OwedReport($0, on: site.today) } }
    let recent = try ListRecent(for: person, in: visit.session ?? "").run(on: store, occasion(visit.from))
    let page = OwedPage(
      reports(owed.own), neglected: reports(owed.neglected), strategies: own(person), recent: recent.map(entry),
      key: formKey(visit).key, hasCalendar: try LinkCalendar(for: person).isMade(in: store), link: link)
    return .page(page.bytes)
  }

  private func entry(_ entry: ListRecent.Entry) -> OwedPage.Recent {
    let strategy = site.record.find(entry.strategy)
    let action = entry.action.flatMap { id in strategy?.objectives.flatMap(\.actions).first { $0.id == id } }
    return .init(
      when: entry.when, who: entry.who, what: entry.what,
      about: action?.what ?? entry.action ?? strategy?.title ?? entry.strategy,
      path: action.map { Paths.action($0.id, of: entry.strategy) } ?? strategy.map { Paths.strategy($0.id) })
  }

  /// The strategies of the person's councils, and what the person may open of each.
  private func own(_ person: Person) -> [OwedPage.Own] {
    let councils = Set(person.roles.map(\.authority)).sorted().compactMap { site.record.councils[$0] }
    return councils.flatMap(\.strategies).map { strategy in
      func may(_ deed: Deed) -> Bool { Permission.allows(deed, for: person, in: strategy.authority) }
      return .init(
        strategy.id, title: strategy.title, mayEdit: may(.editPlans), mayReadRisks: may(.readNotes))
    }
  }

  func calendar(_ secret: String, _ visit: Visit) throws -> OfficeAnswer {
    guard let link = try LinkCalendar.found(secret, in: store) else {
      throw Refusal(
        .notFound, "No calendar is at this address any more. Sign in and make another under “My work”.")
    }
    let owed = try ListOwed(by: link.person, of: site.record.strategies).run(on: store, site.today)
    let calendar = OwedCalendar(
      owed.own.map { OwedReport($0, on: site.today) }, site: link.site,
      path: { Paths.action($0.followed.action.id, of: $0.strategy.id) }, on: site.today)
    return OfficeAnswer(answer: .file(Array(calendar.text.utf8), "text/calendar; charset=utf-8", named: "owed.ics"))
  }

  // MARK: Risks

  func risks(_ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    guard let strategy = site.record.find(visit.values[0]),
      Permission.allows(.readNotes, for: person, in: strategy.authority)
    else { throw Refusal(nothingAt: visit.address) }
    let chosen = visit.values.dropFirst().first
    let mayJudge = Permission.allows(.editPlans, for: person, in: strategy.authority)
    guard visit.method == .send else {
      return try risksPage(strategy, chosen, person, visit, form: mayJudge ? .init(key: formKey(visit).key) : nil)
    }
    guard mayJudge else { throw Refusal(nothingAt: visit.address) }
    return try judge(chosen, of: strategy, person, visit)
  }

  private func judge(
    _ id: String?, of strategy: EducationStrategy, _ person: Person, _ visit: Visit
  ) throws -> OfficeAnswer {
    func typed(_ field: Risk.Field) -> String { visit.typed(field) }
    let judging = JudgeRisk(
      strategy: strategy.id, id: id ?? "", title: typed(.title), likelihood: typed(.likelihood),
      impact: typed(.impact), mitigation: typed(.mitigation), owner: typed(.owner), state: typed(.state),
      seen: Int(typed(.seen)) ?? 0)
    func form(problem: (String, String)? = nil, overtaken: Risk? = nil) -> RisksPage.Form {
      .init(key: formKey(visit).key, fields: visit.form, problem: problem, overtaken: overtaken)
    }
    do {
      try visit.guardClean()
      let now = occasion(visit.from)
      switch try judging.run(by: .person(person), for: strategy.authority, in: store, now) {
      case .judged: return .seeOther(id.map { Paths.risk($0, of: strategy.id) } ?? Paths.risks(of: strategy.id))
      case .overtaken(let theirs):
        return try risksPage(strategy, id, person, visit, form: form(overtaken: theirs), status: 409)
      }
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      let problem = (refusal.description, refusal.field ?? Risk.Field.title.rawValue)
      return try risksPage(strategy, id, person, visit, form: form(problem: problem), status: 422)
    }
  }

  private func risksPage(
    _ strategy: EducationStrategy, _ chosen: String?, _ person: Person, _ visit: Visit, form: RisksPage.Form?,
    status: Int = 200
  ) throws -> OfficeAnswer {
    let risks = try ListRisks(strategy.id).run(by: .person(person), for: strategy.authority, from: store)
    if let chosen, !risks.contains(where: { $0.first?.id == chosen }) { throw Refusal(nothingAt: visit.address) }
    if visit.address.kind != .page {
      let report = RisksReport(risks, of: strategy)
      return .kind(visit.address.kind, csv: report.csv, json: report.json, page: [])
    }
    let page = RisksPage(risks, of: strategy, council: council(of: strategy), form: form, chosen: chosen)
    return .page(page.bytes, status: status)
  }
}
