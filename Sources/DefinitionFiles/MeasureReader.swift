import PublishedData
import Strategy

/// Reads a success measure of a strategy file.
struct MeasureReader {
  let catalogue: Catalogue

  static let keys = [
    "id", "title", "target", "evidence", "series", "context", "awaits", "law", "baseline", "ambiguity",
  ]
  static let baselineKeys = ["value", "period", "note"]
  private static let seriesKeys = ["indicator", "group", "peers", "proxy"]

  func measure(_ object: YAMLObject) -> SuccessMeasure? {
    let series = object.optionalObjects("series", "a series", keys: Self.seriesKeys).compactMap(self.series)
    let context = object.optionalObjects("context", "a series", keys: Self.seriesKeys).compactMap(self.series)
    guard let id = object.text("id"), let title = object.text("title"), let reading = target(object),
      let evidence = object.choice("evidence", SuccessMeasure.Evidence.self)
    else { return nil }
    MeasureChecks(catalogue: catalogue, object: object).run(reading.target, evidence, series)
    return SuccessMeasure(
      id: id, title: title, target: reading.target, wording: object.optionalText("target"),
      questions: reading.questions, evidence: evidence, series: series,
      context: context, awaits: awaited(object), law: object.optionalText("law"), baseline: baseline(object),
      remark: object.optionalText("ambiguity"))
  }

  private func target(_ object: YAMLObject) -> (target: Target, questions: [String])? {
    guard let sentence = object.text("target") else { return nil }
    do throws(TargetSentence.Refusal) {
      let reading = try TargetSentence.read(sentence)
      return (reading.target, reading.ambiguities.map(\.question))
    } catch {
      object.report("target-refused", error.description, at: "target")
      return nil
    }
  }

  private func series(_ object: YAMLObject) -> MeasureSeries? {
    guard let id = object.text("indicator") else { return nil }
    guard let indicator = catalogue.indicator(id) else {
      object.report("unknown-indicator", "“\(id)” is not an indicator of definitions/indicators/.", at: "indicator")
      return nil
    }
    let group = object.has("group") ? object.text("group") : Characteristic.everyone
    let peers = object.has("peers") ? object.text("peers") : nil
    for (key, name) in [("group", group), ("peers", peers)] {
      guard let name, indicator.series(of: name) == nil else { continue }
      let groups = indicator.series.map(\.characteristic.id).joined(separator: ", ")
      object.report(
        "unknown-group", "“\(id)” is not published for a group “\(name)”. Its groups are \(groups).", at: key)
    }
    return group.map {
      MeasureSeries(
        indicator: id, group: $0, peers: peers, isProxy: object.has("proxy") && object.flag("proxy"))
    }
  }

  private func awaited(_ object: YAMLObject) -> Awaited? {
    guard let awaits = object.optionalObject("awaits", "what is awaited", keys: ["figure", "from"]),
      let figure = awaits.text("figure"), let from = awaits.text("from")
    else { return nil }
    return Awaited(figure: figure, from: from)
  }

  /// `69% (2019); LAIT shows 68.8`
  private func baseline(_ object: YAMLObject) -> String {
    guard let stated = object.optionalObject("baseline", "a baseline", keys: Self.baselineKeys),
      let value = stated.text("value")
    else { return "" }
    let period = stated.optionalText("period")
    let note = stated.optionalText("note")
    return value + (period.isEmpty ? "" : " (\(period))") + (note.isEmpty ? "" : "; \(note)")
  }
}
