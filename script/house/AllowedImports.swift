/// The table `script/allowed-imports.txt`: a line a target, in the order of the house, each after a comment that says
/// what the target is for.
struct AllowedImports {
  static let path = "script/allowed-imports.txt"

  private(set) var rows: [Row] = []
  private(set) var problems: [Problem] = []

  struct Row {
    let target: String
    let purpose: String
    let allowed: [String]
    let line: Int
  }

  init(_ text: String) {
    var purpose: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") {
        purpose.append(line.drop { $0 == "#" || $0 == " " }.description)
      } else {
        if !line.allSatisfy(\.isWhitespace) { read(line, purpose: purpose.joined(separator: " "), at: index + 1) }
        purpose = []
      }
    }
  }

  func row(_ target: String) -> Row? { rows.first { $0.target == target } }

  private mutating func read(_ line: Substring, purpose: String, at number: Int) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].split(separator: " ").joined(separator: " ")
    guard parts.count == 2, !target.contains(" ") else {
      return report("this line is not of the form “Target: allowed allowed …”.", number)
    }
    if row(target) != nil { report("\(target) has a line already.", number) }
    if purpose.isEmpty { report("say what \(target) is for in a comment above its line.", number) }
    let allowed = parts[1].split(separator: " ").map(String.init)
    for (index, name) in allowed.enumerated() where allowed[..<index].contains(name) {
      report("\(target) lists \(name) twice.", number)
    }
    rows.append(Row(target: target, purpose: purpose, allowed: allowed, line: number))
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append(Problem(file: Self.path, line: line, message: message))
  }
}
