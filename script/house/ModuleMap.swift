/// Every target with its size and its imports: the picture and the table of docs/reference.
struct ModuleMap {
  struct Room {
    let name: String
    let purpose: String
    let files: Int
    let lines: Int
    let allowed: [String]
    let imported: [String]
  }

  /// In the order of the table.
  let rooms: [Room]

  init(package: PackageShape, table: AllowedImports, files: [SourceFile]) {
    let order = table.rows.map(\.target)
    let others = package.targets.map(\.name).filter { !order.contains($0) }.sorted()
    rooms = (order.filter(package.names.contains) + others).map { name in
      let own = files.filter { $0.target == name }
      let imported = Set(own.flatMap(\.imports).map(\.module))
      let allowed = table.row(name)?.allowed ?? []
      return Room(
        name: name, purpose: table.row(name)?.purpose ?? "", files: own.count,
        lines: own.reduce(0) { $0 + $1.lineCount }, allowed: allowed,
        imported: allowed.filter(imported.contains) + imported.subtracting(allowed).sorted())
    }
  }

  init(rooms: [Room]) { self.rooms = rooms }

  var documents: [(path: String, text: String)] {
    [("docs/reference/map.svg", MapDrawing(self).svg), ("docs/reference/map.md", MapTable(self).markdown)]
  }

  var names: Set<String> { Set(rooms.map(\.name)) }

  /// Our own targets that a room imports, and those it may import and does not.
  func arrows(of room: Room) -> (imported: [String], unused: [String]) {
    let imported = room.imported.filter(names.contains)
    return (imported, room.allowed.filter { names.contains($0) && !imported.contains($0) })
  }

  /// Parts made by others that a room imports.
  func parts(of room: Room) -> [String] {
    room.imported.filter { !names.contains($0) && !Rooms.platform.contains($0) && !Rooms.harmless.contains($0) }
  }
}

/// 5479 as 5,479.
func grouped(_ number: Int) -> String {
  var digits = String(number)
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.insert(digits.suffix(3), at: 0)
    digits = String(digits.dropLast(3))
  }
  return ([digits[...]] + groups).joined(separator: ",")
}
