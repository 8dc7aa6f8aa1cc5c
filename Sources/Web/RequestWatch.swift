import Addresses
import HTTPTypes
import Hummingbird
import Logging

/// By what a request is found again in the log.
struct RequestID: CustomStringConvertible, Sendable {
  let description = String(UInt64.random(in: 0 ... .max), radix: 36)
}

/// Counts each request, gives it an id, and logs it where every one is logged.
struct RequestWatch: Sendable {
  let requests: RequestCounts
  /// Nil where only what breaks is logged.
  let logger: Logger?

  init(requests: RequestCounts = RequestCounts(), logger: Logger? = nil) {
    self.requests = requests
    self.logger = logger
  }

  func response(
    to request: Request, at route: Route?, _ answer: (RequestID) async throws -> Response
  ) async throws -> Response {
    let (id, clock) = (RequestID(), ContinuousClock())
    let begun = clock.now
    requests.begin()
    var response: Response
    do {
      response = try await answer(id)
    } catch {
      requests.end(request.method.rawValue, route, status: 500, seconds: seconds(since: begun, clock))
      throw error
    }
    let seconds = seconds(since: begun, clock)
    requests.end(request.method.rawValue, route, status: response.status.code, seconds: seconds)
    if let name = RequestWatch.header { response.headers[name] = id.description }
    logger?.info(
      "answered",
      metadata: [
        "request": "\(id)", "method": "\(request.method.rawValue)", "route": "\(route?.rawValue ?? "none")",
        "status": .stringConvertible(response.status.code),
        "milliseconds": .stringConvertible((seconds * 10_000).rounded() / 10),
      ])
    return response
  }

  private func seconds(since begun: ContinuousClock.Instant, _ clock: ContinuousClock) -> Double {
    begun.duration(to: clock.now) / .seconds(1)
  }

  private static let header = HTTPField.Name("X-Request-Id")
}
