public import PublishedData
public import Statistics

/// Whom an area is shown beside.
public enum Company: String, Sendable, CaseIterable {
  case neighbours, region, all, chosen
}

/// One area in one period, and the places it is shown beside.
public struct AreaAmong: Sendable {
  /// The most places that a reader can choose.
  public static let mostChosen = 8

  /// The area alone.
  public let own: IndicatorComparison
  public let company: Company
  /// The area with its company, then its region and England where they are not the area itself.
  public let among: IndicatorComparison
  /// The places named by the reader; empty for the other companies.
  public let chosen: [Area]

  /// - Parameters:
  ///   - own: a comparison of exactly one area.
  ///   - wanted: the company; where the area has none such, as England has no region, its usual one instead.
  public init(_ own: IndicatorComparison, company wanted: Company? = nil, chosen: [Area] = []) {
    let area = own.areas[0].area
    let usual = [wanted, AreaAmong.usual(of: area, in: own.edition)].compactMap(\.self)
    let found = usual.lazy.compactMap { company in own.company(company, of: area, chosen).map { (company, $0) } }.first
    let (company, areas) = found ?? (.all, own.figures.record.areas(in: own.period))
    self.own = own
    self.company = company
    self.chosen = chosen
    let record = own.figures.record
    let region = company == .all ? [] : [own.areas[0].region?.area, record.area(.england)].compactMap(\.self)
    among = own.among((areas + region).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  public var area: AreaComparison { own.areas[0] }

  /// The rank of the area among its company; nil where there is none.
  public var rank: Rank? {
    let numbers = Set(among.areas.filter(\.area.type.isLocalAuthority).map(\.area.id))
    return own.standing.rank(of: area.area.id, among: numbers)
  }

  /// The companies an area has without any being named, the usual one first.
  public static func companies(of area: Area, in edition: NeighbourEdition?) -> [Company] {
    let near: [Company] = edition?.neighbours[area.id] == nil ? [] : [.neighbours]
    return near + (area.id == .england ? [] : [.region]) + [.all]
  }

  /// The company an area is shown in unless another is asked for.
  public static func usual(of area: Area, in edition: NeighbourEdition?) -> Company {
    companies(of: area, in: edition).first ?? .all
  }
}

extension IndicatorComparison {
  fileprivate func company(_ company: Company, of area: Area, _ chosen: [Area]) -> [Area]? {
    let record = figures.record
    let absent = record.absent(in: period)
    func existing(_ places: [LocationID]) -> [Area] {
      places.filter { !absent.contains($0) }.compactMap { record.area($0) }.filter(\.isObserved)
    }
    switch company {
    case .neighbours:
      guard let near = edition?.neighbours[area.id] else { return nil }
      return [area] + near.compactMap { record.area($0.id) }
    case .region:
      guard area.id != .england else { return nil }
      let region = area.type.isLocalAuthority ? record.region(of: area) : area
      let members = existing(region.map(record.authorities) ?? [])
      return members.isEmpty ? nil : (area.type.isLocalAuthority ? members : [area] + members)
    case .all: return record.areas(in: period)
    case .chosen: return [area] + chosen
    }
  }
}
