import Enquiries
import PublishedData
import Reports
import TargetSentences
import WrittenDocuments

/// A draft as a strategy file: what a person has to fill in or settle is marked, and the words each proposal came from stand
/// beside it.
public struct DraftText {
  private let draft: PlanDraft
  private let id, title, document: String

  /// - Parameters:
  ///   - id: of the strategy, kebab-case.
  ///   - document: what the file is called.
  public init(_ draft: PlanDraft, id: String, title: String, document: String) {
    (self.draft, self.id, self.title, self.document) = (draft, id, title, document)
  }

  public var yaml: String { (head + objectives + wishes).map { $0 + "\n" }.joined() }

  private var head: [String] {
    [
      "# Proposed by “cairn plan read” from \(document.oneLine). Nothing here has been confirmed by anybody.",
      "# FILL IN what is marked so; SETTLE each question, by writing one of the targets it names in place of “no target set”;",
      "# read every other target against the words beside it, and choose among the indicators named. Then:",
      "# cairn import strategy THIS-FILE",
      "strategy: \(id)", "title: \(title.quoted)", "document: \(document.quoted)",
      draft.area.map { "authority: \($0.id.code)  # \($0.name)" }
        ?? "authority:  # FILL IN: the council’s three-digit number",
      "status: draft", "adopted:  # FILL IN: the day on which it was adopted, such as 2025-09-01", "objectives:",
    ]
  }

  private var objectives: [String] {
    var numbers = (promise: 0, action: 0)
    return draft.objectives.filter { !$0.entries.isEmpty || !$0.actions.isEmpty }.enumerated().flatMap {
      place, objective -> [String] in
      var lines = ["  - id: objective-\(place + 1)", "    title: \(objective.title.shortened.quoted)"]
      if !objective.entries.isEmpty { lines.append("    promises:") }
      for promise in objective.entries {
        numbers.promise += 1
        lines += PromiseText(promise, id: "P-\(numbers.promise)", area: draft.area).lines
      }
      if !objective.actions.isEmpty { lines.append("    actions:") }
      for action in objective.actions {
        numbers.action += 1
        lines += ["      - id: A-\(numbers.action)", "        what: \(action.what.quoted)"]
        if let lead = action.lead { lines.append("        lead: \(lead.quoted)") }
        if let by = action.by { lines.append("        by: \(by.quoted)") }
      }
      return lines
    }
  }

  private var wishes: [String] {
    let wishes = draft.objectives.flatMap(\.promises).filter { $0.found.meaning.isWish }
    guard !wishes.isEmpty else { return [] }
    return ["# Wanted, with no figure, comparison or direction by which it could be judged:"]
      + wishes.map { "# - \($0.found.words.oneLine) (\($0.found.place.description.oneLine))" }
  }
}

extension PlanDraft.Objective {
  /// The promises that become entries.
  var entries: [DraftPromise] { promises.filter { !$0.found.meaning.isWish } }
}

extension FoundPromise.Meaning {
  public var isWish: Bool { if case .wish = self { true } else { false } }
}

/// One promise of a draft.
private struct PromiseText {
  private let promise: DraftPromise
  private let id: String
  private let area: Area?

  init(_ promise: DraftPromise, id: String, area: Area?) { (self.promise, self.id, self.area) = (promise, id, area) }

  var lines: [String] {
    let found = promise.found
    let title = name.shortened.quoted
    return [
      "      - id: \(id)", "        title: \(title)", "        statement: \(found.words.quoted)",
      "        stated-as: measure",
      "        place: \((found.place.description.isEmpty ? "the document" : found.place.description).quoted)",
      "        measures:",
      "          - id: \(id)", "            title: \(title)",
    ] + target + evidence + baseline
  }

  /// What is measured, of a table's row; a sentence is a name as it stands, for its subject alone is seldom one.
  private var name: String {
    let (subject, words) = (promise.found.subject, promise.found.words)
    guard subject.isEmpty || !words.contains(" | ") else { return subject }
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  private var target: [String] {
    switch promise.found.meaning {
    case .read(let target, let isWhole):
      let written = TargetSentence.write(promise.proposal?.target ?? target)
      let sureness = isWhole ? "read whole" : "read in part: the rest of its words are taken for what is measured"
      return ["            target: \(written.quoted)  # \(sureness)"]
    case .open(let ambiguities):
      return ambiguities.map { "            # SETTLE: \($0.text.oneLine)" } + [DraftText.noTarget]
    case .unread(let refusal):
      return ["            # SETTLE: \(refusal.description.oneLine)", DraftText.noTarget]
    case .wish: return []
    }
  }

  private var evidence: [String] {
    let choices = promise.indicators.map { proposed in
      let standing = area.flatMap { area in proposed.figures.map { ": " + LatestStanding($0, of: area).text } } ?? ""
      return "            # could be \(proposed.seriesText), “\(proposed.indicator.name)”\(standing)"
    }
    guard let proposal = promise.proposal else {
      return choices + [
        "            evidence: council", "            awaits:",
        "              figure: \(name.shortened.quoted)",
        "              from: the council",
      ]
    }
    return choices + [
      "            evidence: published", "            series:",
      "              - \(proposal.indicator.seriesText(peers: proposal.peers))",
    ]
  }

  private var baseline: [String] {
    (promise.found.baseline.map { ["            baseline:", "              value: \($0.quoted)"] } ?? [])
      + promise.found.actuals.map { "            # stated as reached: \($0.oneLine)" }
  }
}

extension DraftText {
  fileprivate static let noTarget = "            target: no target set"
}

extension ProposedIndicator {
  fileprivate var seriesText: String { seriesText(peers: nil) }

  /// `{indicator: attainment-8, group: fsm, peers: not-fsm}`
  fileprivate func seriesText(peers: String?) -> String {
    let group = series.characteristic.id == Characteristic.everyone ? "" : ", group: \(series.characteristic.id)"
    return "{indicator: \(indicator.id)\(group)\(peers.map { ", peers: \($0)" } ?? "")}"
  }
}

extension String {
  /// As a YAML scalar in double quotation marks.
  fileprivate var quoted: String {
    let escaped = oneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Without line ends and signs that no text file should hold.
  fileprivate var oneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0xFEFF
            && $0.properties.generalCategory != .unassigned && $0.properties.generalCategory != .privateUse
            && $0.value != 0x2028 && $0.value != 0x2029
        }))
  }

  /// At most 90 letters, cut at a word.
  fileprivate var shortened: String {
    guard count > 90 else { return self }
    return String(prefix(90)).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}
