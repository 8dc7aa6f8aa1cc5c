/// Every verb asks whether whoever does it may. The compiler holds that no table is opened without a permit; this holds
/// what it can't see: that the permit is asked of the actor, that nobody but a command makes an actor who may do
/// everything, and that each verb stands in the matrix of verbs and roles.
struct CheckVerbs {
  static let rooms: Set = ["Log", "Supply", "People", "Planning", "Delivery", "Upkeep"]
  static let matrix = "Tests/OperationsTests/VerbMatrixTests.swift"
  /// Where an actor is made who may do everything: the commands, the invented council, the schema's history.
  static let makers = [
    "Sources/cairn/", "Sources/Demo/", "Sources/Store/Migrate", "Sources/Accounts/Actor.swift",
  ]

  /// The text of the matrix.
  let matrix: String

  func problems(in file: SourceFile) -> [Problem] {
    madeActors(in: file)
      + (CheckVerbs.rooms.contains(file.target) ? verbs(in: file).flatMap { problems(of: $0, in: file) } : [])
  }

  /// A function that takes an actor.
  struct Verb: Equatable {
    /// The type that it belongs to.
    let type: String
    let line: Int
    let isPublic: Bool
    /// The lines from the one that names the actor to the end of the function.
    let body: [Substring]
  }

  func verbs(in file: SourceFile) -> [Verb] {
    let lines = file.codeLines
    return lines.indices.filter { lines[$0].contains(/\bby actor: Actor\b/) }.map { index in
      let start = lines[...index].lastIndex { $0.contains(/\bfunc \w+/) } ?? index
      let indent = lines[start].prefix { $0 == " " }
      let end = lines[(start + 1)...].firstIndex { $0 == indent + "}" } ?? lines.endIndex
      let type = lines[..<start].reversed().lazy.compactMap {
        $0.prefixMatch(of: /(?:public |package |final )*(?:struct|enum|class|extension) (\w+)/)?.1
      }.first
      return Verb(
        type: String(type ?? ""), line: index + 1, isPublic: lines[start].contains("public "),
        body: Array(lines[index..<end]))
    }
  }

  private func problems(of verb: Verb, in file: SourceFile) -> [Problem] {
    let asks = verb.body.contains {
      $0.contains(/\bactor\.(permit|guardUpdate|readsNotes)\(|\bby: actor\b|_ = actor\b/)
    }
    let permission =
      asks
      ? nil
      : Problem(
        file: file.path, line: verb.line,
        message: "\(verb.type) takes an actor and asks it for no permit: actor.permit(…).")
    let isListed = !verb.isPublic || matrix.contains("\(verb.type)(") || matrix.contains("\(verb.type).")
    let listing =
      isListed
      ? nil
      : Problem(file: file.path, line: verb.line, message: "\(verb.type) is not in the matrix of \(CheckVerbs.matrix).")
    return [permission, listing].compactMap(\.self)
  }

  private func madeActors(in file: SourceFile) -> [Problem] {
    guard file.path.hasPrefix("Sources/"), !CheckVerbs.makers.contains(where: file.path.hasPrefix) else { return [] }
    return file.codeLines.enumerated().filter { $0.element.contains(/\bActor\.command\b|by: \.command\(/) }.map {
      Problem(
        file: file.path, line: $0.offset + 1,
        message: "only a command makes an actor who may do everything; take one: by actor: Actor.")
    }
  }
}
