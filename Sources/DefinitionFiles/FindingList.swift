import Findings
import Yams

/// Collects what is wrong with one definition file while it is read.
final class FindingList {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) { self.file = file }

  func add(_ check: String, _ message: String, at mark: Mark?) {
    add(check, message, line: mark?.line, column: mark?.column)
  }

  func add(_ check: String, _ message: String, line: Int?, column: Int? = nil) {
    findings.append(Finding(check, message, file: file, line: line, column: column))
  }
}
