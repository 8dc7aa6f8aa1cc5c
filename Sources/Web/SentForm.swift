import Addresses
import NIOCore
import Pages

/// What a form sent, in either of the two ways in which browsers send one.
struct SentForm {
  /// By name; of a name sent twice the first. Lines end as in Unix.
  private(set) var texts: [String: String] = [:]
  /// The bytes of files, by name.
  private(set) var files: [String: [UInt8]] = [:]
  /// What they are called where they come from, by name.
  private(set) var fileNames: [String: String] = [:]
  /// The names of texts out of which control characters were taken: nothing that can't be kept is lost without a word.
  private(set) var unclean: [String] = []

  init() {}

  /// - Returns: nil where it is neither.
  init?(_ body: [UInt8], as type: String) {
    if let boundary = Multipart.boundary(of: type) {
      guard let parts = Multipart(body, boundary: boundary) else { return nil }
      (files, fileNames) = (parts.files.filter { !$0.value.isEmpty }, parts.fileNames)
      for (name, text) in parts.texts { take(name, text) }
    } else {
      guard type.hasPrefix("application/x-www-form-urlencoded"),
        let fields = FormFields(String(decoding: body, as: UTF8.self))
      else { return nil }
      for (name, text) in fields.values { take(name, text) }
    }
  }

  private mutating func take(_ name: String, _ text: String) {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let clean = String(
      String.UnicodeScalarView(lines.unicodeScalars.filter { $0.value >= 32 || "\n\t".unicodeScalars.contains($0) }))
    if clean != lines { unclean.append(name) }
    texts[name] = clean
  }
}

/// Names and values as browsers write them behind a question mark, or as a form's body.
struct FormFields {
  /// Of a name sent twice the first.
  let values: [String: String]

  /// - Returns: nil where a percent sign has not its two digits, or the bytes are not UTF-8.
  init?(_ text: String) {
    var values: [String: String] = [:]
    for item in text.split(separator: "&") {
      let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true, keepsControls: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true, keepsControls: true)
      else { return nil }
      if values[name] == nil { values[name] = value }
    }
    self.values = values
  }
}
