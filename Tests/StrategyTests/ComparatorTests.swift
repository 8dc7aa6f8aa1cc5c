import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

/// By the end of 2023, held against something.
private func target(_ relation: Relation, _ comparator: Comparator, margin: Amount? = nil) -> Target {
  Target([
    .measured(
      MeasuredClause(
        .value, relation, .comparator(comparator, margin: margin),
        Schedule(by: Deadline("2023", day: .last(ofYear: 2023)))))
  ])
}

/// Ambleford at a figure; England 50, the region 48, the neighbours 402 to 404 at 40, 50 and 60.
private func ambleford(_ own: Double, polarity: Polarity = .high) -> Ambleford {
  var ambleford = Ambleford(polarity: polarity)
  ambleford.add(
    "2023", [401: own, 402: 40, 403: 50, 404: 60, 405: 30, Ambleford.region: 48, 970: 50])
  return ambleford
}

private func verdict(_ target: Target, _ own: Double, polarity: Polarity = .high) throws -> Verdict {
  try ambleford(own, polarity: polarity).evaluation(of: target).verdict
}

@Test(arguments: [
  (Comparator.england, 50.0, 49.9), (.sameGroupInEngland, 50, 49.9), (.region, 48, 47.9), (.neighbours, 50, 49.9),
])
func `At least what others have gets no tolerance`(comparator: Comparator, enough: Double, short: Double) throws {
  #expect(try verdict(target(.atLeast, comparator), enough) == .met)
  #expect(try verdict(target(.atLeast, comparator), short) == .notMet)
  #expect(try verdict(target(.above, comparator), enough) == .notMet, "level is not above")
}

@Test func `Better goes by the polarity`() throws {
  #expect(try verdict(target(.betterThan, .england), 49, polarity: .low) == .met)
  #expect(try verdict(target(.betterThan, .england), 50, polarity: .low) == .notMet)
  #expect(try verdict(target(.noWorseThan, .england), 50, polarity: .low) == .met)
  #expect(try verdict(target(.betterThan, .england), 51, polarity: .low) == .notMet)
  #expect(try verdict(target(.betterThan, .england), 51, polarity: .none) == .noVerdict(.ambiguous))
}

@Test func `In line is within a quarter of the inter-quartile range, on either side`() throws {
  // 30, 40, 50, 60 and Ambleford's 47: the quartiles are 40 and 50, so the tolerance is 2.5 and 47 is out of line.
  #expect(try verdict(target(.inLineWith, .england), 47) == .notMet)
  #expect(try verdict(target(.inLineWith, .england), 48) == .met)
  #expect(try verdict(target(.inLineWith, .england), 54) == .notMet, "above is not in line")
  #expect(try verdict(target(.inLineWithOrBetter, .england), 54) == .met)
  #expect(try verdict(target(.inLineWithOrBetter, .england), 48) == .met)
  #expect(try verdict(target(.inLineWithOrBetter, .england), 47) == .notMet)
}

@Test func `A margin is asked for in the direction that is better`() throws {
  let margin = Amount(1, .percentagePoints)
  #expect(try verdict(target(.atLeast, .neighbours, margin: margin), 51) == .met)
  #expect(try verdict(target(.atLeast, .neighbours, margin: margin), 50.9) == .notMet)
}

@Test func `At most a point above is on the scale of figures; better by a point goes by the polarity`() throws {
  let point = Amount(1, .points)
  #expect(try verdict(target(.atMost, .england, margin: point), 51, polarity: .low) == .met)
  #expect(try verdict(target(.atMost, .england, margin: point), 51.1, polarity: .low) == .notMet)
  #expect(try verdict(target(.noWorseThan, .england, margin: point), 49, polarity: .low) == .met)
  #expect(try verdict(target(.noWorseThan, .england, margin: point), 49.1, polarity: .low) == .notMet)
  #expect(try verdict(target(.noWorseThan, .england, margin: Amount(-2, .points)), 48) == .met, "two points behind")
  #expect(try verdict(target(.noWorseThan, .england, margin: Amount(-2, .points)), 47.9) == .notMet)
}

@Test func `Within so many points says its own tolerance`() throws {
  #expect(try verdict(target(.inLineWith, .england, margin: Amount(5, .points)), 45) == .met)
  #expect(try verdict(target(.inLineWith, .england, margin: Amount(5, .points)), 44.9) == .notMet)
  #expect(try verdict(target(.inLineWith, .england, margin: Amount(5, .points)), 55.1) == .notMet)
}

@Test func `A named set is its members' mean; an unknown comparator is not published`() throws {
  // The Lakes are 401, 402 and 405: at 50, 40 and 30 their mean is 40.
  #expect(try verdict(target(.atLeast, .named("the lakes")), 50) == .met)
  #expect(try verdict(target(.atLeast, .named("Nowhere")), 50) == .noVerdict(.notPublished))
}

@Test func `The verdict is given under the newest neighbours too`() throws {
  // Of 2025 only 402 is a neighbour, at 40; the mean of 2021 is 50.
  let evaluation = try ambleford(45).evaluation(of: target(.atLeast, .neighbours))
  #expect(evaluation.verdict == .notMet)
  #expect(evaluation.currentVerdict == .met)
  #expect(!evaluation.isPinnedInForce)
}

private func placing(_ quantity: Quantity, _ relation: Relation, _ number: Double) -> Target {
  Target([
    .measured(
      MeasuredClause(
        quantity, relation, .constant(Amount(number)), Schedule(by: Deadline("2023", day: .last(ofYear: 2023)))))
  ])
}

@Test func `A place gives those who share a figure the worst of their places`() throws {
  // With its neighbours at 40, 50 and 60, Ambleford at 50 is joint second: at worst third.
  #expect(try verdict(placing(.rank(.neighbours), .noWorseThan, 3), 50) == .met)
  #expect(try verdict(placing(.rank(.neighbours), .noWorseThan, 2), 50) == .notMet)
  #expect(try verdict(placing(.rank(.neighbours), .betterThan, 4), 40) == .notMet, "joint last is last")
  #expect(try verdict(placing(.rank(.neighbours), .betterThan, 4), 41) == .met)
}

@Test func `The top quarter is the first fourth of all that are ranked`() throws {
  // Five are ranked: 5 ⁄ 4 = 1.25, so one is in the top quarter.
  #expect(try verdict(placing(.quarter(.authorities), .noWorseThan, 1), 61) == .met)
  #expect(try verdict(placing(.quarter(.authorities), .noWorseThan, 1), 59) == .notMet)
}

@Test func `Before the deadline a comparator is on course when it holds now`() throws {
  let evaluation = try ambleford(50).evaluation(of: target(.atLeast, .england), on: "2023-12-31")
  #expect(evaluation.verdict == .onCourse)
  #expect(try ambleford(49).evaluation(of: target(.atLeast, .england), on: "2023-12-31").verdict == .offCourse)
}
