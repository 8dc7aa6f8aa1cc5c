import Days
import HTML
public import PublishedData
public import Strategy

/// One thing that is wrong with the fields of a part, or open in them.
public struct PartProblem: Sendable {
  /// The name of the field; empty where it is about none.
  public let field: String
  public let message: String
  /// What the words could mean, as sentences to choose from.
  public let readings: [String]

  public init(field: String, message: String, readings: [String] = []) {
    self.field = field
    self.message = message
    self.readings = readings
  }
}

extension [PartProblem] {
  /// For the top of the page.
  ///
  /// - Parameter prefix: of the fields' ids there.
  func summary(_ prefix: String = "") -> [(message: String, field: String?)] {
    map { ($0.message, $0.field.isEmpty ? nil : prefix + $0.field) }
  }
}

/// The fields of a part of a plan, as a form has them.
public struct PlanForm: Sendable {
  public let kind: PlanPart.Kind
  public let fields: PlanFields
  public let problems: [PartProblem]
  /// The plan it stands in, for what can be chosen: boards, themes, measures.
  public let strategy: EducationStrategy
  public let catalogue: Catalogue
  /// The objective that the part stands in; empty where it stands in none.
  public let objective: String

  public init(
    _ kind: PlanPart.Kind, _ fields: PlanFields, problems: [PartProblem] = [], in strategy: EducationStrategy,
    _ catalogue: Catalogue, objective: String = ""
  ) {
    self.objective = objective
    self.kind = kind
    self.fields = fields
    self.problems = problems
    self.strategy = strategy
    self.catalogue = catalogue
  }

  /// The controls, without the id.
  ///
  /// - Parameter targetIsFixed: whether the target is published and so is not typed over.
  func controls(targetIsFixed: Bool = false) -> [any Component] {
    switch kind {
    case .strategy:
      [text("title"), text("document"), choice("status", EducationStrategy.Status.self), text("adopted"), text("ends")]
    case .theme, .board: [text("title")]
    case .workStream: [text("title"), text("lead")]
    case .link: [text("title"), text("address")]
    case .objective: [text("title"), board]
    case .promise:
      [text("title"), text("statement", .several), choice("stated-as", Promise.Standing.self), text("place")]
    case .action:
      [text("what", .several), text("organisation"), text("lead"), text("by"), board, workStream, themes] + measures
        + [text("rationale", .several)]
    case .measure: measure(targetIsFixed: targetIsFixed)
    }
  }

  /// The id of a part that is new.
  var id: any Component { text("id") }

  private func measure(targetIsFixed: Bool) -> [any Component] {
    let target: [any Component] =
      targetIsFixed ? [kept("target")] : [text("target"), TargetReadings(problems), ReadAsTyped(field: "target")]
    return [text("title")] + target + [choice("evidence", SuccessMeasure.Evidence.self)]
      + SeriesFields.all(of: self, under: "series") + SeriesFields.all(of: self, under: "context")
      + [IndicatorNameList(catalogue: catalogue)]
      + [
        MoreFields(
          summary: "More: group, awaited figure, law, stated baseline, remark", isOpen: hasMore,
          fields: [
            group, text("awaits-figure"), text("awaits-from"), text("law", .several), text("baseline-value"),
            text("baseline-period"), text("baseline-note"), text("ambiguity"), text("added"),
          ])
      ]
  }

  private static let more = [
    "group", "awaits-figure", "awaits-from", "law", "baseline-value", "baseline-period", "baseline-note", "ambiguity",
    "added",
  ]

  private var hasMore: Bool {
    PlanForm.more.contains { fields[$0] != nil } || problems.contains { PlanForm.more.contains($0.field) }
  }

  func problem(_ field: String) -> String? { problems.first { $0.field == field }?.message }

  // MARK: Controls

  /// A day is shown as it was read, in words.
  func text(_ field: String, _ control: TextField.Kind = .text) -> TextField {
    let day = kind.dayFields.contains(field) ? fields[field].flatMap { Day($0) } : nil
    return TextField(
      name: field, label: PlanWords.label(field), hint: PlanWords.hint(field, of: kind), kind: control,
      value: day?.spelled ?? fields[field] ?? "", problem: problem(field))
  }

  private func kept(_ field: String) -> HiddenField { HiddenField(name: field, value: fields[field] ?? "") }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ field: String, _: Choice.Type
  ) -> ChoiceField {
    ChoiceField(
      name: field, label: PlanWords.label(field),
      options: Choice.allCases.map { ($0.rawValue, English.sentenceCase($0.rawValue.replacing("-", with: " "))) },
      chosen: fields[field] ?? "", problem: problem(field))
  }

  func choice(
    _ field: String, _ options: [(value: String, text: String)], none: String
  ) -> ChoiceField {
    ChoiceField(
      name: field, label: PlanWords.label(field), options: [("", none)] + options,
      chosen: fields[field] ?? "", hint: PlanWords.hint(field, of: kind), problem: problem(field))
  }

  private var board: ChoiceField { choice("board", strategy.boards.map { ($0.id, $0.title) }, none: "None stated") }

  private var workStream: ChoiceField {
    choice("work-stream", strategy.workStreams.map { ($0.id, $0.title) }, none: "None stated")
  }

  private var group: ChoiceField { choice("group", groups, none: "Said by the figure, or everyone") }

  /// Every group that anything is published for.
  var groups: [(value: String, text: String)] {
    var seen: Set<String> = []
    return catalogue.indicators.flatMap(\.series).map(\.characteristic)
      .filter { $0.id != Characteristic.everyone && seen.insert($0.id).inserted }
      .map { ($0.id, English.sentenceCase($0.name)) }.sorted { $0.1 < $1.1 }
  }

  private var themes: CheckList { list("themes", strategy.themes.map { ($0.id, $0.title) }) }

  /// Those of its own objective first, and those that are chosen; the others one step away.
  private var measures: [any Component] {
    let all = strategy.promises.flatMap { promise in
      promise.promise.measures.map {
        (isNear: promise.objective.id == objective || chosen("measures").contains($0.id), measure: $0)
      }
    }
    func options(_ isNear: Bool) -> [(value: String, text: String)] {
      all.filter { $0.isNear == isNear }.map { ($0.measure.id, "\($0.measure.id) \($0.measure.title)") }
    }
    let others = CheckList(
      name: "measures", label: "Measures of other objectives", options: options(false), chosen: [], isFurther: true)
    let near = list("measures", options(true))
    return others.options.isEmpty
      ? [near] : [near, MoreFields(summary: others.label, isOpen: false, fields: [others])]
  }

  private func chosen(_ field: String) -> Set<String> { Set(fields.ids(in: field)) }

  private func list(_ field: String, _ options: [(value: String, text: String)]) -> CheckList {
    CheckList(
      name: field, label: PlanWords.label(field), options: options, chosen: chosen(field),
      hint: options.isEmpty ? "The plan has none yet." : "")
  }
}
