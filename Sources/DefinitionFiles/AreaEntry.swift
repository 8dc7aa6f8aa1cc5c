import Days
import PublishedData

/// One line of `areas` in `areas.yaml`, with what must hold of it and of those it names.
struct AreaEntry {
  static let keys = [
    "number", "name", "valid-from", "valid-to", "successors", "moved", "recoded", "codes", "source",
  ]

  private let object: YAMLObject
  private let validity: AreaValidity

  /// The authorities described. What is wrong between two lines is told once each of them can be read.
  static func validities(_ objects: [YAMLObject]) -> [AreaValidity] {
    let entries = objects.compactMap(AreaEntry.init)
    guard objects.first?.isWithoutFindings ?? true else { return entries.map(\.validity) }
    var known: [LocationID: AreaValidity] = [:]
    for entry in entries {
      if known.updateValue(entry.validity, forKey: entry.validity.id) != nil {
        entry.object.report(
          "named-twice", "Authority \(entry.validity.id) stands here twice: put both into one line.", at: "number")
      }
    }
    let taken = Set(known.values.flatMap(\.successors))
    guard objects.first?.isWithoutFindings ?? true else { return entries.map(\.validity) }
    for entry in entries { entry.check(known, taken) }
    return entries.map(\.validity)
  }

  private init?(_ object: YAMLObject) {
    guard let number = object.number("number"), let source = object.text("source") else { return nil }
    self.object = object
    validity = AreaValidity(
      id: .authority(number), name: object.has("name") ? object.text("name") : nil,
      validFrom: object.optionalDay("valid-from"), validTo: object.optionalDay("valid-to"),
      successors: object.optionalNumbers("successors").map(LocationID.authority),
      moved: object.has("moved") ? object.text("moved") : nil, recoding: AreaEntry.recoding(object), source: source)
  }

  private static func recoding(_ object: YAMLObject) -> AreaValidity.Recoding? {
    guard object.has("recoded") else {
      if object.has("codes") {
        object.report("codes-of-nothing", "“codes” need “recoded”, the first day of the new one.", at: "codes")
      }
      return nil
    }
    guard let day = object.day("recoded") else { return nil }
    guard object.has("codes") else { return AreaValidity.Recoding(day: day, codes: nil) }
    let codes = object.texts("codes")
    guard codes.count == 2, codes.allSatisfy(isCode), codes[0] != codes[1] else {
      object.report(
        "wrong-value", "“codes” must be two different nine-character codes, the one before and the one after.",
        at: "codes")
      return nil
    }
    return AreaValidity.Recoding(day: day, codes: .init(before: codes[0], after: codes[1]))
  }

  /// `E06000065`
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.hasPrefix("E") && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private func check(_ known: [LocationID: AreaValidity], _ taken: Set<LocationID>) {
    let isDated = validity.validFrom != nil || validity.validTo != nil || validity.recoding != nil
    if !isDated && !object.has("recoded") {
      object.report(
        "no-change", "An area needs “valid-from”, “valid-to” or “recoded”: others are left out.", at: "number")
    }
    if let from = validity.validFrom, let to = validity.validTo, to <= from {
      object.report("ends-before-it-begins", "It ends on \(to), before it began on \(from).", at: "valid-to")
    }
    if validity.validFrom != nil, !taken.contains(validity.id) {
      object.report(
        "of-nothing", "No other area names \(validity.id) in its “successors”: say whose area it took over.",
        at: "valid-from")
    }
    if object.has("moved"), validity.successors.count < 2 {
      object.report("moved-to-nobody", "“moved” needs a second successor that the part went to.", at: "moved")
    }
    checkSuccessors(known)
  }

  private func checkSuccessors(_ known: [LocationID: AreaValidity]) {
    guard let to = validity.validTo else {
      if !validity.successors.isEmpty {
        object.report("has-not-ended", "Only an area that ended has “successors”: add “valid-to”.", at: "successors")
      }
      return
    }
    if validity.successors.isEmpty {
      object.report("no-successor", "Say in “successors” who took over its area.", at: "valid-to")
    }
    for successor in validity.successors {
      guard let next = known[successor], next.validFrom != to + 1 else { continue }
      object.report(
        "successor-begins-otherwise",
        "Successor \(successor) must have “valid-from: \(to + 1)” in its own line, the day after this one's end.",
        at: "successors")
    }
  }
}
