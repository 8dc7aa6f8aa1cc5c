/// The boxes of the map in layers, the lowest first, and the lanes that pass between boxes.
///
/// An import that skips layers runs down a lane, and all imports of one target share its lane: a line belongs to the
/// target at its foot.
struct MapLayers {
  struct Place: Hashable {
    let name: String
    let layer: Int
  }

  private(set) var layers: [[Place]] = []
  private(set) var links: [Link] = []
  let height: [String: Int]

  /// A line between neighbouring layers. It is faint if nothing that is imported runs along it.
  struct Link {
    let upper: Place
    let lower: Place
    let isFaint: Bool
  }

  init(_ map: ModuleMap) {
    let below = Dictionary(
      uniqueKeysWithValues: map.rooms.map { room in
        let arrows = map.arrows(of: room)
        return (room.name, arrows.imported + arrows.unused)
      })
    height = Self.heights(map.rooms.map(\.name), below: below)
    layers = Array(repeating: [], count: (height.values.max() ?? -1) + 1)
    for room in map.rooms { add(room.name, at: height[room.name] ?? 0) }
    for room in map.rooms { link(room.name, to: map.arrows(of: room)) }
    for _ in 0..<12 { sweep() }
  }

  func isBox(_ place: Place) -> Bool { height[place.name] == place.layer }

  func neighbours(of place: Place) -> [Place] {
    links.compactMap { $0.upper == place ? $0.lower : $0.lower == place ? $0.upper : nil }
  }

  /// The longest way down from each, then each pulled up to just under the lowest that imports it.
  private static func heights(_ names: [String], below: [String: [String]]) -> [String: Int] {
    var height: [String: Int] = [:]
    func depth(_ name: String) -> Int {
      if let known = height[name] { return known }
      height[name] = 0
      let depth = (below[name] ?? []).map { depth($0) + 1 }.max() ?? 0
      height[name] = depth
      return depth
    }
    for name in names { _ = depth(name) }
    for name in names.sorted(by: { (height[$1] ?? 0, $0) < (height[$0] ?? 0, $1) }) {
      let importers = names.filter { below[$0]?.contains(name) == true }
      if let lowest = importers.compactMap({ height[$0] }).min() { height[name] = max(lowest - 1, 0) }
    }
    return height
  }

  private mutating func add(_ name: String, at layer: Int) {
    let place = Place(name: name, layer: layer)
    if !layers[layer].contains(place) { layers[layer].append(place) }
  }

  private mutating func link(_ name: String, to arrows: (imported: [String], unused: [String])) {
    for target in arrows.imported { run(from: name, to: target, isFaint: false) }
    for target in arrows.unused { run(from: name, to: target, isFaint: true) }
  }

  private mutating func run(from name: String, to target: String, isFaint: Bool) {
    guard let top = height[name], let foot = height[target], foot < top else { return }
    for layer in stride(from: top - 1, through: foot, by: -1) {
      add(target, at: layer)
      let upper = Place(name: layer == top - 1 ? name : target, layer: layer + 1)
      join(Link(upper: upper, lower: Place(name: target, layer: layer), isFaint: isFaint))
    }
  }

  private mutating func join(_ link: Link) {
    if let index = links.firstIndex(where: { $0.upper == link.upper && $0.lower == link.lower }) {
      guard links[index].isFaint else { return }
      links[index] = link
    } else {
      links.append(link)
    }
  }

  /// Puts each layer in the order of its neighbours' middles, downwards and then upwards.
  private mutating func sweep() {
    for layer in layers.indices.reversed().dropFirst() { order(layer, by: layer + 1) }
    for layer in layers.indices.dropFirst() { order(layer, by: layer - 1) }
  }

  private mutating func order(_ layer: Int, by other: Int) {
    let scale = Double(max(layers[other].count - 1, 1))
    let position = Dictionary(
      uniqueKeysWithValues: layers[other].enumerated().map { ($1, Double($0) / scale) })
    let own = Double(max(layers[layer].count - 1, 1))
    let middles = layers[layer].enumerated().map { index, place in
      let around = neighbours(of: place).compactMap { position[$0] }
      return around.isEmpty ? Double(index) / own : around.reduce(0, +) / Double(around.count)
    }
    let order = layers[layer].indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
    layers[layer] = order.map { layers[layer][$0] }
  }
}
