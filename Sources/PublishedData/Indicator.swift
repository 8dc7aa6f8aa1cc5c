/// A published number as Cairn speaks of it: which measure it is, and the words and decimals to show it in.
public struct Indicator: Equatable, Sendable {
  /// Kebab-case: `ehc-plans-within-20-weeks`.
  public let id: String
  /// The measure's short name, exactly as published.
  public let measure: String
  /// What it counts, as a heading.
  public let name: String
  /// One sentence of what the figure is a share or rate of.
  public let scope: String
  public let unit: Unit
  /// Digits after the point that figures are published with.
  public let decimals: Int
  /// What an authority did, with `{value}` for the figure: `issued {value} of new EHC plans within 20 weeks`.
  public let phrase: String

  public enum Unit: String, Sendable, CaseIterable {
    case percent = "%"
    case number
  }

  public init(
    id: String, measure: String, name: String, scope: String, unit: Unit, decimals: Int, phrase: String
  ) {
    self.id = id
    self.measure = measure
    self.name = name
    self.scope = scope
    self.unit = unit
    self.decimals = decimals
    self.phrase = phrase
  }
}
