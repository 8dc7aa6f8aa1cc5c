import Days
import PublishedData
import Strategy
import Testing

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Figures of a calendar-year measure: `["2019": 60, "2020": "c"]` by label, oldest first.
enum Cell: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, Sendable {
  case number(Double)
  case symbol(String)

  init(floatLiteral number: Double) { self = .number(number) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }
  init(stringLiteral text: String) { self = .symbol(text) }

  var value: PublishedValue {
    switch self {
    case .number(let number): .number(number)
    case .symbol(let text): .missing(DataSymbol(text))
    }
  }
}

/// A promise adopted on 1 September 2020, judged on some figures.
func judge(
  _ target: String, _ figures: KeyValuePairs<String, Cell>, on text: String = "2025-06-01",
  decimals: Int = 1, tolerance: Double? = nil, adopted: String = "2020-09-01"
) throws -> Judgement {
  let facts = MeasureFacts(
    figures: figures.compactMap {
      PeriodFigure(period: PeriodLabel($0.key).period(in: .calendarYear), value: $0.value.value)
    }, decimals: decimals, adopted: try day(adopted), tolerance: tolerance)
  return Judgement(of: try TargetSentence.read(target), facts: facts, on: try day(text))
}

/// The same of `at least 90% by 2023`.
func judge(
  _ figures: KeyValuePairs<String, Cell>, on text: String = "2025-06-01", decimals: Int = 1, tolerance: Double? = nil,
  adopted: String = "2020-09-01"
) throws -> Judgement {
  try judge(
    "at least 90% by 2023", figures, on: text, decimals: decimals, tolerance: tolerance, adopted: adopted)
}
