import Statistics
import Testing

private struct Rolls: Decodable {
  let rollsOldestFirst: [[Double]]
  let birthsForReceptionYear: [Double]
}

private struct Survival: Decodable {
  let survival, forecast: [Double]
  let receptionUptake, total: Double
}

@Test func `Survival, uptake and next year's rolls are those of the worked values`() throws {
  let worked = try Worked.read("cohort_survival_321", Rolls.self, Survival.self)
  let births = worked.inputs.birthsForReceptionYear
  let survival = try #require(
    CohortSurvival(rolls: worked.inputs.rollsOldestFirst, births: births.dropLast()))
  #expect(survival.ratios.count == worked.expected.survival.count)
  #expect(zip(survival.ratios, worked.expected.survival).allSatisfy(worked.agrees))
  #expect(worked.agrees(survival.uptake, worked.expected.receptionUptake))
  let latest = try #require(worked.inputs.rollsOldestFirst.last)
  let next = try #require(survival.forecast(from: latest, births: births[births.count - 1]))
  #expect(next.count == worked.expected.forecast.count)
  #expect(zip(next, worked.expected.forecast).allSatisfy(worked.agrees))
  #expect(worked.agrees(next.reduce(0, +), worked.expected.total))
}

private let steady: [[Double]] = [[10, 20], [10, 20], [10, 20], [10, 20]]

@Test func `Years before the latest four are passed over`() {
  let births: [Double] = [20, 20, 20, 20]
  #expect(
    CohortSurvival(rolls: [[7, 900]] + steady, births: [1] + births) == CohortSurvival(rolls: steady, births: births))
}

@Test func `Rolls that can't be followed give no ratios`() {
  let births: [Double] = [20, 20, 20, 20]
  #expect(CohortSurvival(rolls: steady, births: births) != nil)
  #expect(CohortSurvival(rolls: Array(steady.dropLast()), births: Array(births.dropLast())) == nil)
  #expect(CohortSurvival(rolls: steady, births: Array(births.dropLast())) == nil)
  #expect(CohortSurvival(rolls: steady, births: [20, 20, 0, 20]) == nil)
  #expect(CohortSurvival(rolls: [[10, 20], [10, 20], [0, 20], [10, 20]], births: births) == nil)
  #expect(CohortSurvival(rolls: [[10, 20], [10], [10, 20], [10, 20]], births: births) == nil)
  #expect(CohortSurvival(rolls: [[], [], [], []], births: births) == nil)
}

@Test func `A year group that has emptied is a forecast of none, not an error`() {
  let emptied = CohortSurvival(rolls: [[10, 20], [10, 20], [10, 20], [0, 0]], births: [20, 20, 20, 20])
  #expect(emptied?.forecast(from: [0, 0], births: 20)?.last == 0)
}

@Test func `A forecast needs one roll a year group`() {
  #expect(CohortSurvival(rolls: steady, births: [20, 20, 20, 20])?.forecast(from: [10], births: 20) == nil)
}
