import Addresses
import Benchmarking
import Contract
import Days
import Enquiries
import Findings
import PublishedData
import Reports
import Strategy

/// What programs are answered: the same reports that pages are made of.
extension Site {
  /// - Throws: what nobody foresaw.
  func answerProgram(_ uri: String) throws -> Answer {
    guard let address = Address(uri) else {
      return .problem(
        Problem(
          400,
          "The address can’t be read: it is longer than \(Address.mostBytes) characters, it holds a control character, or a percent sign in it has not two digits after it."
        ))
    }
    do {
      try address.guardHeard()
      guard !address.isLoose else { return .elsewhere(address.canonical) }
      guard address.route != nil, address.isHeld else { throw Refusal(nothingAt: address) }
      let site =
        try address.asked(KnownBy.name) { day in
          // A day that can be read, and of which nothing is known, is nothing that there is.
          guard try self.day(day) <= today else {
            throw Refusal(.notFound, "\(day) is still to come: nobody can say yet what will be known by then.")
          }
          return try asKnown(by: address).site
        } ?? self
      return try site.program(address)
    } catch let refusal as Refusal where refusal.kind != .couldNotRun {
      return .problem(Problem(refusal))
    }
  }

  private func program(_ address: Address) throws -> Answer {
    let values = address.values
    switch address.route {
    case .programs: return .value(start)
    case .contract: return .value(OpenAPI.document(site: self.address))
    case .listStrategies: return try .table(strategies(address), at: address)
    case .readStrategy:
      let report = try report(values[0], address)
      return .value(report.kept(by: try kept(report, address)).json)
    case .listPromises: return try .table(.promises(report(values[0], address)), at: address)
    case .readPromise: return .value(try promiseReport(values[1], of: values[0], address).json)
    case .readMeasure: return .value(try measureReport(values[1], of: values[0], address).jsonWithSeries)
    case .listVerdicts: return try .table(.verdicts(verdicts(address)), at: address)
    case .listChanges: return try .table(changes(address).table, at: address)
    case .readRelease: return .value(try releaseReport(values[0], address).json)
    case .listReleases: return try .table(.releases(releases), at: address)
    default: return try published(address)
    }
  }

  private var start: JSON {
    let lists = OpenAPI.routes.filter { $0.places.isEmpty && $0.rule.files.contains(.csv) }
    return .object([
      ("contract", .string(Paths.contract)),
      ("links", .object(lists.map { (String($0.rawValue.dropFirst(Paths.programs.count + 1)), .string($0.path())) })),
    ])
  }

  private func strategies(_ address: Address) throws -> Table {
    let area = try address.asked("area") { try DescribeArea($0).area(in: record.published) }
    let found = record.strategies.filter { area == nil || $0.authority == area?.id.council }
    return .strategies(found, in: record.published)
  }

  private func report(_ id: String, _ address: Address) throws -> ScorecardReport {
    guard
      let report = try address.asked(AsOf.onName, { try scorecard(id, on: try day($0)) }) ?? scorecard(id, on: today)
    else { throw Refusal(.notFound, "“\(id)” holds no promises yet.") }
    return report
  }

  /// A value that the scorecard has not is nothing that there is.
  private func kept(_ report: ScorecardReport, _ address: Address) throws -> ScorecardFilter {
    do {
      return try filter(report, address.query)
    } catch let refusal as Refusal {
      throw Refusal(.notFound, refusal.description, field: refusal.field)
    }
  }

  private func judgedOn(_ address: Address) throws -> Day { try address.asked(AsOf.onName, day) ?? today }

  private func promiseReport(_ id: String, of strategy: String, _ address: Address) throws -> PromiseReport {
    guard let found = try record.strategy(strategy).promises.first(where: { $0.promise.id == id }) else {
      throw Refusal(
        .notFound, "“\(strategy)” has no promise “\(id)”. Its promises are at \(Route.listPromises.path(strategy)).")
    }
    let day = try judgedOn(address)
    let measures = try found.promise.measures.map { measure in
      MeasureReport(try EvaluateStrategy(strategy, on: day).run(on: record, measure: measure.id))
    }
    return PromiseReport(found.promise, measures)
  }

  private func measureReport(_ id: String, of strategy: String, _ address: Address) throws -> MeasureReport {
    MeasureReport(try EvaluateStrategy(strategy, on: try judgedOn(address)).run(on: record, measure: id))
  }

  private func verdicts(_ address: Address) throws -> [MeasureReport] {
    let day = try judgedOn(address)
    let area = try address.asked("area") { try DescribeArea($0).area(in: record.published) }
    let one = try address.asked("strategy") { try record.strategy($0).id }
    let wanted = try address.asked("verdict", verdict)
    return try record.strategies.filter { strategy in
      (one == nil || strategy.id == one) && (area == nil || strategy.authority == area?.id.council)
    }.flatMap { try EvaluateStrategy($0.id, on: day).run(on: record) }.map(MeasureReport.init).filter {
      wanted == nil || [$0.evaluation.verdict.slug, $0.evaluation.verdict.reason?.rawValue].contains(wanted)
    }
  }

  private func verdict(_ text: String) throws -> String {
    let known = Verdict.slugs + NoVerdictReason.allCases.map(\.rawValue)
    guard known.contains(text) else {
      throw Refusal(.notFound, "“\(text)” is no verdict. Verdicts are \(known.joined(separator: ", ")).")
    }
    return text
  }
}

extension Verdict {
  /// `not-met`
  fileprivate var slug: String { name.replacing(" ", with: "-") }

  fileprivate static let slugs = ["met", "on-course", "off-course", "not-met", "no-verdict"]
}
