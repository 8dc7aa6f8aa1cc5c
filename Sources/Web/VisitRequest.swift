import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages

extension Visit {
  /// A request as the office sees it.
  ///
  /// - Returns: nil where it is no reading, and no form that is small enough.
  init?(_ request: Request, _ address: Address, from: String, most: Int) async throws {
    let isReading = [.get, .head].contains(request.method)
    guard isReading || request.method == .post else { return nil }
    let session = Cookie.value(Cookie.session, in: request.headers[.cookie])
    var sent = Sent()
    var asked: [String: String] = [:]
    if !isReading {
      guard let body = try? await request.body.collect(upTo: most),
        let found = Sent(body, as: request.headers[.contentType] ?? "")
      else { return nil }
      sent = found
    }
    if address.segments == Paths.signOnReturn.split(separator: "/").map(String.init) {
      asked = FormFields(request.uri.query ?? "")?.values ?? [:]
    }
    let host = request.head.authority ?? ""
    let origin = request.headers[.origin] ?? ""
    self.init(
      method: isReading ? .read : .send, segments: address.segments, form: sent.form, files: sent.files,
      session: session,
      formSecret: Cookie.value(Cookie.form, in: request.headers[.cookie]),
      signOnSecret: Cookie.value(Cookie.signOn, in: request.headers[.cookie]), asked: asked,
      isOwnOrigin: !host.isEmpty && ["http://\(host)", "https://\(host)"].contains(origin),
      site: origin, from: from)
  }
}

/// What a form sent, in either of the two ways in which browsers send one.
private struct Sent {
  var form: [String: String] = [:]
  var files: [String: [UInt8]] = [:]

  init() {}

  /// - Returns: nil where it is neither.
  init?(_ body: ByteBuffer, as type: String) {
    if let boundary = Multipart.boundary(of: type) {
      guard let parts = Multipart(Array(buffer: body), boundary: boundary) else { return nil }
      (form, files) = (parts.texts, parts.files.filter { !$0.value.isEmpty })
    } else {
      guard type.hasPrefix("application/x-www-form-urlencoded"), let fields = FormFields(String(buffer: body)) else {
        return nil
      }
      form = fields.values
    }
  }
}

/// What a form sent: names and values as browsers write them.
struct FormFields {
  /// Of a name sent twice the first.
  let values: [String: String]

  /// - Returns: nil where a percent sign has not its two digits, or the bytes are not UTF-8.
  init?(_ text: String) {
    var values: [String: String] = [:]
    for item in text.split(separator: "&") {
      let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true, hasLines: true)
      else { return nil }
      if values[name] == nil { values[name] = value }
    }
    self.values = values
  }
}

/// What is known of a request beside itself.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address on the network that it came from: of the reverse proxy, where there is one.
  let from: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    from = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
