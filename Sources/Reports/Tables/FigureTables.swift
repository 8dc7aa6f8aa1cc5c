public import Benchmarking
import Days
public import PublishedData

extension Table {
  /// What is told of each indicator.
  public static let indicatorColumns = [
    Column("indicator", .text, "the indicator’s id"), Column("name", .text, "its name"),
    Column("scope", .text, "what the figure is a share or rate of"), Column("topic", .text, "what it is about"),
    Column("unit", .word(Indicator.Unit.allCases.map(\.rawValue)), "the unit of its figures"),
    Column("polarity", .word(Polarity.allCases.map(\.rawValue)), "which way is better, as the publisher says"),
    Column("groups", .list, "the ids of the groups it is published for"),
    Column("data_sets", .list, "the ids of the data sets that publish it"),
  ]

  /// Indicators, a row each.
  public static func indicators(_ indicators: [Indicator]) -> Table {
    Table(
      indicatorColumns,
      indicators.map { indicator in
        Row(indicator.id) {
          let sets = indicator.series.map(\.dataSet).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
          return [
            .string(indicator.id), .string(indicator.name), .string(indicator.scope), .string(indicator.topic),
            .string(indicator.unit.rawValue), .string(indicator.polarity.rawValue),
            .texts(indicator.series.map(\.characteristic.id)), .texts(sets),
          ]
        }
      })
  }

  /// What is told of each figure.
  public static let figureColumns = [
    Column("indicator", .text, "the indicator’s id"), Column("group", .text, "the id of the group of children"),
    Column("measure_short", .text, "the measure’s short name as published"),
    Column("data_set", .text, "the id of the data set that publishes it"),
    Column("area", .text, "DfE’s number of the area, or the code of a place that has none"),
    Column("name", .text, "the area’s name"),
    Column("level", .word(GeographicLevel.allCases.map(\.rawValue)), "the level of geography"),
    Column("time_period", .text, "the period’s label as published"),
    Column.perhaps("time_identifier", .word(TimeIdentifier.allCases.map(\.rawValue)), "the kind of period"),
    Column.perhaps("start", .day, "the period’s first day"), Column.perhaps("end", .day, "the period’s last day"),
    Column("status", .word(PublicationStatus.allCases.map(\.rawValue)), "how settled the figure is"),
    Column.perhaps("value", .number, "the figure, unrounded; none where a symbol stands in its place"),
    Column.perhaps("symbol", .text, "what is published instead of a figure: `c` is suppressed"),
    Column("authority", .word(SeriesFigures.Existence.allCases.map(\.rawValue)), "whether the area existed then"),
  ]

  /// The published cells of series, a row an area and period; those that a release does not hold are left out.
  ///
  /// - Parameters:
  ///   - series: of one indicator, a group each.
  ///   - areas: whose figures are wanted.
  ///   - isWanted: tells of a period whether its figures are.
  public static func figures(
    _ series: [SeriesFigures], of areas: [Area], where isWanted: (TimePeriod) -> Bool
  ) -> Table {
    Table(
      figureColumns,
      series.flatMap { figures in
        let places = figures.places.filter { isWanted(figures.period($0)) }
        return areas.flatMap { area in
          places.compactMap { place in
            figures.published(area.id, place).map { row($0, figures, area, place) }
          }
        }
      })
  }

  private static func row(_ value: PublishedValue, _ figures: SeriesFigures, _ area: Area, _ place: Int) -> Row {
    let period = figures.period(place)
    return Row("\(figures.series.characteristic.id) \(area.id.level.rawValue) \(area.id) \(period.label)") {
      [
        .string(figures.indicator.id), .string(figures.series.characteristic.id), .string(figures.series.measure),
        .string(figures.series.dataSet), .string(area.id.code), .string(area.name),
        .string(area.type.level.rawValue), .string(period.label), .optional(period.span?.identifier.rawValue),
        .optional(period.span?.start.description), .optional(period.span?.end.description),
        .string(period.status.rawValue), .optional(value.number), .optional(value.symbol),
        .string(figures.existence(area.id, place).rawValue),
      ]
    }
  }
}
