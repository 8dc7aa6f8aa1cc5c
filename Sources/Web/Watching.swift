import Glibc

extension Server {
  /// What is told to whoever watches the server.
  public struct Watching: Sendable {
    /// The port on 127.0.0.1 at which what it has done is told; nil for none.
    public let metricsPort: Int?
    /// Whether each request, and what breaks, is a line of JSON on standard error.
    public let isLogJSON: Bool
    public let database: @Sendable () -> DatabaseFigures

    public init(
      metricsPort: Int? = nil, isLogJSON: Bool = false,
      database: @escaping @Sendable () -> DatabaseFigures = { DatabaseFigures() }
    ) {
      self.metricsPort = metricsPort
      self.isLogJSON = isLogJSON
      self.database = database
    }
  }

  /// Whether a port of this machine can be had.
  static func isFree(_ port: Int) -> Bool {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard line >= 0 else { return true }
    defer { close(line) }
    var again: Int32 = 1
    setsockopt(line, SOL_SOCKET, SO_REUSEADDR, &again, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
