import Addresses
import Benchmarking
import Enquiries
import Findings
import Guides
import Pages
import PublishedData
import Reports
import Strategy
import Supply

extension Site {
  /// Areas, promises and indicators by words.
  func find(_ address: Address) throws -> Answer {
    guard let words = address.query["q"] else {
      return .page(
        FindPage("", [], note: "Type a council, a promise or an indicator, or several words together.").bytes)
    }
    let found = FindAnything(words).run(on: record)
    let area = found.areas.first
    let indicators = found.indicators.prefix(20).map { indicator, group in
      let isFirst = indicator.series.first?.characteristic == group
      return FindPage.Link(
        [indicator.name, isFirst ? nil : "for \(group.name)", area.map { "in \($0.name)" }].compactMap(\.self)
          .joined(separator: ", "), scope: indicator.scope,
        path: Paths.compare(
          indicator.id, [("area", area.map { Paths.slug($0.name) }), ("group", isFirst ? nil : group.id)]))
    }
    let strategies = record.strategies.filter { strategy in found.areas.contains { $0.id.council == strategy.authority }
    }
    let groups = [
      FindPage.Group(
        "Strategies",
        strategies.map { .init($0.title, scope: $0.document, path: Paths.strategy($0.id)) }),
      FindPage.Group(
        "Councils",
        found.areas.filter { $0.type.isLocalAuthority && !$0.isDiscontinued }.map {
          .init($0.name, scope: "How it stands on national commitments and law", path: Paths.council($0.name))
        }),
      FindPage.Group("Promises", found.promises.prefix(20).map(link)),
      FindPage.Group("Indicators", indicators),
      FindPage.Group(
        "Areas",
        found.areas.map { .init($0.name, scope: scope(of: $0), path: Paths.area($0.name)) }),
    ]
    return .page(FindPage(words, groups, note: note(found, words)).bytes)
  }

  private func scope(of area: Area) -> String {
    guard let validity = record.published.validities[area.id], validity.validTo != nil else {
      return "Where it stands on every indicator"
    }
    let fact = validity.fact(in: record.published)
    return "\(fact.term) \(fact.detail)"
  }

  private func link(_ strategy: EducationStrategy, _ promise: Promise) -> FindPage.Link {
    .init(
      "\(promise.id) \(promise.title)", scope: "\(strategy.title): \(promise.statement)",
      path: Paths.measure(promise.id, of: strategy.id))
  }

  private func note(_ found: FindAnything.Outcome, _ words: String) -> String {
    if found.areas.isEmpty, found.promises.isEmpty, found.indicators.isEmpty {
      return
        "Nothing has any of the words “\(words)”. Try one that is more general, or look through every indicator and area."
    }
    return found.isWhole ? "" : "No indicator has all of the words; these have most."
  }

  /// Every indicator, or those of a topic or with some words.
  func indicators(_ address: Address) throws -> Answer {
    let catalogue = record.published.catalogue
    let topic = try address.query["topic"].map(known)
    let typed = address.query["q"] ?? ""
    let outcome = typed.isEmpty ? nil : FindIndicators(typed).run(on: record)
    let all = outcome?.found.map { ($0.indicator, $0.figures) } ?? catalogue.indicators.map { ($0, figures($0)) }
    let report = FoundReport(
      all.filter { topic == nil || $0.0.topic == topic }, typed: typed, words: outcome?.words ?? [],
      isWhole: outcome?.isWhole ?? true)
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(IndicatorsPage(report, typed: typed, topic: topic, topics: catalogue.topics).bytes)
    }
  }

  func figures(_ indicator: Indicator) -> [SeriesFigures] {
    indicator.series.compactMap { SeriesFigures(indicator, $0, in: record.published) }
  }

  /// Whether anything is held of an indicator.
  func hasFigures(_ indicator: Indicator) -> Bool {
    figures(indicator).contains { $0.latest != nil }
  }

  func known(_ topic: String) throws -> String {
    let topics = record.published.catalogue.topics
    guard topics.contains(topic) else {
      throw Refusal(.notAllowed, "There is no topic “\(topic)”. The topics are \(topics.joined(separator: "; ")).")
    }
    return topic
  }

  func areas(_ address: Address) throws -> Answer { .page(AreasPage(record.published).bytes) }

  /// One area on every indicator.
  func area(_ name: String, _ address: Address) throws -> Answer {
    let query = address.query
    let area = try DescribeArea(name).area(in: record.published)
    guard Paths.slug(area.name) == name else {
      return .elsewhere(Paths.area(area.name), as: address)
    }
    let profile = try DescribeArea(
      name, topic: query["topic"].flatMap { $0 == "all" ? nil : $0 }, neighbours: query["neighbours"]
    )
    .run(on: record.published)
    let report = AreaProfileReport(profile)
    let quarter = try query["quarter"].map { text in
      guard let number = Int(text), (1...4).contains(number) else {
        throw Refusal(.notAllowed, "“\(text)” is no quarter. Quarters are 1, the top, to 4, the bottom.")
      }
      return number
    }
    if let groups = query["groups"], groups != "all" {
      throw Refusal(.notAllowed, "“\(groups)” is no choice of groups: it is “all”, or left out for everyone.")
    }
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg:
      let strategies = record.strategies.filter { $0.authority == area.id.council }.map { ($0.id, $0.title) }
      let asked = AreaPage.Asked(
        topic: query["topic"], quarter: quarter, hasGroups: query["groups"] == "all", neighbours: query["neighbours"])
      return .page(AreaPage(report, strategies: strategies, asked: asked).bytes)
    }
  }
}

/// What is known of the data and the methods.
extension Site {
  func methods() -> Answer { .page(MethodsPage(guides).bytes) }

  func method(_ id: String) throws -> Answer {
    guard let guide = guides.first(where: { $0.id == id }) else {
      throw Refusal(
        .notFound, "There is no method “\(id)”. The methods are \(guides.map(\.id).joined(separator: ", ")).")
    }
    return .page(MethodPage(guide).bytes)
  }

  /// A release, and what it changed beside the one before of its data set.
  func release(_ id: String, _ address: Address) throws -> Answer {
    let report = try releaseReport(id, address)
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(ReleasePage(report).bytes)
    }
  }

  func releaseReport(_ id: String, _ address: Address) throws -> ReleaseReport {
    guard let place = releases.firstIndex(where: { $0.release.id == id }) else { throw Refusal(nothingAt: address) }
    let summary = releases[place]
    let earlier = releases.map(\.release).filter {
      $0.dataSet == summary.release.dataSet && $0.knownFrom < summary.release.knownFrom
        && $0.withdrawal == nil
    }.max { $0.knownFrom < $1.knownFrom }
    let difference = try past.flatMap { past in
      try earlier.map { try past.difference(from: $0, to: summary.release, on: today, beside: record) }
    }
    return ReleaseReport(summary, beside: earlier, difference)
  }

  func data(_ address: Address) throws -> Answer {
    let report = ReleasesReport(releases)
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(DataPage(report, dataVersion: record.publishedVersion).bytes)
    }
  }
}
