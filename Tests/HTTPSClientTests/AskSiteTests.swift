import Testing

@testable import HTTPSClient

private func http(_ body: String, status: String = "200 OK", headers: String = "") -> String {
  "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(headers)\r\n\(body)"
}

private func site(_ answer: String?) throws -> SmallSite { try #require(SmallSite(answer)) }

@Test func `A site's status and bytes are its answer`() throws {
  let site = try site(http("{\"a\":1}", status: "404 Not Found"))
  let answer = try AskSite().run(HTTPSRequest("\(site.address)/here"))
  #expect(answer == HTTPSAnswer(status: 404, bytes: Array("{\"a\":1}".utf8)))
  #expect(site.asked.hasPrefix("GET /here HTTP/1.1\r\n"))
}

@Test func `A form is sent as browsers send it, with name and password before it`() throws {
  let site = try site(http("{}"))
  let login = HTTPSRequest.Login(name: "Aladdin", password: "open sesame")
  _ = try AskSite().run(HTTPSRequest("\(site.address)/token", form: "code=a%26b", login: login))
  let asked = site.asked
  #expect(asked.hasPrefix("POST /token ") && asked.hasSuffix("\r\n\r\ncode=a%26b"))
  #expect(asked.contains("Content-Type: application/x-www-form-urlencoded"))
  #expect(asked.contains("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"), "RFC 7617, section 2")
}

@Test func `An answer is taken up to its limit and no further`() throws {
  let limits = HTTPSLimits(bytes: 1_000)
  let most = try site(http(String(repeating: "a", count: 1_000)))
  #expect(try AskSite(limits: limits).run(HTTPSRequest(most.address)).bytes.count == 1_000)
  let more = try site(http(String(repeating: "a", count: 1_001)))
  #expect(throws: HTTPSFault("127.0.0.1 answered more than 1000 bytes.")) {
    try AskSite(limits: limits).run(HTTPSRequest(more.address))
  }
  let endless = try site("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 3 << 20))
  #expect(throws: HTTPSFault("127.0.0.1 answered more than 1048576 bytes.")) {
    try AskSite().run(HTTPSRequest(endless.address))
  }
}

@Test func `A redirect is not followed, wherever it leads`() throws {
  let secret = try site(http("secret"))
  for place in [secret.address, "file:///etc/passwd", "https://elsewhere.example/"] {
    let first = try site(http("", status: "302 Found", headers: "Location: \(place)\r\n"))
    #expect(try AskSite().run(HTTPSRequest(first.address)) == HTTPSAnswer(status: 302, bytes: []))
  }
  #expect(secret.asked.isEmpty)
}

@Test func `A silent site is given up in time`() throws {
  let silent = try site(nil)
  let clock = ContinuousClock()
  let taken = clock.measure {
    _ = #expect(throws: HTTPSFault.self) {
      try AskSite(limits: HTTPSLimits(connecting: 300, whole: 300)).run(HTTPSRequest(silent.address))
    }
  }
  #expect(taken < .seconds(5))
}

@Test(arguments: [
  "http://example.org/", "ftp://127.0.0.1/", "file:///etc/passwd", "http://127.0.0.1.example.org/", "http:/x", "", "x",
  "http://127.0.0.1@example.org/", "https://name:word@example.org/", "http://2130706433.example/",
  "gopher://localhost/",
])
func `Nothing is asked but over https, or on this machine`(address: String) {
  #expect(throws: HTTPSFault("The address is not https, nor on this machine itself.")) {
    try AskSite().run(HTTPSRequest(address))
  }
}

@Test func `A site that does not speak TLS, or is not there, is a fault that names the host and nothing else`() throws {
  let plain = try site(http("{}"))
  let fault = #expect(throws: HTTPSFault.self) {
    try AskSite().run(HTTPSRequest("https://127.0.0.1:\(plain.port)/?code=hush", form: "code=hush"))
  }
  #expect(fault?.description.hasPrefix("127.0.0.1: ") == true)
  #expect(fault?.description.contains("hush") == false)
  #expect(throws: HTTPSFault.self) { try AskSite().run(HTTPSRequest("http://127.0.0.1:1/")) }
}
