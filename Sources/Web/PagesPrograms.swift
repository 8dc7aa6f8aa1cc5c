import Addresses
import Contract
import HTTPTypes
import Hummingbird

/// What programs ask.
extension Pages {
  func answerProgram(_ request: Request, _ id: RequestID, _ from: String) async throws -> Response {
    if request.method == .options { return Pages.mayAsk }
    if let seconds = limit.wait(from) {
      let answer = Site.Answer.problem(
        Problem(429, "More was asked from where you are than is answered in a minute. Wait \(seconds) seconds."))
      return Reply(answer, hash: "", waitFor: seconds).response(to: request)
    }
    guard let uri = AcceptedFile.address(request.uri.string, accept: request.headers[.accept]) else {
      return reply(
        .problem(Problem(406, "It can be had as application/json and, where it is a table, as text/csv.")), request)
    }
    let address = Address(uri)
    guard [.get, .head].contains(request.method) else {
      return reply(.problem(Problem(405, "This address can only be read: nothing can be sent to it.")), request)
    }
    if let address, address.route?.rule.source == .visitor {
      return try await answerProgram(request, at: address, id, from)
    }
    let entry = await entry(uri, id)
    let isSmall = Gzip.isAccepted(request.headers[.acceptEncoding])
    return ((isSmall ? entry.small : nil) ?? entry.plain).response(to: request)
  }

  /// What depends on who asks, and is not kept.
  private func answerProgram(
    _ request: Request, at address: Address, _ id: RequestID, _ from: String
  ) async throws -> Response {
    let office = office
    do {
      return reply(try await WorkQueue.office.run(for: from) { try office.answerProgram(address) }, request)
    } catch is WorkQueue.Full {
      return reply(.problem(Problem(503, Pages.busy)), request)
    } catch {
      return reply(broken(error, at: address.route, id), request)
    }
  }

  private func reply(_ answer: Site.Answer, _ request: Request) -> Response {
    PageCache.Entry(answer).plain.response(to: request)
  }

  /// What a browser is told that asks whether a page of another site may ask.
  private static let mayAsk = Response(
    status: .noContent,
    headers: [
      .accessControlAllowOrigin: "*", .accessControlAllowMethods: "GET, HEAD, OPTIONS",
      .accessControlAllowHeaders: "Accept, If-None-Match", .accessControlMaxAge: "86400", .allow: "GET, HEAD, OPTIONS",
    ])
}
