import Statistics
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {
  /// The textbook example of ten people's intelligence quotient and hours of television: −29/165.
  @Test("It is that of the textbooks")
  func textbook() throws {
    let pairs: [(Double, Double)] = [
      (106, 7), (100, 27), (86, 2), (101, 50), (99, 28), (103, 29), (97, 20), (113, 12), (112, 6), (110, 17),
    ]
    let found = try #require(RankCorrelation.spearman(pairs))
    #expect(abs(found - -29.0 / 165) < 1e-12)
  }

  @Test("The same order is 1, the other way round −1, and equal values share a rank")
  func ends() throws {
    #expect(RankCorrelation.spearman([(1, 10), (2, 20), (5, 21)]) == 1)
    #expect(RankCorrelation.spearman([(1, 3), (2, 2), (5, 1)]) == -1)
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
    let tied = try #require(RankCorrelation.spearman([(1, 1), (2, 2), (2, 3), (3, 4)]))
    #expect(abs(tied - 0.948_683_298_050_513_8) < 1e-12)
  }

  @Test("It says nothing of too few pairs, or where nothing differs")
  func nothing() {
    #expect(RankCorrelation.spearman([(1, 2), (2, 3)]) == nil)
    #expect(RankCorrelation.spearman([(1, 2), (1, 3), (1, 4)]) == nil)
  }
}
