/// `docs/reference/map.md`
struct MapTable {
  private let map: ModuleMap

  init(_ map: ModuleMap) { self.map = map }

  var markdown: String {
    let files = map.rooms.reduce(0) { $0 + $1.files }
    let lines = map.rooms.reduce(0) { $0 + $1.lines }
    return """
      # The map

      Every target of the package, \(grouped(files)) files and \(grouped(lines)) lines of Swift in all. `make map` \
      writes this page and the picture from the code; `script/allowed-imports.txt` says what each target may import, \
      and `make test` fails when an import is not allowed, an allowance is not used, or this page is stale.

      ![The targets of Cairn as boxes, those above importing those below; the table says the same](map.svg)

      | target | purpose | files | lines | may import | imports |
      | --- | --- | ---: | ---: | --- | --- |
      \(map.rooms.map(row).joined(separator: "\n"))

      """
  }

  private func row(_ room: ModuleMap.Room) -> String {
    let cells = [
      "**\(room.name)**", room.purpose, grouped(room.files), grouped(room.lines), list(room.allowed),
      room.imported == room.allowed && !room.allowed.isEmpty ? "all of them" : list(room.imported),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func list(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.joined(separator: ", ") }
}
