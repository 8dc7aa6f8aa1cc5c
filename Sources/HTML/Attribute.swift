/// A name and a value in a start tag. The value is escaped when it is written.
public struct Attribute: Sendable {
  let name: StaticString
  let value: String

  public init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
  public static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
  public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  public static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
  public static func role(_ role: String) -> Attribute { Attribute("role", role) }
  /// Keeps ornament from being read aloud.
  public static let hidden = Attribute("aria-hidden", "true")

  /// A coordinate or length in SVG, to a tenth of a pixel.
  public static func at(_ name: StaticString, _ pixels: Double) -> Attribute {
    Attribute(name, Attribute.pixels(pixels))
  }

  /// `12`, `12.3`: a tenth of a pixel is the finest that can be seen.
  public static func pixels(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let whole = "\(tenths.magnitude / 10)"
    let rest = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + (rest == 0 ? whole : "\(whole).\(rest)")
  }
}
