import Days
public import PublishedData
public import Strategy
import TargetSentences

/// `definitions/national-commitments.yaml`: what law, guidance and government ask of every authority.
public enum NationalCommitmentsFile {
  private static let keys =
    ["statement", "kind", "scope", "said-by", "source", "from", "reading", "unjudged"]
    + MeasureReader.keys.filter { !["amendments", "added", "baseline", "law"].contains($0) }

  private static let sourceKeys = ["title", "place", "publisher", "address", "date"]

  /// - Parameters:
  ///   - catalogue: the indicators and groups that commitments may name.
  ///   - sentences: how a target's sentence is read.
  /// - Throws: `FindingsError`.
  public static func read(
    _ text: String, file: String, catalogue: Catalogue,
    sentences: @escaping SentenceReading = { sentence throws(TargetSentence.Refusal) in
      try StatedTarget(reading: sentence)
    }
  ) throws -> [NationalCommitment] {
    try readDefinition(text, file: file, what: "a list of national commitments", keys: ["commitments"]) { root in
      let reader = MeasureReader(catalogue: catalogue, sentences: sentences)
      var ids: Set<String> = []
      return root.objects("commitments", "a commitment", keys: keys).compactMap { object in
        guard let commitment = commitment(object, reader) else { return nil }
        if !ids.insert(commitment.id).inserted {
          object.report("stands-twice", "The commitment “\(commitment.id)” stands twice; keep one.", at: "id")
        }
        return commitment
      }
    }
  }

  private static func commitment(_ object: YAMLObject, _ reader: MeasureReader) -> NationalCommitment? {
    let source = object.optionalObject("source", "a source", keys: sourceKeys).flatMap(source)
    if !object.has("source") { _ = object.text("source") }
    guard let measure = reader.measure(object), let statement = object.text("statement"),
      let kind = object.choice("kind", NationalCommitment.Kind.self),
      let scope = object.choice("scope", NationalCommitment.Scope.self), let saidBy = object.text("said-by"), let source
    else { return nil }
    let commitment = NationalCommitment(
      measure, statement: statement, kind: kind, scope: scope, saidBy: saidBy, source: source,
      from: object.optionalDay("from"), reading: object.optionalText("reading"),
      unjudged: object.optionalText("unjudged"))
    check(commitment, object)
    return commitment
  }

  private static func source(_ object: YAMLObject) -> NationalCommitment.Source? {
    let address = object.value("address", "the address of a page, beginning with https://") {
      $0.hasPrefix("https://") && !$0.contains(where: \.isWhitespace) ? $0 : nil
    }
    guard let title = object.text("title"), let publisher = object.text("publisher"), let date = object.text("date"),
      let address
    else { return nil }
    return NationalCommitment.Source(
      title: title, place: object.optionalText("place"), publisher: publisher, address: address, date: date)
  }

  /// What can be judged has a target that one published figure decides; what can't says why.
  private static func check(_ commitment: NationalCommitment, _ object: YAMLObject) {
    if !PlanPart.isID(commitment.id) {
      object.report(
        "no-id", "“\(commitment.id)” is no id: it stands in an address. Write letters, digits and hyphens.", at: "id")
    }
    let target = commitment.measure.firstTarget
    let isJudged =
      commitment.measure.evidence == .published && !commitment.measure.series.isEmpty && target.questions.isEmpty
      && target.rule.measured.count == target.rule.clauses.count
    if !isJudged, commitment.unjudged.isEmpty {
      object.report(
        "unsaid",
        "No published figure can judge this commitment. Say why with “unjudged: …”, or name a series and a target it can be held against.",
        at: "id")
    }
    if isJudged, !commitment.unjudged.isEmpty {
      object.report(
        "judged-all-the-same",
        "A published series and a target are named, so it can be judged; leave “unjudged” out, or move the series to “context”.",
        at: "unjudged")
    }
  }
}
