/// What a number format makes of a number, as far as it matters to whoever reads the table.
struct NumberFormat: Equatable {
  /// One for every number; or for those from 0 and those below; or for those above 0, below 0, and 0.
  private let sections: [Kind]
  /// Whether sections are chosen by something other than the sign: `[=0]"z";0`.
  private let isConditional: Bool

  enum Kind: Equatable {
    case number, percent
    case date, time, dateAndTime
    /// Hours that go on beyond 24.
    case elapsed
    /// A sign that stands for the number, or nothing at all.
    case hidden
  }

  static let general = NumberFormat("General")

  /// - Parameter code: `0.0%`, `dd/mm/yyyy`, `#,##0;[Red]-#,##0;"-"`.
  init(_ code: String) {
    let parts = NumberFormat.sections(Array(code.utf8))
    sections = parts.prefix(3).map(NumberFormat.kind)
    isConditional = parts.contains(where: \.isConditional)
  }

  /// What becomes of a number of this sign: -1, 0 or 1.
  func kind(ofSign sign: Int) -> Kind {
    if isConditional, sign != 0 || !sections.contains(.hidden) { return sections.first { $0 != .hidden } ?? .hidden }
    if isConditional { return .hidden }
    if sections.count > 2, sign == 0 { return sections[2] }
    if sections.count > 1, sign < 0 { return sections[1] }
    return sections[0]
  }

  /// A section without what is shown as it stands: quoted text, signs after a backslash, colours and currencies.
  private struct Section {
    var code: [UInt8] = []
    var isElapsed = false, isConditional = false
  }

  private static func sections(_ code: [UInt8]) -> [Section] {
    var sections = [Section()], place = 0
    func skip(to end: Character) -> ArraySlice<UInt8> {
      let from = place + 1
      let close = code[min(from, code.count)...].firstIndex(of: end.asciiValue ?? 0) ?? code.count
      place = close
      return code[min(from, close)..<close]
    }
    while place < code.count {
      switch Character(Unicode.Scalar(code[place])) {
      case "\"": _ = skip(to: "\"")
      case "[":
        let inside = skip(to: "]")
        if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".utf8.contains($0) }) {
          sections[sections.count - 1].isElapsed = true
        }
        if let first = inside.first, "<>=".utf8.contains(first) { sections[sections.count - 1].isConditional = true }
      case "\\", "_", "*": place += 1
      case ";": sections.append(Section())
      default: sections[sections.count - 1].code.append(code[place] | (code[place].isLetter ? 0x20 : 0))
      }
      place += 1
    }
    return sections
  }

  private static func kind(_ section: Section) -> Kind {
    if section.isElapsed { return .elapsed }
    let code = String(decoding: section.code, as: UTF8.self)
    if code.contains("general") || code == "@" { return .number }
    let hasPlace = code.contains { "0#?".contains($0) }
    let hasTime = code.contains { "hs".contains($0) }
    let hasDay = code.contains { "dy".contains($0) } || (!hasTime && code.contains("m"))
    if hasDay || hasTime { return hasDay && hasTime ? .dateAndTime : hasDay ? .date : .time }
    return hasPlace ? (code.contains("%") ? .percent : .number) : .hidden
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
