import Statistics
import Testing

private struct Spread: Decodable {
  let n: Int
  let medianApe, bestDecileApe, p90Ape, mape, medianSigned, shareOver: Double
}

@Test func `The spread of authorities' forecast errors is that of the school places scorecards`() throws {
  let worked = try Worked.read("scorecard_forecast_distribution", String.self, [String: Spread].self)
  let rows = try Worked.rows("forecast-accuracy.csv")
  #expect(worked.expected.count == 12)
  for (name, expected) in worked.expected {
    let words = name.split(separator: " ")
    let numbers = rows.filter { $0["Year"] == words[0] }.compactMap { $0[words[1]] }.compactMap { Double($0) }
    let errors = try #require(ForecastErrors(numbers))
    #expect(errors.count == expected.n, "\(name)")
    #expect(worked.agrees(errors.median, expected.medianApe), "\(name)")
    #expect(worked.agrees(errors.bestDecile, expected.bestDecileApe), "\(name)")
    #expect(worked.agrees(errors.worstDecile, expected.p90Ape), "\(name)")
    #expect(worked.agrees(errors.mean, expected.mape), "\(name)")
    #expect(worked.agrees(errors.signedMedian, expected.medianSigned), "\(name)")
    #expect(worked.agrees(errors.shareTooHigh, expected.shareOver), "\(name)")
  }
}

@Test func `No forecasts have no errors, and an exact forecast is not too high`() {
  #expect(ForecastErrors([]) == nil)
  #expect(ForecastErrors([0, 0.1])?.shareTooHigh == 0.5)
}
