import Addresses
import Synchronization

/// What a server has done, for whoever watches it: counted by route, never by address, so that nothing of anybody is in it.
final class RequestCounts: Sendable {
  /// How long answers took, in seconds: at most so many seconds.
  static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

  private struct Key: Hashable {
    let method, route: String
    let status: Int
  }

  private struct Times {
    /// How many took at most each of the bounds, and the bound before it not.
    var counts = [Int](repeating: 0, count: RequestCounts.bounds.count + 1)
    var sum = 0.0
  }

  private struct State {
    var requests: [Key: Int] = [:]
    var times: [String: Times] = [:]
    var underWay = 0
  }

  private let state = Mutex(State())

  /// How many requests are being answered.
  var underWay: Int { state.withLock { $0.underWay } }

  func begin() { state.withLock { $0.underWay += 1 } }

  /// - Parameters:
  ///   - route: the pattern; nil where there is none.
  ///   - seconds: from the request's head to the answer's.
  func end(_ method: String, _ route: Route?, status: Int, seconds: Double) {
    let route = route?.rawValue ?? "none"
    let place = RequestCounts.bounds.firstIndex { seconds <= $0 } ?? RequestCounts.bounds.count
    let method = ["GET", "HEAD", "POST"].contains(method) ? method : "other"
    state.withLock { state in
      state.underWay -= 1
      state.requests[Key(method: method, route: route, status: status), default: 0] += 1
      state.times[route, default: Times()].counts[place] += 1
      state.times[route, default: Times()].sum += seconds
    }
  }

  /// As Prometheus reads it: https://prometheus.io/docs/instrumenting/exposition_formats/
  ///
  /// - Parameter others: figures of other parts, told after the requests.
  func text(_ others: [WatchedFigure]) -> String {
    let state = state.withLock { $0 }
    var text = WatchedFigure.head("cairn_requests_total", "Requests answered.", .counter)
    for (key, count) in state.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
      text +=
        "cairn_requests_total{route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\"} \(count)\n"
    }
    text += WatchedFigure.head("cairn_request_seconds", "From a request to its answer.", .histogram)
    for (route, times) in state.times.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (bound, count) in zip(RequestCounts.bounds.map { "\($0)" } + ["+Inf"], times.counts) {
        sum += count
        text += "cairn_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
      }
      text += "cairn_request_seconds_sum{route=\"\(route)\"} \(times.sum)\n"
      text += "cairn_request_seconds_count{route=\"\(route)\"} \(sum)\n"
    }
    let underWay = WatchedFigure("cairn_requests_under_way", "Requests being answered.", .gauge, Double(state.underWay))
    return ([underWay] + others).reduce(text) { $0 + $1.text }
  }
}
