import Days
import Operations
import Synchronization

/// The site of the record as it is now: another one takes its place when the record changes.
final class LiveSite: Sendable {
  /// A site, and the answers it gave before. Shared, for every request takes it: a site is many values, and copying
  /// them under the lock cost a fifth of the pages a second.
  final class State: Sendable {
    let site: Site
    let cache = PageCache()

    init(site: Site) { self.site = site }
  }

  private let state: Mutex<State>
  /// One at a time, so that an older record never takes the place of a newer one.
  private let refreshing = Mutex(())

  init(_ site: Site) { state = Mutex(State(site: site)) }

  var now: State { state.withLock { $0 } }

  /// Loads the record anew where it has changed: by somebody who published here, or by a command beside the server.
  func refresh(from store: OpenStore) throws {
    try refreshing.withLock { _ in
      let site = now.site
      let version = try DataVersion().run(from: store)
      guard version != site.record.dataVersion else { return }
      let record = try LoadRecord().run(from: store)
      let next = site.holding(record, releases: try DescribeReleases().run(from: store))
      state.withLock { $0 = State(site: next) }
    }
  }
}
