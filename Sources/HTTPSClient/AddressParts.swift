import CCurl

/// Scheme and host of an address as libcurl itself reads them, so that what is looked at is what is asked.
struct AddressParts {
  let scheme, host: String

  /// - Returns: nil where it is no address, or one with a name and a password in it.
  init?(_ address: String) {
    guard let parsed = curl_url() else { return nil }
    defer { curl_url_cleanup(parsed) }
    guard curl_url_set(parsed, CURLUPART_URL, address, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
      let scheme = AddressParts.part(CURLUPART_SCHEME, of: parsed),
      let host = AddressParts.part(CURLUPART_HOST, of: parsed)
    else { return nil }
    self.scheme = scheme
    self.host = host.lowercased()
  }

  private static func part(_ part: CURLUPart, of parsed: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parsed, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// Over the network only https; http where nothing leaves the machine.
  var isAllowed: Bool { scheme == "https" || scheme == "http" && isThisMachine }

  var isThisMachine: Bool { ["127.0.0.1", "localhost", "[::1]"].contains(host) }
}
