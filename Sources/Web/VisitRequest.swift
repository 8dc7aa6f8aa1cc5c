import Addresses
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Why a request is no visit, in words for whoever sent it.
struct VisitProblem: Error {
  let status: Int
  let message: String

  /// Something else than a form, or a form that can't be read.
  static let noForm = VisitProblem(
    status: 415,
    message: "What was sent is no form of this site, so nothing was changed. Open the page and send it again.")

  static func tooLarge(_ most: SentLimit) -> VisitProblem {
    VisitProblem(
      status: 413,
      message:
        "More than \(most.words) was sent, which is the most that is taken here, so nothing was changed. Go back in your browser: what you typed is still in the form."
    )
  }
}

/// How much may be sent at once.
enum SentLimit: Int {
  /// By somebody who has not signed in.
  case stranger = 65_536
  /// By somebody who has: more than any field may hold, so that one that is too long is told beside the field.
  case form = 1_000_000
  /// Where files are added: more than a file may have, for the same reason.
  case file = 25_000_000
  /// Where the files of a release are sent.
  case release = 50_000_000

  var words: String { self == .stranger ? "64 KB" : "\(rawValue / 1_000_000) MB" }
}

extension Visit {
  /// A request as the office sees it.
  ///
  /// - Throws: `VisitProblem`.
  init(_ request: Request, _ address: Address, from: String, most: SentLimit) async throws {
    let isReading = [.get, .head].contains(request.method)
    guard isReading || request.method == .post else { throw VisitProblem.noForm }
    var sent = SentForm()
    if !isReading {
      guard let body = try? await request.body.collect(upTo: most.rawValue) else { throw VisitProblem.tooLarge(most) }
      guard let found = SentForm(Array(buffer: body), as: request.headers[.contentType] ?? "") else {
        throw VisitProblem.noForm
      }
      sent = found
    }
    let cookies = request.headers[.cookie]
    let host = request.head.authority ?? ""
    let origin = request.headers[.origin] ?? ""
    self.init(
      method: isReading ? .read : .send, address: address, form: sent.texts, files: sent.files,
      fileNames: sent.fileNames,
      unclean: sent.unclean, session: Cookie.value(Cookie.session, in: cookies),
      formSecret: Cookie.value(Cookie.form, in: cookies), signOnSecret: Cookie.value(Cookie.signOn, in: cookies),
      browser: Cookie.value(Cookie.browser, in: cookies), wanted: Wanted(cookies: cookies),
      asked: address.route == .signOnReturn ? FormFields(request.uri.query ?? "")?.values ?? [:] : [:],
      isOwnOrigin: !host.isEmpty && ["http://\(host)", "https://\(host)"].contains(origin), site: origin,
      from: from)
  }
}

/// What is known of a request beside itself.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address on the network that it came from: of a reverse proxy, where there is one (`TrustedProxy`).
  let from: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    from = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
