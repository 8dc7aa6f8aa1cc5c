import Days
import PublishedData
import Strategy
import TargetSentences

/// Reads a success measure of a strategy file.
struct MeasureReader {
  let catalogue: Catalogue
  let sentences: SentenceReading

  static let keys = [
    "id", "title", "target", "amendments", "added", "evidence", "series", "context", "group", "awaits", "law",
    "baseline",
    "ambiguity",
  ]
  static let baselineKeys = ["value", "period", "note"]
  static let seriesKeys = ["indicator", "group", "peers", "proxy"]

  func measure(_ object: YAMLObject) -> SuccessMeasure? {
    let series = object.optionalObjects("series", "a series", keys: Self.seriesKeys).compactMap(self.series)
    let context = object.optionalObjects("context", "a series", keys: Self.seriesKeys).compactMap(self.series)
    guard let id = object.text("id"), let title = object.text("title"), let target = target(object),
      let evidence = object.choice("evidence", SuccessMeasure.Evidence.self)
    else { return nil }
    let added = object.optionalDay("added")
    MeasureChecks(catalogue: catalogue, object: object).run(target, evidence, series)
    return SuccessMeasure(
      id: id, title: title, target: target, amendments: amendments(object, to: target, series), added: added,
      evidence: evidence, series: series, context: context, group: group(object), awaits: awaited(object),
      law: object.optionalText("law"),
      baseline: baseline(object), remark: object.optionalText("ambiguity"))
  }

  /// Each must come after the one before, give its reason and change something.
  private func amendments(
    _ object: YAMLObject, to first: StatedTarget, _ series: [MeasureSeries]
  ) -> [Amendment] {
    var before = first
    var last: Day?
    return object.optionalObjects("amendments", "an amendment", keys: ["from", "target", "reason"]).compactMap {
      entry in
      let target = target(entry)
      guard let from = entry.day("from"), let reason = entry.text("reason"), let target else { return nil }
      if let last, from <= last {
        entry.report(
          "amendments-out-of-order", "Revised targets stand by date: one from \(from) can’t follow one from \(last).",
          at: "from")
      }
      if target.rule == before.rule {
        entry.report("amendment-without-change", "This is the target that was in force already.", at: "target")
      }
      MeasureChecks(catalogue: catalogue, object: entry).directions(target.rule, series)
      (before, last) = (target, from)
      return Amendment(from: from, target: target, reason: reason)
    }
  }

  private func target(_ object: YAMLObject) -> StatedTarget? {
    guard let sentence = object.text("target") else { return nil }
    do throws(TargetSentence.Refusal) {
      return try sentences(sentence)
    } catch {
      object.report("target-refused", error.description, at: "target")
      return nil
    }
  }

  /// The group it is about, where no series says it.
  private func group(_ object: YAMLObject) -> Characteristic? {
    guard object.has("group"), let id = object.text("group") else { return nil }
    if let group = catalogue.group(id) { return group }
    object.report(
      "unknown-group",
      "No indicator is published for a group “\(id)”. The groups stand in definitions/characteristics.yaml.",
      at: "group")
    return nil
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
