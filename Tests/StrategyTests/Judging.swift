import Benchmarking
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
///
/// - Parameter tolerance: eight other authorities have figures that make it.
func judge(
  _ target: String, _ figures: KeyValuePairs<String, Cell>, on text: String = "2025-06-01",
  decimals: Int = 1, tolerance: Double? = nil, adopted: String = "2020-09-01"
) throws -> Judgement {
  var ambleford = Ambleford(decimals: decimals)
  for (label, cell) in figures {
    ambleford.add(label, [Ambleford.id: cell.value], tolerance: tolerance)
  }
  let evaluation = try ambleford.evaluation(of: target, on: text, adopted: adopted)
  return try #require(evaluation.parts.first?.judgement)
}

/// The same of `at least 90% by 2023`.
func judge(
  _ figures: KeyValuePairs<String, Cell>, on text: String = "2025-06-01", decimals: Int = 1, tolerance: Double? = nil,
  adopted: String = "2020-09-01"
) throws -> Judgement {
  try judge(
    "at least 90% by 2023", figures, on: text, decimals: decimals, tolerance: tolerance, adopted: adopted)
}
