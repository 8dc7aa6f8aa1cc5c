import Days
public import PublishedData
public import Strategy
import TargetSentences

/// A strategy's file in `definitions/strategies/`.
public enum StrategyFile {
  /// Reads a strategy.
  ///
  /// - Parameter catalogue: the indicators and groups that measures may name, so that a slip is found here with its line.
  /// - Throws: `FindingsError`.
  ///
  /// - Parameters:
  ///   - isStored: whether it was taken over before, perhaps by a program that asked for less.
  ///   - sentences: how a target's sentence is read.
  public static func read(
    _ text: String, file: String, catalogue: Catalogue, isStored: Bool = false,
    sentences: @escaping SentenceReading = { sentence throws(TargetSentence.Refusal) in
      try StatedTarget(reading: sentence)
    }
  ) throws -> EducationStrategy {
    try readDefinition(text, file: file, what: "a strategy", keys: keys) { root in
      let boards = root.optionalObjects("boards", "a board", keys: ["id", "title"]).compactMap { object in
        object.named.map { EducationStrategy.Board(id: $0.id, title: $0.title) }
      }
      let themes = root.optionalObjects("themes", "a theme", keys: ["id", "title"]).compactMap { object in
        object.named.map { EducationStrategy.Theme(id: $0.id, title: $0.title) }
      }
      let streams = root.optionalObjects("work-streams", "a work stream", keys: ["id", "title", "lead"]).compactMap {
        object in
        object.named.map {
          EducationStrategy.WorkStream(id: $0.id, title: $0.title, lead: object.optionalText("lead"))
        }
      }
      let links = root.optionalObjects("links", "a link", keys: ["id", "title", "address"]).compactMap(link)
      let reader = ObjectiveReader(
        boards: boards, workStreams: streams, themes: Set(themes.map(\.id)), catalogue: catalogue,
        sentences: sentences)
      let objectives = root.objects("objectives", "an objective", keys: ObjectiveReader.keys)
        .compactMap(reader.objective)
      guard let id = root.text("strategy"), let title = root.text("title"), let document = root.text("document"),
        let authority = root.number("authority"), let status = root.choice("status", EducationStrategy.Status.self),
        let adopted = root.day("adopted")
      else { return nil }
      if root.isWithoutFindings { reader.reportDoubles(objectives, root) }
      let ends = root.optionalDay("ends")
      if !isStored { reportNew(id, from: adopted, to: ends, root) }
      return EducationStrategy(
        id: id, title: title, document: document, authority: authority, status: status, adopted: adopted,
        ends: ends, themes: themes, boards: boards, workStreams: streams, links: links,
        objectives: objectives)
    }
  }

  /// What is asked of a strategy that comes in; one that is stored from before it was asked is read all the same.
  private static func reportNew(_ id: String, from adopted: Day, to ends: Day?, _ root: YAMLObject) {
    if !PlanPart.isID(id) {
      root.report(
        "no-id", "“\(id)” is no id: it is the last part of an address. Write letters, digits and hyphens.",
        at: "strategy")
    }
    if let ends, ends <= adopted {
      root.report(
        "ends-before-adopted", "A strategy ends after it was adopted: \(ends) is not after \(adopted).", at: "ends")
    }
  }

  private static func link(_ object: YAMLObject) -> EducationStrategy.Link? {
    let address = object.value("address", "the address of a page, beginning with https://") {
      $0.hasPrefix("https://") && !$0.contains(where: \.isWhitespace) ? $0 : nil
    }
    guard let named = object.named, let address else { return nil }
    return EducationStrategy.Link(id: named.id, title: named.title, address: address)
  }

  static let keys = [
    "strategy", "title", "document", "authority", "status", "adopted", "ends", "themes", "boards", "work-streams",
    "links", "objectives",
  ]
}

/// Reads the objectives of a strategy: promises and actions.
struct ObjectiveReader {
  let boards: [EducationStrategy.Board]
  let workStreams: [EducationStrategy.WorkStream]
  let themes: Set<String>
  let catalogue: Catalogue
  let sentences: SentenceReading

  static let keys = ["id", "title", "board", "promises", "actions"]
  static let promiseKeys = ["id", "title", "statement", "stated-as", "place", "measures"]
  static let actionKeys = [
    "id", "what", "organisation", "lead", "by", "board", "work-stream", "themes", "measures", "rationale",
  ]

  func objective(_ object: YAMLObject) -> EducationStrategy.Objective? {
    let promises = object.optionalObjects("promises", "a promise", keys: Self.promiseKeys).compactMap(promise)
    let actions = object.optionalObjects("actions", "an action", keys: Self.actionKeys).compactMap(action)
    guard let named = object.named else { return nil }
    return EducationStrategy.Objective(
      id: named.id, title: named.title, board: board(object), promises: promises, actions: actions)
  }

  private func board(_ object: YAMLObject) -> EducationStrategy.Board? {
    guard object.has("board"), let id = object.text("board") else { return nil }
    if let board = boards.first(where: { $0.id == id }) { return board }
    object.report("unknown-board", "“\(id)” is not one of the “boards” of this file.", at: "board")
    return nil
  }

  private func workStream(_ object: YAMLObject) -> EducationStrategy.WorkStream? {
    guard object.has("work-stream"), let id = object.text("work-stream") else { return nil }
    if let stream = workStreams.first(where: { $0.id == id }) { return stream }
    object.report("unknown-work-stream", "“\(id)” is not one of the “work-streams” of this file.", at: "work-stream")
    return nil
  }

  private func promise(_ object: YAMLObject) -> Promise? {
    let reader = MeasureReader(catalogue: catalogue, sentences: sentences)
    let measures = object.objects("measures", "a measure", keys: MeasureReader.keys).compactMap(reader.measure)
    guard let named = object.named, let place = object.text("place"), let statement = object.text("statement"),
      let statedAs = object.choice("stated-as", Promise.Standing.self)
    else { return nil }
    return Promise(
      id: named.id, title: named.title, statement: statement, statedAs: statedAs, place: place, measures: measures)
  }

  private func action(_ object: YAMLObject) -> Action? {
    guard let id = object.text("id"), let what = object.text("what") else { return nil }
    let named = object.optionalTexts("themes")
    for theme in named where !themes.contains(theme) {
      object.report("unknown-theme", "“\(theme)” is not one of the “themes” of this file.", at: "themes")
    }
    return Action(
      id: id, what: what, lead: object.optionalText("lead"), by: object.optionalText("by"),
      organisation: object.optionalText("organisation"), board: board(object), workStream: workStream(object),
      themes: named, measures: object.optionalTexts("measures"), rationale: object.optionalText("rationale"))
  }

  /// Ids must stand once, and actions name measures that there are.
  func reportDoubles(_ objectives: [EducationStrategy.Objective], _ root: YAMLObject) {
    let promises = objectives.flatMap(\.promises)
    let measures = promises.flatMap(\.measures).map(\.id)
    for ids in [promises.map(\.id), measures, objectives.flatMap(\.actions).map(\.id), objectives.map(\.id)] {
      var seen: Set<String> = []
      for id in ids where !seen.insert(id).inserted {
        root.report(
          "id-twice", "The id “\(id)” stands twice in this file; ids are the parts of addresses.", at: "objectives")
      }
    }
    for action in objectives.flatMap(\.actions) {
      for measure in action.measures where !measures.contains(measure) {
        root.report(
          "unknown-measure", "\(action.id) names “\(measure)”, which is not a measure of this file.", at: "objectives")
      }
    }
  }
}

extension YAMLObject {
  /// The id and the title that most objects have.
  fileprivate var named: (id: String, title: String)? {
    guard let id = text("id"), let title = text("title") else { return nil }
    return (id, title)
  }
}
