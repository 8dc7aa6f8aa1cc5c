import Enquiries
import PublishedData
public import Reports
import TargetSentences
public import WrittenDocuments

/// What was found in a document and what became of it, in sentences for a terminal and as values.
public struct DraftSummary {
  private let draft: PlanDraft
  private let document: WrittenDocument

  public init(_ draft: PlanDraft, of document: WrittenDocument) { (self.draft, self.document) = (draft, document) }

  private var promises: [DraftPromise] { draft.objectives.flatMap(\.promises) }

  /// `24 promises were found in 167 sentences, items and rows.` and what is still to be done with them.
  public var text: String {
    let entries = promises.filter { !$0.found.meaning.isWish }
    let read = entries.filter { $0.found.meaning.sentence != nil }
    let published = read.count { $0.proposal != nil }
    let open = entries.count { if case .open = $0.found.meaning { true } else { false } }
    let unread = entries.count - read.count - open
    var lines = [
      "\(count(entries.count, "promise was", "promises were")) found among \(draft.plan.passages) sentences, items and cells."
    ]
    if !read.isEmpty {
      lines.append(
        "\(count(read.count, "is", "are")) read as a target: \(published) with a published number proposed, \(read.count - published) with a figure that the council would return."
      )
    }
    if open > 0 { lines.append("\(count(open, "can", "can")) be read in more than one way: marked SETTLE.") }
    if unread > 0 {
      lines.append("\(count(unread, "was", "were")) not understood, with the reason beside each: marked SETTLE.")
    }
    let wishes = promises.count - entries.count
    if wishes > 0 {
      lines.append(
        "\(count(wishes, "thing is", "things are")) wanted without anything to judge it by: at the end of the draft.")
    }
    if !draft.plan.actions.isEmpty {
      lines.append("\(count(draft.plan.actions.count, "action", "actions")) with a lead or a date.")
    }
    if !document.pagesWithoutText.isEmpty {
      lines.append(
        "Without any text, and not read: page \(document.pagesWithoutText.prefix(20).map(String.init).joined(separator: ", ")). A picture of a page has to be recognised first."
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  public var json: JSON {
    .object([
      ("passages", .integer(draft.plan.passages)), ("promises", .array(promises.map(object))),
      (
        "actions",
        .array(
          draft.plan.actions.map {
            .object([
              ("what", .string($0.what)), ("lead", $0.lead.map(JSON.string) ?? .null),
              ("by", $0.by.map(JSON.string) ?? .null),
            ])
          })
      ),
    ])
  }

  private func object(_ promise: DraftPromise) -> JSON {
    let found = promise.found
    return .object([
      ("words", .string(found.words)), ("subject", .string(found.subject)), ("meaning", .string(found.meaning.name)),
      ("target", found.meaning.sentence.map(JSON.string) ?? .null),
      ("questions", .array(found.meaning.questions.map(JSON.string))),
      ("page", found.place.page.map(JSON.integer) ?? .null),
      ("heading", found.place.headings.last.map(JSON.string) ?? .null),
      (
        "indicators",
        .array(
          promise.indicators.map {
            .object([("indicator", .string($0.indicator.id)), ("group", .string($0.series.characteristic.id))])
          })
      ), ("proposed", promise.proposal.map { .string($0.indicator.indicator.id) } ?? .null),
    ])
  }
}

extension FoundPromise.Meaning {
  fileprivate var name: String {
    switch self {
    case .read(_, let isWhole): isWhole ? "read" : "read-in-part"
    case .open: "open"
    case .unread: "unread"
    case .wish: "wish"
    }
  }

  fileprivate var questions: [String] {
    switch self {
    case .open(let ambiguities): ambiguities.map(\.text)
    case .unread(let refusal): [refusal.description]
    case .read, .wish: []
    }
  }
}
