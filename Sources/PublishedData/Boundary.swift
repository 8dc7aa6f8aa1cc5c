/// The outline of a local authority, for a map.
public struct Boundary: Equatable, Sendable {
  /// The nine-character ONS code.
  public let gssCode: String
  public let name: String
  /// Closed rings, islands and holes alike: the inside is what an odd number of rings goes round.
  public let rings: [[Point]]

  /// A place in metres east and north, on one plane for all of England.
  public struct Point: Equatable, Sendable {
    public let east, north: Double

    public init(east: Double, north: Double) { (self.east, self.north) = (east, north) }
  }

  public init(gssCode: String, name: String, rings: [[Point]]) {
    self.gssCode = gssCode
    self.name = name
    self.rings = rings
  }
}
