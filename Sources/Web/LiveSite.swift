import Days
import Enquiries
import Log
import Supply
import Synchronization

/// The site of the record as it is now: another one takes its place when the record changes. Pages stay kept by what they
/// were made from.
final class LiveSite: Sendable {
  /// A site. Shared, for every request takes it: a site is many values, and copying them under the lock cost a fifth of the
  /// pages a second.
  final class State: Sendable {
    let site: Site

    init(site: Site) { self.site = site }
  }

  let making: PageMaking
  private let state: Mutex<State>
  /// One at a time, so that an older record never takes the place of a newer one; how often what the record is made from had
  /// changed when it was read.
  private let refreshing = Mutex<[Int: Int]>([:])

  init(_ site: Site, making: PageMaking = PageMaking()) {
    state = Mutex(State(site: site))
    self.making = making
  }

  var now: State { state.withLock { $0 } }

  /// Loads the record anew where it has changed: by somebody who published here, by another server, or by a command.
  func refresh(from store: OpenStore) throws {
    try refreshing.withLock { seen in
      let versions = try CountChanges().run(from: store)
      guard versions != seen else { return }
      try takeIn(LoadRecord().run(from: store, after: [now.site.record]), from: store)
      // What failed is tried again the next time.
      seen = versions
    }
  }

  private func takeIn(_ record: Record, from store: OpenStore) throws {
    let site = now.site
    guard record.dataVersion != site.record.dataVersion else { return }
    let isReleased = record.publishedVersion != site.record.publishedVersion
    let next = site.holding(record, releases: isReleased ? try DescribeReleases().run(from: store) : site.releases)
    if isReleased { try record.judge(on: site.today) }
    state.withLock { $0 = State(site: next) }
  }

  /// Judges what nobody may wait for at midnight: the day that begins soon.
  func prepare(_ day: Day) throws { try now.site.record.judge(on: day) }
}
