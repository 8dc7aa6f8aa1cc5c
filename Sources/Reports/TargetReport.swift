public import Days
import Strategy
public import TargetSentences

/// What a target sentence was understood as, or what of it was not.
public struct TargetReport: Sendable {
  private let input: String
  private let result: Result<TargetReading, TargetSentence.Refusal>

  /// Reads a sentence.
  ///
  /// - Parameter adopted: from when “within two years” counts, where it is known.
  public init(_ input: String, adopted: Day? = nil) {
    self.input = input
    do throws(TargetSentence.Refusal) {
      result = .success(try TargetSentence.read(input, adopted: adopted))
    } catch {
      result = .failure(error)
    }
  }

  /// Why it was refused; nil where it was understood.
  public var refusal: String? {
    if case .failure(let refusal) = result { refusal.description } else { nil }
  }

  /// What it says, as a sentence of Cairn's; nil where it was refused, or can be read in more than one way.
  public var sentence: String? {
    guard case .success(let reading) = result, reading.ambiguities.isEmpty else { return nil }
    return reading.canonical
  }

  /// The parts of what it says, clause by clause.
  public var parts: [[MeasureReport.Fact]] {
    guard case .success(let reading) = result, reading.ambiguities.isEmpty else { return [] }
    return facts(reading)
  }

  /// What the words leave open, each with the sentences it could be.
  public var open: [Ambiguity] {
    if case .success(let reading) = result { reading.ambiguities } else { [] }
  }

  /// The reading for a terminal: the canonical sentence, its parts, and what it leaves open; empty where it was refused.
  public func text(_ style: TextStyle) -> String {
    guard case .success(let reading) = result else { return "" }
    var lines: [String] = []
    if reading.ambiguities.isEmpty {
      lines = [style.bold(TextLayout.wrapped(reading.canonical)), ""]
      lines += facts(reading).enumerated().flatMap { place, facts in
        (place == 0 ? [] : [style.muted(joined(reading.target))]) + TextLayout.facts(facts)
      }
    }
    for ambiguity in reading.ambiguities {
      lines.append(TextLayout.wrapped("? \(ambiguity.question)", indent: 2))
      lines += ambiguity.sentences.map { "  – " + TextLayout.wrapped($0, indent: 4) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: JSON {
    switch result {
    case .success(let reading):
      return .object([
        ("input", .string(input)), ("canonical", .string(reading.canonical)),
        ("subject", .string(reading.subject)), ("join", .string(reading.target.join.rawValue)),
        ("clauses", .array(reading.target.clauses.map(object))),
        (
          "ambiguities",
          .array(
            reading.ambiguities.map {
              .object([("question", .string($0.question)), ("readings", .array($0.sentences.map(JSON.string)))])
            })
        ), ("unread", .array([])),
      ])
    case .failure(let refusal):
      return .object([
        ("input", .string(input)), ("canonical", .null), ("subject", .null), ("join", .null), ("clauses", .array([])),
        ("ambiguities", .array([])),
        (
          "unread",
          .array(
            refusal.unread.map { .object([("words", .string($0.words)), ("column", .integer($0.column))]) })
        ), ("message", .string(refusal.description)), ("nearest", .array(refusal.nearest.map(JSON.string))),
      ])
    }
  }

  private func joined(_ target: Target) -> String {
    switch target.join {
    case .all: "and"
    case .any: "or"
    case .inOrder: "then"
    }
  }

  // MARK: Parts

  /// Clause by clause; before the first what is taken for the measure, where the sentence names one.
  private func facts(_ reading: TargetReading) -> [[MeasureReport.Fact]] {
    var all = reading.target.clauses.map(facts)
    if !reading.subject.isEmpty, !all.isEmpty { all[0].insert(.init("Measure", "“\(reading.subject)”"), at: 0) }
    return all
  }

  private func facts(_ clause: Target.Clause) -> [MeasureReport.Fact] {
    typealias Fact = MeasureReport.Fact
    switch clause {
    case .measured(let clause):
      let quantity = TargetSentence.write(clause.quantity)
      return [
        Fact("Quantity", quantity.isEmpty ? "the figure itself" : quantity),
        Fact("Relation", clause.relation.rawValue), Fact("Reference", words(clause.reference)),
        Fact("Schedule", words(clause.schedule)),
      ]
    case .milestone(let what, let schedule): return [Fact("Milestone", what), Fact("Schedule", words(schedule))]
    case .cadence(let what, let schedule): return [Fact("Again and again", what), Fact("Schedule", words(schedule))]
    case .monitor: return [Fact("Watched", "no target is set")]
    case .elsewhere(let name): return [Fact("Set in", name)]
    }
  }

  private func words(_ schedule: Schedule) -> String {
    let text = TargetSentence.write(schedule)
    let day = schedule.deadline.map { ", the last day being \($0.day.spelled)" } ?? ""
    return text.isEmpty ? "no date is stated" : text + day
  }

  private func words(_ reference: Reference) -> String {
    switch reference {
    case .constant(let amount): TargetSentence.write(amount)
    case .baseline(let stated, let change):
      "its own baseline\(stated.map { ", \(TargetSentence.write($0))" } ?? "")\(change.map(words) ?? "")"
    case .stepBefore(let change): "the step before\(change.map(words) ?? "")"
    case .period(let name, let change): "its own figure of \(name)\(change.map(words) ?? "")"
    case .comparator(let comparator, let margin):
      TargetSentence.write(comparator) + (margin.map { ", by at least \(TargetSentence.write($0))" } ?? "")
    }
  }

  private func words(_ change: Change) -> String {
    switch change {
    case .by(let amount): ", changed by \(TargetSentence.write(amount))"
    case .byPart(let part): ", changed by \(CSVText.number(part)) of it"
    }
  }
}
