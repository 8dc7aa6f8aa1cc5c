/// Holds imports and declared dependencies to the table, and the table to what is used.
struct CheckImports {
  let package: PackageShape
  let table: AllowedImports
  let imports: [Import]
  let manifest: String

  func problems() -> [Problem] {
    table.problems + missingTargets() + forbiddenImports() + forbiddenDependencies() + table.rows.flatMap(faults)
  }

  private func missingTargets() -> [Problem] {
    package.targets.filter { table.row($0.name) == nil }.map {
      Problem(file: AllowedImports.path, line: nil, message: "target \($0.name) has no line.")
    }
  }

  private func forbiddenImports() -> [Problem] {
    imports.compactMap { found in
      guard let row = table.row(found.target) else { return nil }
      guard row.allowed.contains(found.module) else {
        let allowed = row.allowed.isEmpty ? "nothing" : row.allowed.joined(separator: ", ")
        return Problem(
          file: found.file, line: found.line,
          message: "\(found.target) may not import \(found.module). It may import \(allowed).")
      }
      guard !package.names.contains(found.module) || declared(found.target).contains(found.module) else {
        return Problem(
          file: found.file, line: found.line,
          message: "\(found.target) imports \(found.module), and Package.swift does not declare it.")
      }
      return nil
    }
  }

  private func forbiddenDependencies() -> [Problem] {
    package.targets.flatMap { target -> [Problem] in
      guard let row = table.row(target.name) else { return [] }
      return target.dependencies.filter { !row.allowed.contains($0) }.map {
        Problem(
          file: "Package.swift", line: manifestLine(of: target.name),
          message: "\(target.name) may not depend on \($0) (\(AllowedImports.path):\(row.line)).")
      }
    }
  }

  /// What is wrong with a line of the table: an absent target, a module out of its room, an entry that is not used.
  private func faults(of row: AllowedImports.Row) -> [Problem] {
    guard package.names.contains(row.target) else { return [fault(row, "there is no target \(row.target).")] }
    let used = declared(row.target).union(imports.filter { $0.target == row.target }.map(\.module))
    return row.allowed.compactMap { module in
      if let objection = Rooms.objection(to: module, in: row.target, ours: package.names) {
        return fault(row, objection)
      }
      guard !used.contains(module) else { return nil }
      return fault(row, "\(row.target) neither imports \(module) nor depends on it: take it out.")
    }
  }

  private func fault(_ row: AllowedImports.Row, _ message: String) -> Problem {
    Problem(file: AllowedImports.path, line: row.line, message: message)
  }

  private func declared(_ target: String) -> Set<String> {
    Set(package.targets.first { $0.name == target }?.dependencies ?? [])
  }

  /// The line of Package.swift on which a target is named first, as its own name.
  private func manifestLine(of target: String) -> Int? {
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    let own = lines.firstIndex { $0.contains("room(\"\(target)\"") || $0.contains("name: \"\(target)\",") }
    return (own ?? lines.firstIndex { $0.drop { $0 == " " } == "\"\(target)\"," }).map { $0 + 1 }
  }
}
