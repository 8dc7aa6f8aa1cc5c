import Benchmarking
import Enquiries
import PublishedData
import Testing

private func published() throws -> PublishedRecord { try Bundled.record.get().published }

@Test func `The catalogue holds each of the 434 published measures once`() throws {
  let record = try published()
  let measures = record.catalogue.indicators.flatMap { $0.series.filter { $0.dataSet == Release.lait }.map(\.measure) }
  #expect(measures.count == 434)
  #expect(Set(measures) == Set(try #require(record.cubes[Release.lait]).blocks.map(\.measure.shortName)))
}

@Test func `It says of the better way and of the year what the publisher says`() throws {
  let record = try published()
  for indicator in record.catalogue.indicators {
    for series in indicator.series {
      let measure = try #require(record.cubes[series.dataSet]?.block(series.measure)?.measure)
      if series.dataSet == Release.lait { #expect(measure.polarity == indicator.polarity, "\(series.measure)") }
      #expect(measure.yearType == indicator.yearType, "\(series.measure)")
    }
  }
}

@Test func `Every indicator begins with everyone it counts`() throws {
  for indicator in try published().catalogue.indicators {
    #expect(indicator.series.first?.characteristic.id == Characteristic.everyone, "\(indicator.id)")
  }
}

@Test func `The members of named sets are authorities that exist`() throws {
  let record = try published()
  for set in record.sets {
    for member in set.members {
      let area = try #require(record.area(member), "\(set.id): \(member)")
      #expect(area.type.isLocalAuthority && record.validities[member]?.validTo == nil, "\(area.name)")
    }
  }
}

@Test func `In years said to be without figures there are none`() throws {
  for indicator in try published().catalogue.indicators {
    let figures = try #require(SeriesFigures(indicator, indicator.series[0], in: try published()))
    for place in figures.places where figures.reasonMissing(place) != nil {
      #expect(!figures.isPublished(place), "\(indicator.id), \(figures.period(place).name)")
    }
  }
}

@Test func `A year without any figure has its reason, four excepted that the publisher leaves open`() throws {
  var unexplained: Set<String> = []
  for indicator in try published().catalogue.indicators {
    for series in indicator.series {
      let figures = try #require(SeriesFigures(indicator, series, in: try published()))
      for place in figures.places where !figures.isPublished(place) && figures.reasonMissing(place) == nil {
        unexplained.insert("\(indicator.id) \(series.characteristic.id) \(figures.period(place).name)")
      }
    }
  }
  #expect(
    unexplained == [
      "looked-after-school-moves all 2019/20", "road-casualties all 2019 to 2021", "school-places-primary all 2022/23",
      "school-places-secondary all 2022/23",
    ])
}
