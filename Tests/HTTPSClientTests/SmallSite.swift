import Glibc

/// A site on this machine that gives the same bytes to whoever connects, and keeps what it was asked.
final class SmallSite: @unchecked Sendable {
  let port: Int
  private let listening: Int32
  private let answer: [UInt8]
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var heard = ""

  /// - Parameter answer: sent as it is; nil for a site that says nothing.
  init?(_ answer: String?) {
    self.answer = Array((answer ?? "").utf8)
    pthread_mutex_init(lock, nil)
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listening = listening
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, size) == 0 && listen(listening, 8) == 0 && getsockname(listening, $0, &size) == 0
      }
    }
    guard isBound else { return nil }
    port = Int(UInt16(bigEndian: place.sin_port))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { place in
        place.map { Unmanaged<SmallSite>.fromOpaque($0).takeRetainedValue().serve() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
  }

  var address: String { "http://127.0.0.1:\(port)" }

  /// Everything that was asked.
  var asked: String {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return heard
  }

  private func serve() {
    while true {
      let connection = accept(listening, nil, nil)
      guard connection >= 0 else { return }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = max(read(connection, &bytes, bytes.count), 0)
      pthread_mutex_lock(lock)
      heard += String(decoding: bytes.prefix(count), as: UTF8.self)
      pthread_mutex_unlock(lock)
      guard !answer.isEmpty else { continue }
      var rest = answer[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { break }
        rest = rest.dropFirst(sent)
      }
      close(connection)
    }
  }
}
