import PublishedData
import Strategy
import TestSupport
import Testing

private func evaluation(_ kind: SeriesBreak.Kind, instead: [Double]) throws -> MeasureEvaluation {
  let successor = SeriesBreak.Successor(indicator: "instead", difference: "It counts others.")
  let ended = SeriesBreak(
    id: "ended", kind: kind, indicators: ["results"], areas: [], firstYear: 2022, lastYear: nil,
    statement: "It has ended.", source: "Invented", successors: ["results": successor])
  var ambleford = Ambleford(breaks: [ended])
  for (place, label) in ["2019", "2021", "2023"].enumerated() {
    if label != "2023" { ambleford.add(label, [401: 95]) }
    if !instead.isEmpty { ambleford.add(label, [401: instead[place]], group: "instead") }
  }
  return try ambleford.evaluation(of: "at least 90% by 2023")
}

@Test(arguments: [SeriesBreak.Kind.ended, .paused])
func `What has ended is never green; what could be judged in its place is proposed and decides nothing`(
  kind: SeriesBreak.Kind
) throws {
  let found = try evaluation(kind, instead: [80, 85, 91])
  #expect(found.verdict == .noVerdict(kind == .ended ? .seriesEnded : .seriesPaused))
  let proposal = try #require(found.parts.first?.proposed.first)
  #expect(proposal.part.indicator.id == "instead" && proposal.difference == "It counts others.")
  #expect(proposal.part.verdict == .met)
  #expect(proposal.part.judgement?.judged?.value == .number(91))
  #expect(proposal.part.proposed.isEmpty)
}

@Test func `Nothing is proposed where it is not published for the group, or where nothing has ended`() throws {
  #expect(try evaluation(.ended, instead: []).parts.first?.proposed.isEmpty == true)
  #expect(try evaluation(.caution, instead: [80, 85, 91]).parts.first?.proposed.isEmpty == true)
}
