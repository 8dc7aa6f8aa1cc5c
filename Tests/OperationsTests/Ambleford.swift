import Days
import FoundationEssentials
import Planning
import SQL
import Store
import Supply
import Testing
import TestSupport

/// A home of Ambleford's, which is invented: two areas, one measure, one strategy, in a folder of its own.
final class AmblefordHome: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "cairn-home-\(UUID().uuidString)").path
    try write("data_set,folder,known_from,title,source\n", to: "data/releases.csv")
    try write(AmblefordHome.areas, to: "definitions/areas.yaml")
    try write(AmblefordHome.sets, to: "definitions/authority-sets.yaml")
    try write(AmblefordHome.characteristics, to: "definitions/characteristics.yaml")
    try write(AmblefordHome.breaks, to: "definitions/series-breaks.yaml")
    try write(AmblefordHome.indicators, to: "definitions/indicators/plans.yaml")
    try write(AmblefordHome.strategy, to: "definitions/strategies/ambleford.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var home: Home {
    get throws { try Home(named: path, executable: "") }
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A folder in LAIT's layout.
  ///
  /// - Parameter values: Ambleford's figures by year, the first of them in 2019.
  func lait(_ name: String, values: [String], extra: String = "") throws -> String {
    try write(AmblefordHome.areaLines, to: "\(name)/areas.csv")
    try write(AmblefordHome.measureLines, to: "\(name)/measures.csv")
    try write(AmblefordHome.neighbourLines, to: "\(name)/neighbours_2025.csv")
    let lines = values.enumerated().map { "Plans,,\(2019 + $0),401,Ambleford,West,\($1)\n" }
    let text = "measure_short,data_item,period_label,la_number,area_name,region,value\n" + lines.joined() + extra
    let file = URL(filePath: "\(path)/\(name)/observations.csv.gz")
    try Data(gzipped(Array(text.utf8))).write(to: file)
    return "\(path)/\(name)"
  }

  private static let areas = """
    areas:
      - {number: 402, valid-to: 2023-03-31, successors: [401], source: Ambleford Order}
    regions:
      West: 981
    neighbour-editions:
      "2025": 2025-05-01

    """
  private static let sets = """
    sets:
      - {id: lakes, name: The Lakes, members: [401, 402], source: Invented}

    """
  private static let characteristics = """
    characteristics:
      - {id: all, name: everyone, short: All}

    """
  private static let breaks = """
    breaks:
      - {id: new-rules, kind: broken, indicators: [plans], from: 2030, what: The rules changed., source: Invented}

    """
  static let indicators = """
    topic: Plans
    indicators:
      - {id: plans, name: Plans in time, scope: Share of plans, unit: "%", decimals: 1, better: high, year: calendar,
         measures: {all: Plans}, phrase: "issued {value} in time"}

    """
  static let strategy = """
    # Ambleford’s own words: caf\u{E9}.\u{20}\u{20}
    strategy: ambleford
    title: Ambleford Learns
    document: Plan 2020
    authority: 401
    status: adopted
    adopted: 2020-09-01
    boards:
      - {id: inclusion, title: Inclusion Board}
    objectives:
      - id: inclusion
        title: Inclusion
        board: inclusion
        promises:
          - id: AMB-1
            title: Plans in time
            stated-as: measure
            place: page 3
            statement: Plans are issued in time.
            measures:
              - {id: AMB-1, title: Plans in time, evidence: published, series: [{indicator: plans}],
                 target: at least 90% by 2023}

    """
  private static let areaLines = """
    la_number,name,region,type,gss_codes,discontinued,in_observations
    401,Ambleford,West,unitary_authority,E06000901,false,true
    402,North Ambleford,West,shire_county,E10000902,true,true
    970,England,,country,E92000001,false,true

    """
  private static let measureLines = """
    measure_code,topic,measure_short,measure_name,chart_title,polarity,polarity_raw,axis_unit,decimal_places,\
    year_type,no_quartile_raw,no_quartile,state_funded_only,source_table,owner,last_update,last_update_raw,\
    next_update,next_update_raw,description,periods_total,periods_with_any_value
    1,SEND,Plans,Plans in time,Plans in time,high,High,%,1,Calendar Year,NA,false,,,DfE,2025-06-26,,,,Invented.,2,2
    2,SEND,Unused,Not observed,Not observed,low,Low,%,1,Calendar Year,NA,false,,,DfE,2025-06-26,,,,Invented.,0,0

    """
  private static let neighbourLines = """
    la_number,la_name,rank,neighbour_la_number,neighbour_la_name,closeness
    401,Ambleford,1,402,North Ambleford,Close

    """
}
