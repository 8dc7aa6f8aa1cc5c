import Addresses
import Days
import Enquiries
import Findings
import PublishedData

extension Site {
  /// The site with what was known by the day that an address names, and the day; as it is where none is named.
  ///
  /// - Throws: `Refusal` for a day that can't be read, is still to come, or comes before everything held; `SQLError`.
  func asKnown(by address: Address) throws -> (site: Site, day: Day?) {
    guard let text = address.knownBy else { return (self, nil) }
    let day = try day(text).known(on: today)
    guard day < today else { return (self, day) }
    guard let past else { throw Refusal(.notAllowed, "What was known by an earlier day can’t be asked for here.") }
    let record = try past.record(knownBy: day, beside: record)
    return (holding(record, releases: releases.compactMap { $0.asKnown(by: day) }), day)
  }

  /// A day as an address has it.
  ///
  /// - Throws: `Refusal` where it is none.
  func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw Refusal(.notAllowed, "“\(text)” is not a day. Write it as in 2025-03-31.")
    }
    return day
  }
}

extension Address {
  /// Whether it asks for less than is known on a day.
  func isPast(on today: Day) -> Bool { knownBy.flatMap { Day($0) }.map { $0 < today } ?? false }
}
