import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// An answer as it goes over the wire: its bytes and headers, put together once.
struct Reply: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: ByteBuffer
  /// By which a browser holds it; nil where it is not to be held.
  let tag: String?
  /// Whether it is a page, and no file.
  let isPage: Bool

  /// - Parameters:
  ///   - hash: of the answer's bytes.
  ///   - small: the bytes as gzip; nil for the form that everybody can read.
  ///   - isPrivate: whether nothing is to keep it.
  ///   - isIndexed: whether search engines may hold it out.
  ///   - seconds: how long to wait before anything else is asked; nil for no time.
  init(
    _ answer: Site.Answer, hash: String, small: [UInt8]? = nil, isPrivate: Bool = false, isIndexed: Bool = true,
    cookies: [String] = [], waitFor seconds: Int? = nil
  ) {
    let isWhole = answer.status == 200 && !isPrivate
    tag = isWhole ? (small == nil ? "\"\(hash)\"" : "\"\(hash)-gzip\"") : nil
    status = .init(code: answer.status)
    isPage = answer.mediaType.hasPrefix("text/html") && answer.face == .people
    body = ByteBuffer(bytes: small ?? answer.bytes)
    var headers = Reply.fixed
    headers[.contentType] = answer.mediaType
    headers[.contentEncoding] = small == nil ? nil : "gzip"
    headers[.contentLength] = String(body.readableBytes)
    headers[.cacheControl] = isWhole ? "no-cache" : "no-store"
    headers[.eTag] = tag
    headers[.location] = answer.location
    if !isIndexed { headers[.robotsTag] = "noindex" }
    headers[.contentDisposition] = answer.fileName.map { "attachment; filename=\"\($0)\"" }
    Reply.suit(answer, &headers)
    if answer.status == 405 {
      headers[.allow] = answer.allows ?? "GET, HEAD"
      headers[.connection] = "close"
    }
    headers[.retryAfter] = seconds.map(String.init)
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    self.headers = headers
  }

  /// What differs for a frame; what programs are told beside the answer, and may read from any site.
  private static func suit(_ answer: Site.Answer, _ headers: inout HTTPFields) {
    if answer.face == .frame { headers[.contentSecurityPolicy] = framed }
    guard answer.face == .programs else { return }
    headers[.accessControlAllowOrigin] = "*"
    headers[.accessControlExposeHeaders] = "ETag, Link, Location, Retry-After"
    headers[.vary] = "Accept, Accept-Encoding, Authorization"
    if answer.status == 401 { headers[.wwwAuthenticate] = "Bearer realm=\"Cairn\"" }
    headers[.link] = answer.next.map { "<\($0)>; rel=\"next\"" }
  }

  private init(_ status: HTTPResponse.Status, _ headers: HTTPFields, _ body: ByteBuffer) {
    (self.status, self.headers, self.body, tag, isPage) = (status, headers, body, nil, true)
  }

  /// A page that was made for everybody, as somebody who is signed in sees it: their name in its head. Nothing keeps it.
  func read(by reader: PageReader, plan: String? = nil, isSmall: Bool) -> Reply {
    let bytes = reader.named(in: Array(body.readableBytesView), plan: plan)
    let small = isSmall ? Gzip.compressed(bytes, level: 1) : nil
    let sent = ByteBuffer(bytes: small ?? bytes)
    var headers = headers
    headers[.contentEncoding] = small == nil ? nil : "gzip"
    headers[.contentLength] = String(sent.readableBytes)
    headers[.cacheControl] = "no-store"
    headers[.eTag] = nil
    return Reply(status, headers, sent)
  }

  /// The response; without its bytes where the browser holds them, or asked for none.
  func response(to request: Request) -> Response {
    if let tag, let held = request.headers[.ifNoneMatch], Reply.isNamed(tag, in: held) {
      var headers = headers
      headers[.contentLength] = nil
      headers[.contentEncoding] = nil
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: status, headers: headers, body: request.method == .head ? .init() : .init(byteBuffer: body))
  }

  /// Whether a list of tags, as in `If-None-Match`, names one.
  static func isNamed(_ tag: String, in list: String) -> Bool {
    list == "*" || list.split(separator: ",").contains { $0.drop { " W/".contains($0) }.prefix { $0 != " " } == tag }
  }

  /// What stands in the frame of another site may do nothing but be seen, and led from.
  private static let framed =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *"

  private static let fixed: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    .strictTransportSecurity: "max-age=31536000",
    .referrerPolicy: "same-origin",
    .vary: "Accept-Encoding",
  ]
}

extension HTTPField.Name {
  fileprivate static var robotsTag: HTTPField.Name { HTTPField.Name("X-Robots-Tag") ?? .from }
  fileprivate static var link: HTTPField.Name { HTTPField.Name("Link") ?? .from }
  fileprivate static var referrerPolicy: HTTPField.Name { HTTPField.Name("Referrer-Policy") ?? .from }
}
