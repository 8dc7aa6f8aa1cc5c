import Benchmarking
import Days
import PublishedData
import Strategy
import TestSupport
import Testing

/// Ambleford as a part of 410, from 1 April 2021 on; every year has a figure under its number.
private func ambleford(_ figures: KeyValuePairs<String, Double>, isPart: Bool = true) throws -> Ambleford {
  var ambleford = Ambleford()
  for (label, number) in figures { ambleford.add(label, [Ambleford.id: number, 970: 50, 402: 40, 403: 45, 404: 50]) }
  guard isPart else { return ambleford }
  let day = try day("2021-04-01")
  ambleford.validities = [
    410: AreaValidity(id: 410, validFrom: nil, validTo: day + -1, successors: [401, 409], source: "Order"),
    401: AreaValidity(id: 401, validFrom: day, validTo: nil, successors: [], source: "Order"),
  ]
  return ambleford
}

@Test(arguments: ["rises by 5 percentage points by 2023", "rises by 2023", "does not fall by 2023"])
func `A promise is never counted from what was published of an area before the authority began`(target: String) throws {
  let figures: KeyValuePairs = ["2019": 40.0, "2020": 41, "2022": 60, "2023": 61]
  let found = try ambleford(figures).evaluation(of: target, adopted: "2021-06-01")
  #expect(found.verdict == .noVerdict(.noBaseline))
  #expect(found.parts.first?.judgement?.baseline == nil)
  let always = try ambleford(figures, isPart: false).evaluation(of: target, adopted: "2021-06-01")
  #expect(always.verdict == .met, "of an authority that was always the same there is one")
}

@Test func `A figure of a time before the authority began meets and fails no promise`() throws {
  let figures: KeyValuePairs = ["2018": 95.0, "2019": 95]
  let found = try ambleford(figures).evaluation(of: "at least 90% by 2019", adopted: "2018-06-01")
  #expect(found.verdict == .noVerdict(.anotherArea))
  #expect(found.parts.first?.periods.last?.own == .number(95), "it is still shown as it was published")
  #expect(
    try ambleford(figures, isPart: false).evaluation(of: "at least 90% by 2019", adopted: "2018-06-01").verdict == .met)
}

@Test func `Of several years only those of the authority itself count`() throws {
  let figures: KeyValuePairs = ["2019": 10.0, "2020": 10, "2021": 91, "2022": 92, "2023": 93]
  let target = "at least 90% each year"
  let found = try ambleford(figures).evaluation(of: target, adopted: "2018-06-01")
  #expect(found.parts.first?.judgement?.steps?.assessed == 3 && found.parts.first?.judgement?.steps?.held == 3)
  let always = try ambleford(figures, isPart: false).evaluation(of: target, adopted: "2018-06-01")
  #expect(always.parts.first?.judgement?.steps?.held == 3 && always.parts.first?.judgement?.steps?.assessed == 5)
}
