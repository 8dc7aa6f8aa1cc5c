/// Where each place of the map lies from left to right: as near to its neighbours as the room between boxes allows.
struct MapPositions {
  static let box = 150.0
  static let lane = 12.0
  static let gap = 14.0

  private(set) var middle: [MapLayers.Place: Double] = [:]
  let width: Double

  init(_ layers: MapLayers) {
    var middle: [MapLayers.Place: Double] = [:]
    for layer in layers.layers {
      for (place, offset) in zip(layer, Self.offsets(layer, layers)) { middle[place] = offset }
    }
    for pass in 0..<40 {
      let downwards = pass.isMultiple(of: 2)
      for layer in downwards ? layers.layers.reversed() : layers.layers {
        let wished = layer.map { place in
          let around = layers.neighbours(of: place).compactMap { middle[$0] }
          return around.isEmpty ? middle[place] ?? 0 : around.reduce(0, +) / Double(around.count)
        }
        let offsets = Self.offsets(layer, layers)
        for (place, position) in zip(layer, Self.spread(wished, offsets)) { middle[place] = position }
      }
    }
    let left = layers.layers.joined().map { (middle[$0] ?? 0) - Self.width($0, layers) / 2 }.min() ?? 0
    let right = layers.layers.joined().map { (middle[$0] ?? 0) + Self.width($0, layers) / 2 }.max() ?? 0
    self.middle = middle.mapValues { $0 - left }
    width = right - left
  }

  private static func width(_ place: MapLayers.Place, _ layers: MapLayers) -> Double {
    layers.isBox(place) ? box : lane
  }

  /// The least distance of each place from the first of its layer.
  private static func offsets(_ layer: [MapLayers.Place], _ layers: MapLayers) -> [Double] {
    var offsets: [Double] = []
    for (index, place) in layer.enumerated() {
      guard let last = offsets.last else {
        offsets.append(0)
        continue
      }
      offsets.append(last + (width(layer[index - 1], layers) + width(place, layers)) / 2 + gap)
    }
    return offsets
  }

  /// The positions nearest to those wished, in least squares, that keep the distances: neighbours that come too near
  /// are moved together.
  private static func spread(_ wished: [Double], _ offsets: [Double]) -> [Double] {
    var groups: [(sum: Double, count: Int)] = []
    for (wish, offset) in zip(wished, offsets) {
      var group = (sum: wish - offset, count: 1)
      while let last = groups.last, last.sum / Double(last.count) >= group.sum / Double(group.count) {
        group = (group.sum + last.sum, group.count + last.count)
        groups.removeLast()
      }
      groups.append(group)
    }
    let starts = groups.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    return zip(starts, offsets).map { $0 + $1 }
  }
}
