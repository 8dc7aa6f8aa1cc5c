import DefinitionFiles
import Findings
import PublishedData
import Testing

/// A strategy of Ambleford's, which is invented. Its target stands on line 18.
let ambleford = """
  strategy: ambleford
  title: Ambleford Learns
  document: Plan 2020
  authority: 401
  status: adopted
  adopted: 2020-09-01
  objectives:
    - id: inclusion
      title: Inclusion
      board: inclusion
      promises:
        - id: AMB-1
          title: Plans in time
          stated-as: measure
          place: page 3
          measures:
            - {id: AMB-1, title: Plans in time, evidence: published, series: [{indicator: plans}],
               target: at least 90% by 2023}
          statement: Plans are issued in time.
  boards:
    - {id: inclusion, title: Inclusion Board}

  """

/// One indicator, for everyone and for one group.
let catalogue = Catalogue(
  indicators: [
    Indicator(
      id: "plans", topic: "Plans", name: "Plans in time", scope: "Share of plans", unit: .percent, polarity: .high,
      yearType: .calendarYear,
      series: [("all", "Plans"), ("fsm", "FSM_Plans")].map {
        Indicator.Series(
          characteristic: Characteristic(id: $0, name: $0, short: $0, peers: nil), measure: $1, decimals: 1)
      }, phrase: nil)
  ],
  breaks: [
    SeriesBreak(
      id: "none", kind: .cancelled, indicators: ["plans"], areas: [], firstYear: 2020, lastYear: 2020,
      statement: "Nothing was counted.", source: "Invented")
  ])

/// The findings of a strategy's text.
func findings(_ text: some StringProtocol) throws -> [Finding] {
  do {
    _ = try StrategyFile.read(String(text), file: "ambleford.yaml", catalogue: catalogue)
    return []
  } catch let error as FindingsError {
    return error.findings
  }
}

/// A slip: what is put in place of what, and the finding that it must be.
struct Slip: Sendable, CustomTestStringConvertible {
  let from, to, check: String
  let line, column: Int?
  let words: [String]

  init(_ from: String, _ to: String, _ check: String, _ line: Int?, _ column: Int?, _ words: String...) {
    (self.from, self.to, self.check, self.line, self.column, self.words) = (from, to, check, line, column, words)
  }

  var testDescription: String { to }
}
