/// The repository as the checks see it.
struct House {
  let package: PackageShape
  let table: AllowedImports
  let files: [SourceFile]

  init() throws {
    package = try PackageShape(json: Disk.packageDescription())
    table = AllowedImports(try Disk.text(AllowedImports.path))
    files = try package.targets.flatMap { target in
      try Disk.files(under: target.folder, ending: ".swift").map {
        SourceFile(path: $0, target: target.name, text: try Disk.text($0))
      }
    }
  }

}

/// What one check found, and what it says when it found nothing.
struct Outcome {
  let problems: [Problem]
  let summary: String
}

extension House {
  func imports() throws -> Outcome {
    let imports = files.flatMap(\.imports)
    let check = CheckImports(
      package: package, table: table, imports: imports, manifest: try Disk.text("Package.swift"))
    let summary = "\(package.targets.count) targets, \(imports.count) imports, all in their rooms"
    return Outcome(problems: check.problems(), summary: summary)
  }

  func words() -> Outcome {
    let names = Disk.files(under: "Sources")
    let problems = names.flatMap(CheckWords.problems(inName:)) + files.flatMap(CheckWords.problems(in:))
    return Outcome(problems: problems, summary: "\(names.count) file names and \(files.count) Swift files, none amiss")
  }

  func docs() -> Outcome {
    let check = CheckDocs(exists: Disk.exists, text: { try? Disk.text($0) })
    let tops = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].filter(Disk.exists)
    let documents = tops + ["data", "definitions", "docs"].flatMap { Disk.files(under: $0, ending: ".md") }
    let named = files.flatMap { check.missingDocuments(namedIn: $0.path, $0.text) }
    let links = documents.flatMap { path in (check.text(path)).map { check.brokenLinks(in: path, $0) } ?? [] }
    let commands = RegisteredCommands(files.filter { $0.target == "cairn" }.map(\.text)).typed
    let missing = check.undocumented(commands, in: "docs/reference/commands.md")
    let summary = "\(documents.count) documents, \(commands.count) commands, nothing named is absent"
    return Outcome(problems: named + links + missing, summary: summary)
  }

  func councils() throws -> Outcome {
    let migrations = Disk.files(under: "Sources/Store/Migrations", ending: ".sql")
    let check = CheckStatements(migrations: try migrations.map(Disk.text))
    return Outcome(
      problems: files.flatMap(check.problems),
      summary: "\(check.owned.count) tables are a council's own, every statement on one names the council")
  }

  func verbs() throws -> Outcome {
    let check = CheckVerbs(matrix: try Disk.text(CheckVerbs.matrix))
    let count = files.filter { CheckVerbs.rooms.contains($0.target) }.flatMap(check.verbs).count
    return Outcome(
      problems: files.flatMap(check.problems),
      summary: "\(count) functions take an actor, and each asks it for a permit")
  }

  func map() -> ModuleMap { ModuleMap(package: package, table: table, files: files) }

  func mapIsFresh() -> Outcome {
    let stale = map().documents.filter { (try? Disk.text($0.path)) != $0.text }.map {
      Problem(file: $0.path, line: nil, message: "is not what the code says now. Run: make map")
    }
    return Outcome(problems: stale, summary: "docs/reference/map.svg and map.md say what the code says")
  }
}
