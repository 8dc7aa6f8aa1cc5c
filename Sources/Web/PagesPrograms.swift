import Addresses
import Contract
import HTTPTypes
import Hummingbird
import NIOCore
import People

/// What programs ask.
extension Pages {
  func answerProgram(_ request: Request, _ id: RequestID, _ from: String) async throws -> Response {
    if request.method == .options { return Pages.mayAsk(Address(request.uri.string)?.route?.rule.sending != nil) }
    if let seconds = limit.wait(from) { return tooMany(seconds, "More was asked", request) }
    guard let uri = AcceptedFile.address(request.uri.string, accept: request.headers[.accept]) else {
      return reply(
        .problem(Problem(406, "It can be had as application/json and, where it is a table, as text/csv.")), request)
    }
    let address = Address(uri)
    let rule = address?.route?.rule
    let isReading = [.get, .head].contains(request.method)
    guard isReading ? rule?.reading != nil || rule?.sending == nil : request.method == .post && rule?.sending != nil
    else {
      return refusedMethod(isSending: rule?.sending != nil, request)
    }
    do {
      let bearer: Bearer
      switch try await found(request, from) {
      case .found(let person, let token): bearer = Bearer(person, token)
      case .unknown: return reply(.problem(.wrongToken), request)
      case .limited(let seconds): return tooMany(seconds, "More wrong tokens came", request)
      case nil: bearer = .nobody
      }
      if let address, rule?.source == .visitor {
        return try await answerProgram(request, at: address, bearer, from)
      }
    } catch is WorkQueue.Full {
      return reply(.problem(Problem(503, Pages.busy)), request)
    } catch {
      return reply(broken(error, at: address?.route, id), request)
    }
    let entry = await entry(uri, id)
    let isSmall = Gzip.isAccepted(request.headers[.acceptEncoding])
    return ((isSmall ? entry.small : nil) ?? entry.plain).response(to: request)
  }

  /// Who a program says that it acts for; nil where it says nothing.
  private func found(_ request: Request, _ from: String) async throws -> FindToken.Outcome? {
    guard let header = request.headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    let secret = parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : ""
    let office = office
    return try await WorkQueue.office.run(for: from) { try office.find(secret, from: from) }
  }

  /// What depends on who asks, and is kept for nobody but the public.
  private func answerProgram(
    _ request: Request, at address: Address, _ bearer: Bearer, _ from: String
  ) async throws -> Response {
    var body: [UInt8]?
    if request.method == .post {
      guard bearer.token != nil else { return reply(.problem(.noToken), request) }
      guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") ?? false else {
        return reply(.problem(Problem(415, "Send JSON, and say so: “Content-Type: application/json”.")), request)
      }
      guard let sent = try? await request.body.collect(upTo: SentLimit.stranger.rawValue) else {
        return reply(
          .problem(Problem(413, "More than \(SentLimit.stranger.words) was sent: nothing was changed.")), request)
      }
      body = Array(buffer: sent)
    }
    let (office, sent) = (office, body)
    let answer = try await WorkQueue.office.run(for: from) {
      try office.answerProgram(address, bearer, sent: sent, from: from)
    }
    guard bearer.token != nil else { return reply(answer, request) }
    return Reply(answer, hash: "", isPrivate: true).response(to: request)
  }

  private func tooMany(_ seconds: Int, _ what: String, _ request: Request) -> Response {
    let answer = Site.Answer.problem(
      Problem(429, "\(what) from where you are than is answered in so short a time. Wait \(seconds) seconds."))
    return Reply(answer, hash: "", waitFor: seconds).response(to: request)
  }

  private func refusedMethod(isSending: Bool, _ request: Request) -> Response {
    let words =
      isSending
      ? "To this address something can only be sent, with POST."
      : "This address can only be read: nothing can be sent to it."
    var answer = Site.Answer.problem(Problem(405, words))
    answer.allows = Pages.methods(isSending)
    return reply(answer, request)
  }

  private func reply(_ answer: Site.Answer, _ request: Request) -> Response {
    PageCache.Entry(answer).plain.response(to: request)
  }

  /// What a browser is told that asks whether a page of another site may ask: to read what is public, and nothing that
  /// needs a token.
  private static func mayAsk(_ isSending: Bool) -> Response {
    Response(
      status: .noContent,
      headers: [
        .accessControlAllowOrigin: "*", .accessControlAllowMethods: "GET, HEAD, OPTIONS",
        .accessControlAllowHeaders: "Accept, If-None-Match", .accessControlMaxAge: "86400",
        .allow: Pages.methods(isSending),
      ])
  }

  private static func methods(_ isSending: Bool) -> String { isSending ? "POST, OPTIONS" : "GET, HEAD, OPTIONS" }
}
