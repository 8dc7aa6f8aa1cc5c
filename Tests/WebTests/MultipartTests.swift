import Testing

@testable import Web

private func sent(_ parts: [(head: String, body: String)], end: String = "--") -> [UInt8] {
  Array(parts.map { "--AbC\r\n\($0.head)\r\n\r\n\($0.body)\r\n" }.joined().utf8) + Array("--AbC\(end)\r\n".utf8)
}

private let text = "Content-Disposition: form-data; name=\"title\""
private let file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain"

struct MultipartTests {
  @Test func `texts and files are read by name, the first of each`() throws {
    let body = sent([(text, "Ä\r\nb"), (file, "x--AbC\n\r\r\n--AbX"), (text, "again")])
    let form = try #require(Multipart(body, boundary: "AbC"))
    #expect(form.texts == ["title": "Ä\r\nb"])
    #expect(form.files == ["file": Array("x--AbC\n\r\r\n--AbX".utf8)])
  }

  @Test(arguments: [
    sent([(text, "x")], end: ""), sent([(text, "x")]).dropLast(6) + [], sent([("Content-Type: text/plain", "x")]),
    Array("--AbC".utf8), Array("hello".utf8), [],
    sent([(String, String)](repeating: (text, "x"), count: 21)),
  ])
  func `what is no such form is refused whole`(body: [UInt8]) { #expect(Multipart(body, boundary: "AbC") == nil) }

  @Test func `every beginning of a form is refused, and none of them stops the reader`() {
    let body = sent([(text, "x"), (file, "y\r\n--Ab")])
    for length in 0..<body.count - 4 { #expect(Multipart(Array(body.prefix(length)), boundary: "AbC") == nil) }
  }

  @Test func `the boundary is read as browsers name it`() {
    #expect(Multipart.boundary(of: "multipart/form-data; boundary=----WebKit12") == "----WebKit12")
    #expect(Multipart.boundary(of: "Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
    #expect(Multipart.boundary(of: "multipart/form-data") == nil)
    #expect(Multipart.boundary(of: "multipart/form-data; boundary=" + String(repeating: "a", count: 71)) == nil)
    #expect(Multipart.boundary(of: "application/x-www-form-urlencoded") == nil)
  }
}
