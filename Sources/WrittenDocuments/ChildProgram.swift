import Findings
import Glibc

/// A program of this machine that reads a document from its standard input, held within limits.
struct ChildProgram {
  let name: String
  /// The Debian package that has it.
  let package: String
  /// The most memory, in kilobytes.
  let memory: Int
  /// The most seconds, of work and of waiting.
  static let seconds = 60
  /// The most bytes it may write.
  static let mostWritten = 64_000_000

  init(_ name: String, package: String, memory: Int) {
    (self.name, self.package, self.memory) = (name, package, memory)
  }

  /// What it writes.
  ///
  /// - Parameter file: what the document is called, for what is said of it.
  /// - Throws: `FindingsError` where it can't read the document within the limits; `Refusal` where it is not installed or
  ///   can't be started.
  func run(_ arguments: [String], on bytes: [UInt8], file: String) throws -> [UInt8] {
    let input = try Unnamed(bytes)
    let (output, errors) = (try Unnamed([]), try Unnamed([]))
    guard let child = start(arguments, [input.descriptor, output.descriptor, errors.descriptor]) else {
      throw cannotRun
    }
    guard let status = end(of: child) else {
      throw refused("This document takes more than a minute to read, and was given up.", file)
    }
    if status == 127 << 8 { throw missing }
    guard status == 0 else {
      throw refused(problem(status, said: String(decoding: errors.bytes(atMost: 4096), as: UTF8.self)), file)
    }
    return output.bytes(atMost: ChildProgram.mostWritten)
  }

  /// - Parameter streams: what it reads from, what it writes to, and where it says what is wrong.
  private func start(_ arguments: [String], _ streams: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(place))
    }
    // The shell counts files in blocks of 512 bytes.
    let limits = """
      ulimit -c 0; ulimit -t \(ChildProgram.seconds); ulimit -f \(ChildProgram.mostWritten / 512); \
      ulimit -v \(memory); exec "$0" "$@"
      """
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    var child = pid_t()
    let started = withCStrings(["sh", "-c", limits, name] + arguments) { words in
      withCStrings(["PATH=\(path)", "LC_ALL=C.UTF-8", "HOME=/nonexistent"]) { environment in
        posix_spawn(&child, "/bin/sh", &actions, nil, words, environment)
      }
    }
    return started == 0 ? child : nil
  }

  /// How it ended; nil where it was ended, for it took too long.
  private func end(of child: pid_t) -> Int32? {
    var status: Int32 = 0
    let deadline = seconds + ChildProgram.seconds
    while waitpid(child, &status, WNOHANG) == 0 {
      guard seconds <= deadline else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return nil
      }
      usleep(2_000)
    }
    return status
  }

  /// Seconds of a clock that nobody sets.
  private var seconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec
  }

  private func problem(_ status: Int32, said: String) -> String {
    if said.contains("password") { return "This document is protected by a password. Save it without one." }
    if status & 0x7F == SIGXFSZ { return "This document unpacks to more text than is read." }
    // 251 is what a Haskell program ends with when its memory is full.
    if status & 0x7F != 0 || status == 251 << 8 || said.contains("memory") {
      return "This document takes more memory or time than is given to one. Save it again in a simpler form."
    }
    return "This document is damaged: \(name) can't read it. Save it again."
  }

  private func refused(_ message: String, _ file: String) -> FindingsError {
    FindingsError([Finding("document", message, file: file)])
  }

  private var missing: Refusal {
    Refusal(.couldNotRun, "\(name), which reads this kind of document, is not installed: apt-get install \(package)")
  }

  private var cannotRun: Refusal {
    Refusal(.couldNotRun, "\(name) can't be started: \(String(cString: strerror(errno)))")
  }
}

/// A file that had a name for no longer than it took to open it. It is gone with the value.
private final class Unnamed {
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/cairn-\(UInt64.random(in: .min ... .max))"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(path)
    var rest = bytes[...]
    while descriptor >= 0, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    guard descriptor >= 0, rest.isEmpty else {
      throw Refusal(
        .couldNotRun, "There is no room in \(folder) for this document: \(String(cString: strerror(errno)))")
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What was written to it.
  func bytes(atMost most: Int) -> [UInt8] {
    let size = min(max(0, Int(lseek(descriptor, 0, SEEK_END))), most)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        guard taken > 0 else { return }
        count += taken
      }
    }
  }
}

/// C strings, the last nil, while a function runs.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let strings = texts.map { strdup($0) }
  defer { strings.forEach { free($0) } }
  return body(strings + [nil])
}
