/// Words that say nothing about education, and code that ends the program instead of saying what is wrong.
struct CheckWords {
  private static let forbidden: Set = [
    "metric", "kpi", "segment", "sla", "manager", "helper", "util", "utility", "utilitie", "service", "dto", "impl",
  ]

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype",
  ]

  static func problems(in file: SourceFile) -> [Problem] {
    file.codeLines.enumerated().flatMap { index, line in
      messages(for: line).map { Problem(file: file.path, line: index + 1, message: $0) }
    }
  }

  static func problems(inName path: String) -> [Problem] {
    let folders = path.split(separator: "/").dropFirst()
    return folders.flatMap { words(in: $0.prefix { $0 != "." }) }.map {
      Problem(file: path, line: nil, message: "a file or folder is not named “\($0)”: use the field's own word.")
    }
  }

  private static func messages(for line: Substring) -> [String] {
    let tokens = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    var messages = zip(tokens, tokens.dropFirst()).flatMap { kind, name in
      kinds.contains(kind) && name.first?.isUppercase == true
        ? words(in: name).map { "the type \(name) is named “\($0)”: use the field's own word." } : []
    }
    if tokens.contains("fatalError") { messages.append("fatalError ends the program: throw.") }
    guard line.utf8.contains(UInt8(ascii: "!")) else { return messages }
    if line.contains(/\btry!/) { messages.append("try! ends the program: throw, or make absence a value.") }
    if line.contains(/\bas!/) { messages.append("as! ends the program: cast with as? and say what to do otherwise.") }
    if unwraps(line) { messages.append("! unwraps by force: use guard, if let or ??.") }
    return messages
  }

  /// A `!` straight after a value or a type, which `!=` and a prefix `!` are not.
  private static func unwraps(_ line: Substring) -> Bool {
    line.replacing(/\b(?:try|as)!/, with: "").contains(/[\w)\]}"?`>]!(?!=)/)
  }

  /// The forbidden words in a name, which is cut at capitals and at signs.
  private static func words(in name: Substring) -> [String] {
    let acronyms = name.matches(of: /(KPI|SLA|DTO)s?(?![a-z])/).map { $0.1.lowercased() }
    let spaced = name.replacing(/([a-z0-9])([A-Z])/) { "\($0.1) \($0.2)" }
      .replacing(/([A-Z])([A-Z][a-z])/) { "\($0.1) \($0.2)" }
    let words = spaced.split { !$0.isLetter }.map { word in
      let word = word.lowercased()
      return word.hasSuffix("s") ? String(word.dropLast()) : word
    }
    return Array(Set(acronyms + words.filter(forbidden.contains))).sorted()
  }
}
