import CZlib
import Findings

/// Opens gzip data.
///
/// - Parameter limit: the most bytes it may unpack to; more is refused before memory runs out.
/// - Throws: `FindingsError` when the data is not gzip, is damaged, is cut short or unpacks to more than the limit.
func gunzip(_ compressed: [UInt8], name: String, limit: Int) throws -> [UInt8] {
  func refuse(_ check: String, _ message: String) -> FindingsError {
    FindingsError([Finding(check, message, file: name)])
  }
  var stream = z_stream()
  guard cairn_inflate_init_gzip(&stream) == Z_OK else { throw refuse("no-memory", "zlib could not start.") }
  defer { inflateEnd(&stream) }

  var output = [UInt8](repeating: 0, count: min(limit, max(1 << 16, compressed.count * 12)))
  var written = 0
  var input = compressed
  let status = try input.withUnsafeMutableBufferPointer { source -> Int32 in
    stream.next_in = source.baseAddress
    stream.avail_in = UInt32(source.count)
    while true {
      if written == output.count {
        guard output.count < limit else {
          throw refuse(
            "too-large", "This file unpacks to more than \(limit / 1_048_576) MB, the most that is read here.")
        }
        output.append(contentsOf: repeatElement(0, count: min(output.count, limit - output.count)))
      }
      let status = output.withUnsafeMutableBufferPointer { target -> Int32 in
        stream.next_out = target.baseAddress.map { $0 + written }
        stream.avail_out = UInt32(target.count - written)
        let status = inflate(&stream, Z_NO_FLUSH)
        written = target.count - Int(stream.avail_out)
        return status
      }
      // A gzip file may be several, one after another (RFC 1952): what follows the first is read, never dropped.
      if status == Z_STREAM_END, stream.avail_in > 0, inflateReset(&stream) == Z_OK { continue }
      if status != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0) { return status }
    }
  }
  guard status == Z_STREAM_END else {
    let isCut = status == Z_OK || status == Z_BUF_ERROR
    throw refuse(
      "broken-gzip",
      isCut
        ? "This gzip file is cut short: it ends before its data does. Fetch it again."
        : "This gzip file is damaged or is not gzip at all. Fetch it again.")
  }
  output.removeSubrange(written...)
  return output
}
