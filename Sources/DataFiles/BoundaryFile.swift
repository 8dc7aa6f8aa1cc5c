import Findings
import FoundationEssentials
public import PublishedData

/// Reads outlines of authorities from GeoJSON: polygons in degrees, with a code and a name each.
public enum BoundaryFile {
  /// - Parameter bytes: of the file.
  /// - Throws: `FindingsError` where it is no such file.
  public static func read(_ bytes: [UInt8], file: String) throws -> [Boundary] {
    do {
      let collection = try JSONDecoder().decode(Collection.self, from: Data(bytes))
      return collection.features.map { feature in
        Boundary(
          gssCode: feature.properties.code, name: feature.properties.name,
          rings: feature.geometry.rings.map { ring in ring.map(plane) })
      }
    } catch {
      throw FindingsError([
        Finding(
          "not-boundaries",
          "This file is not GeoJSON with polygons that have a code and a name. Put the bundled file in its place.",
          file: file)
      ])
    }
  }

  /// Degrees as metres on a plane that touches the globe along 52.9° north, where England's middle is: an
  /// equirectangular projection, true to 2% over England, which is finer than the outlines.
  private static func plane(_ degrees: [Double]) -> Boundary.Point {
    let metresADegree = 111_320.0
    let shrunk = 0.6032  // cos 52.9°
    return Boundary.Point(
      east: (degrees.first ?? 0) * metresADegree * shrunk, north: (degrees.dropFirst().first ?? 0) * metresADegree)
  }

  private struct Collection: Decodable {
    let features: [Feature]
  }

  private struct Feature: Decodable {
    let properties: Properties
    let geometry: Geometry
  }

  private struct Properties: Decodable {
    let code, name: String
  }

  private struct Geometry: Decodable {
    let rings: [[[Double]]]

    private enum Keys: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      let isSeveral = try values.decode(String.self, forKey: .type) == "MultiPolygon"
      rings =
        isSeveral
        ? try values.decode([[[[Double]]]].self, forKey: .coordinates).flatMap(\.self)
        : try values.decode([[[Double]]].self, forKey: .coordinates)
      if rings.contains(where: { $0.contains { $0.count < 2 } }) {
        throw DecodingError.dataCorruptedError(forKey: .coordinates, in: values, debugDescription: "no pair")
      }
    }
  }
}
