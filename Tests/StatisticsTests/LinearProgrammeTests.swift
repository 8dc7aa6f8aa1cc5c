import Statistics
import Testing

@Test func `The least and the most of a sum are at corners`() throws {
  // x + y + slack = 4, x + 3y + slack = 6: a textbook's fence about a field.
  let programme = try #require(LinearProgramme(equations: [[1, 1, 1, 0], [1, 3, 0, 1]], totals: [4, 6]))
  #expect(programme.maximum(of: [3, 5, 0, 0]) == 14)
  #expect(programme.minimum(of: [3, 5, 0, 0]) == 0)
  #expect(programme.maximum(of: [0, 1, 0, 0]) == 2)
}

@Test func `Equations that contradict each other or need a negative number are satisfied by nothing`() {
  #expect(LinearProgramme(equations: [[1, 1], [1, 1]], totals: [1, 2]) == nil)
  #expect(LinearProgramme(equations: [[1, 1]], totals: [-1]) == nil)
  #expect(LinearProgramme(equations: [[0, 0]], totals: [1]) == nil)
  #expect(LinearProgramme(equations: [[1, 1]], totals: [1, 1]) == nil)
}

@Test func `An equation said twice and one that says nothing change nothing`() throws {
  let programme = try #require(
    LinearProgramme(equations: [[1, 1], [-2, -2], [0, 0]], totals: [3, -6, 0]))
  #expect(programme.maximum(of: [1, 0]) == 3)
  #expect(programme.minimum(of: [1, 0]) == 0)
}

@Test func `An equation that only nothing satisfies is kept`() throws {
  let programme = try #require(LinearProgramme(equations: [[-1, -1, 0], [0, 0, 1]], totals: [0, 5]))
  #expect(programme.maximum(of: [1, 0, 0]) == 0)
  #expect(programme.maximum(of: [1, 1, 1]) == 5)
}

@Test func `A sum that grows without end has no most`() throws {
  let programme = try #require(LinearProgramme(equations: [[1, -1]], totals: [0]))
  #expect(programme.maximum(of: [1, 0]) == nil)
  #expect(programme.minimum(of: [1, 0]) == 0)
}

@Test func `A sum needs one weight a number`() throws {
  let programme = try #require(LinearProgramme(equations: [[1, 1]], totals: [3]))
  #expect(programme.minimum(of: [1]) == nil)
  #expect(programme.maximum(of: [1, 1, 1]) == nil)
}

@Test func `Beale's example, on which the plain rule goes in a circle, ends`() throws {
  let equations: [[Double]] = [
    [0.25, -60, -0.04, 9, 1, 0, 0], [0.5, -90, -0.02, 3, 0, 1, 0], [0, 0, 1, 0, 0, 0, 1],
  ]
  let programme = try #require(LinearProgramme(equations: equations, totals: [0, 0, 1]))
  let least = try #require(programme.minimum(of: [-0.75, 150, -0.02, 6, 0, 0, 0]))
  #expect(abs(least + 0.05) < 1e-12)
}

/// Found by trying random small programmes: with another rule for which number leaves, these go in a circle.
@Test(
  arguments: [
    ([[2, 2, 1, -1, 1, 0, 0], [4, -3, -1, -4, 0, 1, 0], [2, 1, -4, -4, 0, 0, 1]], [-1, -3, -3, -4, 0, 0, 0]),
    ([[3, -4, -2, -1, -1, 1, 0], [3, 4, 3, -3, -2, 0, 1]], [2, -3, -4, 1, 0, 0, 0]),
  ] as [([[Double]], [Double])])
func `A corner where many equations meet is left`(equations: [[Double]], weights: [Double]) throws {
  let programme = try #require(LinearProgramme(equations: equations, totals: equations.map { _ in 0 }))
  #expect(programme.minimum(of: weights) == nil)
}
