/// Statements on what a council owns name the council: nobody gets another's rows because a condition was forgotten.
struct CheckStatements {
  /// The tables whose rows a council owns: those that the migrations give a council's column.
  let owned: Set<String>

  /// - Parameter migrations: the texts of all of them.
  init(migrations: [String]) {
    owned = Set(
      migrations.flatMap { text in
        text.matches(of: /CREATE TABLE (?:new_)?([a-z_]+) \(([^;]*)\);/).filter { $0.2.contains("council_id") }
          .map { String($0.1) }
      })
  }

  /// Statements of the store on such a table without `council_id`. One that is meant for all of them says so in itself:
  /// `-- of every council`.
  func problems(in file: SourceFile) -> [Problem] {
    guard file.target == "Store", !file.path.contains("/Migrat") else { return [] }
    let statement = /"""\s*(?:SELECT|INSERT|UPDATE|DELETE)[\s\S]*?"""|"(?:SELECT|INSERT|UPDATE|DELETE)[^"\n]*"/
    return file.text.matches(of: statement).compactMap { match in
      let words = Set(match.output.split { !($0.isLetter || $0 == "_") }.map(String.init))
      guard let table = owned.intersection(words).sorted().first, !words.contains("council_id"),
        !match.output.contains("-- of every council")
      else { return nil }
      let line = file.text[..<match.range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
      return Problem(
        file: file.path, line: line, message: "a statement on \(table), which a council owns, names no council_id.")
    }
  }
}
