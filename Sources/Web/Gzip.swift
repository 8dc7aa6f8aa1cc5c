import CZlib

/// Bytes made smaller for browsers that say they can read gzip.
enum Gzip {
  /// - Parameter level: from 1, for what is sent once, to 9, for what is kept.
  /// - Returns: nil where zlib has no memory, or the bytes would not be fewer.
  static func compressed(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
    var stream = z_stream()
    guard cairn_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let room = output.count
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard result == Z_STREAM_END, Int(stream.total_out) < bytes.count else { return nil }
    return Array(output.prefix(Int(stream.total_out)))
  }

  /// Whether an `Accept-Encoding` header takes gzip.
  static func isAccepted(_ header: String?) -> Bool {
    (header ?? "").split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      return pieces.first == "gzip" && pieces.dropFirst().first != "q=0"
    }
  }
}
