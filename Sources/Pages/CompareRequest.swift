import Addresses
import Benchmarking
import Days
import PublishedData
import Reports
import Strategy

/// What a reader chose on a page of comparison, as an address.
struct CompareRequest {
  private let among: AreaAmong
  private var area: Area
  private var company: Company
  private var chosen: [Area]

  init(_ among: AreaAmong) {
    self.among = among
    area = among.area.area
    company = among.company
    chosen = among.chosen
  }

  private var figures: SeriesFigures { among.own.figures }
  private var edition: NeighbourEdition? { among.own.edition }

  /// The address of the page, without what goes without saying.
  var path: String { Paths.compare(figures.indicator.id, items(isPinned: false)) }

  /// The address that names period and edition too: what it shows does not change with a later release of figures.
  var pinned: String { Paths.compare(figures.indicator.id, items(isPinned: true)) }

  /// The small page with its chart, for the frame of another site.
  var framed: String { Paths.frame(of: figures.indicator.id, items(isPinned: false)) }

  /// The same for another area, in its usual company.
  func of(_ area: Area) -> CompareRequest {
    var other = self
    other.area = area
    other.company = AreaAmong.usual(of: area, in: edition)
    other.chosen = []
    return other
  }

  func with(_ company: Company) -> CompareRequest {
    var other = self
    other.company = company
    return other
  }

  /// The companies the area can be shown in by a link alone.
  var companies: [Company] { AreaAmong.companies(of: area, in: edition) }

  /// What a map of the same figures is asked for.
  var mapped: [(String, String?)] { [("group", group), ("period", period(isPinned: false)), ("area", areaName)] }

  private func items(isPinned: Bool) -> [(String, String?)] {
    [
      ("area", areaName), ("group", isPinned ? figures.series.characteristic.id : group), ("against", against),
      (
        "company",
        company == .chosen || (company == AreaAmong.usual(of: area, in: edition) && !isPinned) ? nil : company.rawValue
      ),
      ("places", chosen.isEmpty ? nil : chosen.map(\.name).joined(separator: "; ")),
      ("period", period(isPinned: isPinned)), ("since", among.own.since.map(name)),
      ("neighbours", isPinned || edition != figures.record.editions.last ? edition?.name : nil),
    ]
  }

  private var areaName: String? { area.id == .england ? nil : Paths.slug(area.name) }

  private var group: String? {
    figures.series == figures.indicator.series.first ? nil : figures.series.characteristic.id
  }

  private var against: String? {
    among.own.gap.flatMap { gap in
      let peers = gap.peers.series.characteristic.id
      return peers == figures.series.characteristic.peers ? nil : peers
    }
  }

  private func period(isPinned: Bool) -> String? {
    isPinned || among.own.place != figures.latest ? name(among.own.place) : nil
  }

  /// `2024-25`
  private func name(_ place: Int) -> String { figures.period(place).addressName }
}

extension TimePeriod {
  /// The period's name as it stands in an address: `2024-25`.
  var addressName: String { name.replacing("/", with: "-") }
}

extension Company {
  /// `its statistical neighbours`; of a region, whose region is itself, `its authorities`.
  func title(of area: Area) -> String {
    switch self {
    case .region where !area.type.isLocalAuthority: "its authorities"
    case .neighbours: "its statistical neighbours"
    case .region: "its region"
    case .all: "every authority"
    case .chosen: "places of your own"
    }
  }
}

extension Release {
  /// What the footer says of data that are all of this release.
  var dataNote: String { DataNote(self, newest: self).text }
}

extension PublishedRecord {
  /// What the footer says of data from all over the record.
  var dataNote: String { DataNote(release, newest: newest).text }
}

extension MeasureEvaluation {
  /// The same of the record that it was judged on.
  var dataNote: String { DataNote(release, newest: newest).text }
}

/// The choices of a page of comparison.
extension ComparePage {
  static func areaGroups(_ areas: [Area], first: String?) -> [ChoiceForm.Group] {
    func option(_ area: Area) -> (value: String, text: String) { (Paths.slug(area.name), area.name) }
    let areas = areas.filter(\.isObserved).sorted { $0.name < $1.name }
    let start = first.map { [ChoiceForm.Group(options: [("", $0)])] } ?? []
    return start
      + [
        .init(
          heading: "Authorities", options: areas.filter { $0.type.isLocalAuthority && !$0.isDiscontinued }.map(option)),
        .init(heading: "Regions", options: areas.filter { [.region, .subregion].contains($0.type) }.map(option)),
        .init(
          heading: "Ended authorities",
          options: areas.filter { $0.type.isLocalAuthority && $0.isDiscontinued }.map(option)),
      ].filter { !$0.options.isEmpty }
  }

  static func groups(_ indicator: Indicator) -> [ChoiceForm.Group] {
    [.init(options: indicator.series.map { ($0.characteristic.id, English.sentenceCase($0.characteristic.name)) })]
  }

  static func periods(_ figures: SeriesFigures) -> [ChoiceForm.Group] {
    let published = figures.places.filter(figures.isPublished).reversed()
    return [.init(options: published.map { (figures.period($0).addressName, figures.period($0).name) })]
  }
}
