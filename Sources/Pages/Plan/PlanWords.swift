import Addresses
import Strategy

/// What the parts of a plan and their fields are called on the pages.
public enum PlanWords {
  /// `Where in the document`: the label of a field.
  static func label(_ field: String) -> String {
    labels[field] ?? series(field) ?? field.replacing("-", with: " ")
  }

  /// A message about a strategy's file, its fields called as on the page: “Where in the document”, not “place”.
  public static func labelled(_ message: String) -> String {
    labels.reduce(message) { $0.replacing("“\($1.key)”", with: "“\($1.value)”") }
  }

  /// What is asked for, where the label does not say it.
  static func hint(_ field: String, of kind: PlanPart.Kind) -> String {
    switch (kind, field) {
    case (.strategy, "adopted"): "For example 1 September 2026. Baselines are the last figures from before it."
    case (.strategy, "ends"): "For example 31 August 2030. Leave it empty where none is stated."
    case (.strategy, "document"): "As its cover says."
    case (_, "id"): "The last part of its address, which then stays: letters, digits and hyphens."
    case (.promise, "statement"): "One sentence, in your own words."
    case (.promise, "place"): "For example page 12."
    case (.measure, "target"): "For example: at least 90% by 2027; in line with or better than England by 2028."
    case (.measure, "added"): "Where it was added after the strategy was adopted: 31 January 2027."
    case (.measure, "law"): "What the law asks, where the promise is an ambition beside it."
    case (.measure, "ambiguity"): "What is unclear though it can be judged."
    case (.measure, "baseline-value"): "As the document states it. Cairn finds its own in the figures."
    case (.measure, "awaits-figure"): "The figure that only the council or another publisher has."
    case (.measure, "group"): "Only where no figure says which group of children it is about."
    case (.action, "lead"): "A post, not a name: this is public."
    case (.action, "by"): "For example July 2027, or 31 March 2027."
    case (.action, "rationale"): "Why it should move these measures."
    case (.link, "address"): "Beginning with https://"
    default: ""
    }
  }

  private static let labels = [
    "id": "Id", "title": "Title", "document": "Document", "status": "Status", "adopted": "Adopted on",
    "ends": "Ends on", "board": "Board", "statement": "Promise", "stated-as": "The document calls it",
    "place": "Where in the document", "target": "Target", "amendments": "Revised target", "added": "Added on",
    "evidence": "Where figures come from",
    "group": "Group of children", "awaits-figure": "Figure awaited", "awaits-from": "Awaited from",
    "law": "What the law asks", "baseline-value": "Baseline the document states",
    "baseline-period": "Period of that baseline", "baseline-note": "Note on the baseline", "ambiguity": "Remark",
    "what": "Action", "organisation": "Organisation", "lead": "Lead", "by": "Due",
    "work-stream": "Work stream", "themes": "Themes", "measures": "Measures it should move",
    "rationale": "Rationale", "address": "Address", "objective": "First objective",
  ]

  /// `series-0-indicator`: of which figure, and what of it.
  private static func series(_ field: String) -> String? {
    let pieces = field.split(separator: "-", maxSplits: 2).map(String.init)
    guard pieces.count == 3, let row = Int(pieces[1]), let what = parts[pieces[2]] else { return nil }
    return "\(pieces[0] == "context" ? "Shown beside it" : "Figure") \(row + 1), \(what)"
  }

  private static let parts = [
    "indicator": "indicator", "group": "group of children", "peers": "gap to", "proxy": "only a proxy",
  ]

  /// What holds while a question about a target stands.
  static let untilAnswered = "Until you answer, what was published holds. To answer, use “Change the target”."

  /// `Measure WAR-20`
  static func name(_ part: PlanPart) -> String {
    part.kind == .strategy ? "The strategy" : English.sentenceCase("\(part.kind.title) \(part.id)")
  }
}
