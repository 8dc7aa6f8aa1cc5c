import Benchmarking
import PublishedData
import Statistics
import TestSupport
import Testing

/// Ambleford and England in two years: the group fell by 6, its peers by 3.
private func record(_ polarity: Polarity = .high, breaks: [SeriesBreak] = []) -> AmblefordSeries {
  AmblefordSeries(
    [
      "fsm": ["2019": [401: 47, 402: 50, 970: 51], "2025": [401: 41, 402: 52, 970: 48]],
      "not-fsm": ["2025": [401: 68, 402: 70, 970: 70], "2019": [401: 71, 970: 72]],
    ], polarity: polarity, decimals: 0, breaks: breaks)
}

@Test func `A gap is how far the group is behind its peers`() throws {
  let figures = try record().figures("fsm")
  let gap = try #require(GapFigures(figures))
  let place = try figures.place("2025")
  #expect(gap.gap(401, place)?.size == 27)
  #expect(gap.gap(LocationID.england, place)?.size == 22)
  #expect(gap.gap(402, try figures.place("2019")) == nil, "its peers have no figure")
  #expect(gap.gap(403, place) == nil)
}

@Test func `Where low is good the group is behind when its figure is higher`() throws {
  #expect(Gap(group: 12, peers: 5, decimals: 0, .low).size == 7)
  #expect(Gap(group: 12, peers: 5, decimals: 0, .high).size == -7)
  #expect(Gap(group: 12, peers: 5, decimals: 0, .none).size == 7)
}

@Test func `A gap's change is split into the group's and the peers'`() throws {
  let figures = try record().figures("fsm")
  let gap = try #require(GapFigures(figures))
  let change = try #require(gap.change(401, from: try figures.place("2019"), to: try figures.place("2025")))
  #expect(change.group == -6)
  #expect(change.peers == -3)
  #expect(change.size == 3, "wider by the fall of the group less the fall of the peers")
  #expect(change.before.size == 24 && change.after.size == 27)
}

@Test func `A gap is not compared across a break`() throws {
  let figures = try record(breaks: [seriesBreak(.broken, 2022)]).figures("fsm")
  let gap = try #require(GapFigures(figures))
  #expect(gap.change(401, from: try figures.place("2019"), to: try figures.place("2025")) == nil)
}

@Test func `A mean gap leaves out those without one and says how many are left`() throws {
  let figures = try record().figures("fsm")
  let gap = try #require(GapFigures(figures))
  let mean = try #require(gap.mean([401, 402, 403], try figures.place("2025")))
  #expect(mean.value == 22.5 && mean.count == 2)
  #expect(gap.mean([403], try figures.place("2025")) == nil)
}

@Test func `Everyone has no gap, nor a group whose peers are not published`() throws {
  let everyone = AmblefordSeries(["2024": [401: 1]])
  #expect(GapFigures(try everyone.figures()) == nil)
  let alone = AmblefordSeries(["fsm": ["2024": [401: 1]]])
  #expect(GapFigures(try alone.figures("fsm")) == nil)
}

@Test func `A gap that turns is told from one that narrows`() throws {
  let figures = try AmblefordSeries([
    "fsm": ["2019": [401: 40, 402: 40], "2025": [401: 50, 402: 43]],
    "not-fsm": ["2019": [401: 44, 402: 44], "2025": [401: 46, 402: 44]],
  ]).figures("fsm")
  let gap = try #require(GapFigures(figures))
  let (before, after) = (try figures.place("2019"), try figures.place("2025"))
  #expect(gap.change(401, from: before, to: after)?.isTurned == true, "4 behind, then 4 ahead")
  #expect(gap.change(402, from: before, to: after)?.isTurned == false)
  #expect(gap.change(401, from: after, to: before) == nil, "the later is no earlier period")
}
