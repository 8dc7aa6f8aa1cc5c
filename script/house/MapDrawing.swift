import Foundation

/// `docs/reference/map.svg`
struct MapDrawing {
  private static let boxHeight = 58.0
  private static let layerHeight = 118.0
  private static let margin = 24.0
  private static let legendHeight = 44.0

  private let map: ModuleMap
  private let layers: MapLayers
  private let positions: MapPositions

  init(_ map: ModuleMap) {
    self.map = map
    layers = MapLayers(map)
    positions = MapPositions(layers)
  }

  var svg: String {
    let width = number(positions.width + 2 * Self.margin)
    let height = number(foot + Self.legendHeight + Self.margin)
    let links = layers.links.filter(\.isFaint) + layers.links.filter { !$0.isFaint }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title desc">
      <title id="title">The targets of Cairn and what they import</title>
      <desc id="desc">\(map.rooms.map(sentence).joined(separator: " "))</desc>
      <style>
      text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; \
      font-size: 12px; fill: #505a67 }
      .name { font-size: 15px; font-weight: 600; fill: #14202e }
      .box { fill: #ffffff; stroke: #505a67 } .pure { fill: #f3f5f7 }
      .link { fill: none; stroke: #505a67; stroke-width: 1.25 } .faint { stroke: #d5dae0 }
      .tip { fill: #505a67 }
      </style>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \((links.map(line) + map.rooms.map(box)).joined(separator: "\n"))
      \(legend)
      </svg>

      """
  }

  private var foot: Double { Self.margin + Double(layers.layers.count) * Self.layerHeight - 40 }

  private func top(_ place: MapLayers.Place) -> Double {
    Self.margin + Double(layers.layers.count - 1 - place.layer) * Self.layerHeight
  }

  private func x(_ place: MapLayers.Place) -> Double { Self.margin + (positions.middle[place] ?? 0) }

  private func box(_ room: ModuleMap.Room) -> String {
    let place = MapLayers.Place(name: room.name, layer: layers.height[room.name] ?? 0)
    let (middle, top, width) = (x(place), top(place), MapPositions.box)
    let isImported = layers.links.contains { $0.lower == place }
    let isPure = Rooms.pure.contains(room.name)
    let size = room.files == 0 ? "system library" : "\(grouped(room.lines)) line\(room.lines == 1 ? "" : "s")"
    let parts = map.parts(of: room)
    let tip = "M\(number(middle - 4)) \(number(top - 7))l4 7l4 -7z"
    let lines = [
      isImported ? "<path class=\"tip\" d=\"\(tip)\"/>" : nil,
      "<rect class=\"box\(isPure ? " pure" : "")\" x=\"\(number(middle - width / 2))\" y=\"\(number(top))\" "
        + "width=\"\(number(width))\" height=\"\(number(Self.boxHeight))\" rx=\"4\"/>",
      text(room.name, middle, top + (parts.isEmpty ? 25 : 20), named: "name"),
      text(size, middle, top + (parts.isEmpty ? 44 : 36)),
      parts.isEmpty ? nil : text("+ \(parts.first ?? "")\(parts.count > 1 ? " …" : "")", middle, top + 51),
    ]
    return lines.compactMap { $0 }.joined(separator: "\n")
  }

  private func line(_ link: MapLayers.Link) -> String {
    let isBox = layers.isBox(link.upper)
    let start = (x: isBox ? port(link) : x(link.upper), y: isBox ? top(link.upper) + Self.boxHeight : laneFoot(link))
    let isEnd = layers.isBox(link.lower)
    let end = (x: x(link.lower), y: top(link.lower) - (isEnd ? 6 : 0))
    let bend = (start.y + end.y) / 2
    let straight = isEnd ? "" : "V\(number(top(link.lower) + Self.boxHeight))"
    return "<path class=\"link\(link.isFaint ? " faint" : "")\" d=\"M\(number(start.x)) \(number(start.y))"
      + "C\(number(start.x)) \(number(bend)) \(number(end.x)) \(number(bend)) \(number(end.x)) \(number(end.y))"
      + "\(straight)\"/>"
  }

  private func laneFoot(_ link: MapLayers.Link) -> Double { top(link.upper) + Self.boxHeight }

  /// Where a line leaves the foot of its box: side by side, in the order of where they go.
  private func port(_ link: MapLayers.Link) -> Double {
    let ends = layers.links.filter { $0.upper == link.upper }.map(\.lower).sorted { x($0) < x($1) }
    let step = min(16, (MapPositions.box - 24) / Double(max(ends.count - 1, 1)))
    let index = ends.firstIndex(of: link.lower) ?? 0
    return x(link.upper) + (Double(index) - Double(ends.count - 1) / 2) * step
  }

  private var legend: String {
    let y = foot + 30
    return """
      <g>
      <path class="link" d="M\(number(Self.margin)) \(number(y - 4))h28"/>
      \(text("imports", Self.margin + 36, y, anchor: "start"))
      <path class="link faint" d="M\(number(Self.margin + 110)) \(number(y - 4))h28"/>
      \(text("may import and does not", Self.margin + 146, y, anchor: "start"))
      <rect class="box pure" x="\(number(Self.margin + 330))" y="\(number(y - 13))" width="28" height="17" rx="3"/>
      \(text("pure: no clock, disk, network, SQL or HTML", Self.margin + 366, y, anchor: "start"))
      </g>
      """
  }

  private func text(
    _ words: String, _ x: Double, _ y: Double, named name: String = "", anchor: String = "middle"
  ) -> String {
    let style = name.isEmpty ? "" : " class=\"\(name)\""
    return "<text\(style) x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(words)</text>"
  }

  private func sentence(_ room: ModuleMap.Room) -> String {
    let imported = map.arrows(of: room).imported
    return "\(room.name) imports \(imported.isEmpty ? "nothing of ours" : imported.joined(separator: ", "))."
  }

  /// One decimal place at most.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? String(tenths / 10) : String(format: "%.1f", Double(tenths) / 10)
  }
}
