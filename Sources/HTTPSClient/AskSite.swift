import CCurl

/// Asks another site with libcurl and waits for its answer: never to be done on a thread that others wait for.
public struct AskSite: Sendable {
  private let limits: HTTPSLimits

  public init(limits: HTTPSLimits = HTTPSLimits()) { self.limits = limits }

  /// Certificates are checked, redirects are not followed: a 3xx is an answer like any other.
  ///
  /// - Throws: `HTTPSFault` where the address may not be asked, or nothing came in time, or too much.
  public func run(_ request: HTTPSRequest) throws -> HTTPSAnswer {
    guard let parts = AddressParts(request.address), parts.isAllowed else {
      throw HTTPSFault("The address is not https, nor on this machine itself.")
    }
    guard AskSite.isReady, let handle = curl_easy_init() else { throw HTTPSFault("libcurl can’t be started.") }
    defer { curl_easy_cleanup(handle) }
    try set(request, parts, on: handle)
    return try perform(handle, parts.host)
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private func set(_ request: HTTPSRequest, _ parts: AddressParts, on handle: UnsafeMutableRawPointer) throws {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_CONNECTTIMEOUT_MS, limits.connecting),
      (CURLOPT_TIMEOUT_MS, limits.whole),
    ]
    var texts: [(CURLoption, String)] = [
      (CURLOPT_PROTOCOLS_STR, parts.scheme), (CURLOPT_URL, request.address), (CURLOPT_USERAGENT, "Cairn"),
    ]
    // A council's proxy for what goes out is taken from the environment; what stays here does not go through it.
    if parts.isThisMachine { texts.append((CURLOPT_NOPROXY, "*")) }
    if let form = request.form { texts.append((CURLOPT_COPYPOSTFIELDS, form)) }
    if let login = request.login { texts += [(CURLOPT_USERNAME, login.name), (CURLOPT_PASSWORD, login.password)] }
    let codes =
      numbers.map { cairn_curl_set_number(handle, $0, $1) } + texts.map { cairn_curl_set_text(handle, $0, $1) }
    guard codes.allSatisfy({ $0 == CURLE_OK }) else { throw HTTPSFault("libcurl here is too old.") }
  }

  private func perform(_ handle: UnsafeMutableRawPointer, _ host: String) throws -> HTTPSAnswer {
    var collected = Collected(most: limits.bytes)
    let code = withUnsafeMutablePointer(to: &collected) { pointer in
      let code = cairn_curl_set_writer(handle, Collected.writer, pointer)
      return code == CURLE_OK ? curl_easy_perform(handle) : code
    }
    if collected.isTooMuch { throw HTTPSFault("\(host) answered more than \(limits.bytes) bytes.") }
    guard code == CURLE_OK else { throw HTTPSFault("\(host): \(String(cString: curl_easy_strerror(code)))") }
    var status = 0
    _ = cairn_curl_get_status(handle, &status)
    return HTTPSAnswer(status: status, bytes: collected.bytes)
  }
}

/// The bytes of an answer as they come, up to a limit.
private struct Collected {
  let most: Int
  var bytes: [UInt8] = []
  var isTooMuch = false

  /// Takes some of the answer; taking none of it makes libcurl stop.
  static let writer: curl_write_callback = { data, size, count, place in
    guard let data, let collected = place?.assumingMemoryBound(to: Collected.self) else { return 0 }
    let taken = UnsafeRawBufferPointer(start: data, count: size * count)
    guard collected.pointee.bytes.count + taken.count <= collected.pointee.most else {
      collected.pointee.isTooMuch = true
      return 0
    }
    collected.pointee.bytes.append(contentsOf: taken)
    return taken.count
  }
}
