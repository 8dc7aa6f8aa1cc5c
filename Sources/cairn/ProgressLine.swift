import FoundationEssentials
import Glibc

/// Shows progress on standard error: one line that moves on a terminal, a plain line a second elsewhere.
final class ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var step = ""
  private var lastShown = Date.distantPast
  private var isOpen = false

  func show(_ step: String, _ share: Double) {
    let now = Date()
    let isNew = step != self.step
    guard isNew || now.timeIntervalSince(lastShown) >= (isTerminal ? 0.1 : 1) else { return }
    if isNew { finish() }
    self.step = step
    lastShown = now
    let text = "\(step): \(Int(share * 100))%"
    standardError(isTerminal ? "\r\u{1B}[K\(text)" : text + "\n")
    isOpen = true
  }

  /// Says that the last step is done, if any was shown.
  func finish() {
    guard isOpen else { return }
    standardError((isTerminal ? "\r\u{1B}[K" : "") + "\(step): done\n")
    isOpen = false
  }
}
