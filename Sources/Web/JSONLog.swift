import Glibc
import Log
import Logging
import Reports

/// Writes each entry of the log as one line of JSON on standard error. What it is given says nothing of anybody: routes
/// instead of addresses, numbers instead of names.
struct JSONLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let fields: [(String, JSON)] = [
      ("time", .string(JSONLog.now().instant)), ("level", .string(event.level.rawValue)),
      ("message", .string("\(event.message)")),
    ]
    var line = JSON.object(fields + all.map { ($0.key, JSONLog.value($0.value)) }).line + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func now() -> Occasion {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Occasion(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static func value(_ value: Logger.Metadata.Value) -> JSON {
    guard case .stringConvertible(let number) = value else { return .string("\(value)") }
    return (number as? Int).map(JSON.integer) ?? (number as? Double).map(JSON.number) ?? .string("\(value)")
  }
}
