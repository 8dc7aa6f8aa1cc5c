public import Addresses
public import Reports

/// What is promised of the answer at an address.
public enum Promised: Sendable {
  /// A table: its columns, and what a row is called.
  case table(String, [Table.Column])
  /// An object, by its name among the schemas.
  case object(String)

  /// Nil where an address is for people, or answers with the contract itself.
  public init?(_ route: Route) {
    switch route {
    case .programs: self = .object("Start")
    case .listStrategies: self = .table("Strategy", Table.strategyColumns)
    case .readStrategy: self = .object("Scorecard")
    case .listPromises: self = .table("Promise", Table.promiseColumns)
    case .readPromise: self = .object("PromiseInParts")
    case .readMeasure: self = .object("Measure")
    case .listActions: self = .table("Action", Table.actionColumns)
    case .readAction: self = .object("ActionWithUpdates")
    case .readToken: self = .object("Token")
    case .listRisks: self = .object("Risks")
    case .sendUpdate: self = .object("ActionWithUpdates")
    case .listVerdicts: self = .table("Verdict", Table.verdictColumns)
    case .listIndicators: self = .table("Indicator", Table.indicatorColumns)
    case .readIndicator: self = .object("IndicatorWithGroups")
    case .listFigures: self = .table("Figure", Table.figureColumns)
    case .listAreas: self = .table("Area", Table.areaColumns)
    case .readArea: self = .object("AreaProfile")
    case .listNeighbours: self = .table("Neighbour", Table.neighbourColumns)
    case .listReleases: self = .table("Release", Table.releaseColumns)
    case .readRelease: self = .object("ReleaseWithChanges")
    case .listChanges: self = .table("Change", Table.changeColumns)
    default: return nil
    }
  }

  /// As an answer has it.
  var schema: Schema {
    switch self {
    case .table(let name, _): .named("\(name)List")
    case .object(let name): .named(name)
    }
  }

  var isTable: Bool { if case .table = self { true } else { false } }

  /// The schemas that it needs, by name.
  var named: [(String, Schema)] {
    guard case .table(let name, let columns) = self else { return [] }
    let list = Schema.object([
      .init("items", .list(.named(name)), "in the order in which they are read"),
      .init("total", .integer, "how many there are on all pages together"),
      .init("next", .perhaps(.path), "where the next page is; null on the last"),
    ])
    return [("\(name)List", list), (name, Schema(columns))]
  }
}
