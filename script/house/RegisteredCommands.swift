/// The commands that Sources/cairn registers, each as it is typed, such as `cairn import lait`.
struct RegisteredCommands {
  private var commands: [String: Command] = [:]

  private struct Command {
    let name: String
    let subcommands: [String]
  }

  init(_ sources: [String]) {
    for source in sources { read(source) }
  }

  var typed: [String] {
    let children = Set(commands.values.flatMap(\.subcommands))
    return commands.keys.filter { !children.contains($0) }.flatMap { paths(from: $0, after: "") }.sorted()
  }

  private func paths(from type: String, after prefix: String) -> [String] {
    guard let command = commands[type] else { return [] }
    let path = prefix + command.name
    return [path] + command.subcommands.flatMap { paths(from: $0, after: path + " ") }
  }

  /// A command's configuration stands before the next command's declaration.
  private mutating func read(_ source: String) {
    let declarations = source.matches(of: /\b(?:struct|class)\s+(\w+)\s*:[^{]*ParsableCommand/)
    for (index, declaration) in declarations.enumerated() {
      let end = index + 1 < declarations.count ? declarations[index + 1].range.lowerBound : source.endIndex
      let body = source[declaration.range.upperBound..<end]
      let name = body.firstMatch(of: /\bcommandName:\s*"([^"]+)"/).map { String($0.1) }
      let list = body.firstMatch(of: /\bsubcommands:\s*\[([^\]]*)\]/)?.1 ?? ""
      commands[String(declaration.1)] = Command(
        name: name ?? Self.kebab(declaration.1),
        subcommands: list.matches(of: /(\w+)\.self/).map { String($0.1) })
    }
  }

  /// The name that ArgumentParser gives a command that does not name itself.
  private static func kebab(_ type: Substring) -> String {
    type.replacing(/([a-z0-9])([A-Z])/) { "\($0.1)-\($0.2)" }.lowercased()
  }
}
