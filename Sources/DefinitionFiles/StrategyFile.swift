public import Strategy

/// A strategy's file in `definitions/strategies/`.
public enum StrategyFile {
  /// Reads a strategy.
  ///
  /// - Parameter indicators: the ids that measures may name, so that a slip is found here with its line.
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String, indicators: Set<String>) throws -> EducationStrategy {
    try readDefinition(text, file: file, what: "a strategy", keys: strategyKeys) { root in
      let objectives = root.objects("objectives", "an objective", keys: objectiveKeys)
        .map { objective($0, indicators) }
      guard let id = root.text("strategy"), let title = root.text("title"), let document = root.text("document"),
        let authority = root.number("authority"), let status = root.choice("status", EducationStrategy.Status.self),
        let adopted = root.day("adopted")
      else { return nil }
      return EducationStrategy(
        id: id, title: title, document: document, authority: authority, status: status, adopted: adopted,
        objectives: objectives.compactMap(\.self))
    }
  }

  private static let strategyKeys = [
    "strategy", "title", "document", "authority", "status", "adopted", "objectives",
  ]
  private static let objectiveKeys = ["id", "title", "board", "promises"]
  private static let promiseKeys = ["id", "title", "stated-as", "place", "measures"]
  private static let measureKeys = ["id", "title", "indicator", "target", "law"]

  private static func objective(_ object: YAMLObject, _ indicators: Set<String>) -> EducationStrategy.Objective? {
    let promises = object.objects("promises", "a promise", keys: promiseKeys).map { promise($0, indicators) }
    guard let id = object.text("id"), let title = object.text("title"), let board = object.text("board") else {
      return nil
    }
    return EducationStrategy.Objective(id: id, title: title, board: board, promises: promises.compactMap(\.self))
  }

  private static func promise(_ object: YAMLObject, _ indicators: Set<String>) -> Promise? {
    let measures = object.objects("measures", "a measure", keys: measureKeys).map { measure($0, indicators) }
    guard let id = object.text("id"), let title = object.text("title"), let place = object.text("place"),
      let statedAs = object.choice("stated-as", Promise.Standing.self)
    else { return nil }
    return Promise(id: id, title: title, statedAs: statedAs, place: place, measures: measures.compactMap(\.self))
  }

  private static func measure(_ object: YAMLObject, _ indicators: Set<String>) -> SuccessMeasure? {
    guard let id = object.text("id"), let title = object.text("title"), let indicator = object.text("indicator"),
      let target = target(object)
    else { return nil }
    if !indicators.contains(indicator) {
      object.report(
        "unknown-indicator", "“\(indicator)” is not an indicator of definitions/indicators/.", at: "indicator")
    }
    return SuccessMeasure(id: id, title: title, indicator: indicator, target: target, law: object.optionalText("law"))
  }

  private static func target(_ object: YAMLObject) -> Target? {
    guard let sentence = object.text("target") else { return nil }
    do throws(TargetSentence.Refusal) {
      return try TargetSentence.read(sentence)
    } catch {
      object.report("target-refused", error.description, at: "target")
      return nil
    }
  }
}
