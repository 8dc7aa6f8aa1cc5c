public import Benchmarking
public import PublishedData
import Statistics

/// Where an authority stands by the latest figure of an indicator, in a few words.
public struct LatestStanding: Sendable {
  /// `5.4% in 2024/25, 31st of 152`; why there is none where it has no figure.
  public let text: String

  public init(_ figures: SeriesFigures, of area: Area) {
    guard let place = figures.places.last(where: { figures.published(area.id, $0)?.number != nil }),
      let number = figures.published(area.id, place)?.number
    else {
      text = "no figure is published for \(area.name)"
      return
    }
    let figure = FigureText(figures.indicator, figures.series).full(number)
    let standing = figures.standing(place)
    let rank = standing.rank(of: area.id).map { ", \(English.place($0)) of \(standing.authorities.count)" } ?? ""
    text = "\(figure) in \(figures.period(place).name)\(rank)"
  }
}
