public import Benchmarking
import Findings
import PublishedData
import PublishedData

extension [ReleaseDoubt] {
  /// What is doubted, for whoever imports.
  ///
  /// - Parameter accepted: what somebody has looked at and found right: a warning.
  /// - Throws: `FindingsError` where anything else is doubted.
  func findings(in file: String, accepting accepted: Set<ReleaseDoubt.Kind>) throws -> [Finding] {
    let findings = found(in: file, accepting: accepted)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw FindingsError(errors) }
    return findings
  }

  /// The same for a dry run: what would stop the import is an error.
  func found(in file: String, accepting accepted: Set<ReleaseDoubt.Kind>) -> [Finding] {
    map { $0.finding(in: file, severity: accepted.contains($0.kind) ? .warning : .error) }
  }
}

extension ReleaseDoubt {
  func finding(in file: String, severity: Finding.Severity) -> Finding {
    let end = severity == .error ? " \(advice) Where it is right all the same: --accept \(kind.rawValue)." : ""
    guard case .unknownArea(_, _, _, let own, let line) = self else {
      return Finding(kind.rawValue, words + end, severity: severity, file: file)
    }
    return Finding(kind.rawValue, words + end, severity: severity, file: own, line: line)
  }

  /// What looks wrong, and where to look, for whoever decides.
  public var told: String { "\(words) \(advice)" }

  private var words: String {
    switch self {
    case .unitDrift(let moved): "The unit of “\(moved.measure)” seems to have changed: \(medians(moved))."
    case .swappedColumns(let moved, let other):
      "“\(moved.measure)” and “\(other)” seem to have changed places: of the first, \(medians(moved))."
    case .shiftedRows(let moved):
      "The figures of “\(moved.measure)” in \(moved.period.name) seem to stand with other authorities than theirs: their order has nothing to do with that of \(moved.before.name)."
    case .missingRows(let measure, let period, let authorities, let before, let authoritiesBefore):
      "“\(measure)” has figures of \(authorities) authorities in \(period.name), and had of \(authoritiesBefore) in \(before.name)."
    case .missingMeasure(let measure, let last, let authorities, let newName):
      "“\(measure)” is not in this release; it had figures of \(authorities) authorities in \(last.name)."
        + (newName.map { " “\($0)” is new and has the same figures: it seems to be its new name." } ?? "")
    case .missingArea(let area, let measures):
      "\(area.name) has no figure in this release; it had some of \(measures) measures."
    case .changedLayout(let change): change.told
    case .missingPeriods(let kept, let all): "Of \(all) periods of measures that are held this release has \(kept)."
    case .changedMeasure(let measure, let changes):
      "“\(measure)” is described otherwise: \(changes.map(words).joined(separator: "; "))."
    case .outOfRange(let measure, let period, let area, let number, let count):
      "“\(measure)” is in per cent, and is \(short(number)) for \(area.name)\(more(count)) in \(period.name); in no period before was it above 100 or below 0."
    case .unknownArea(let column, let code, let rows, _, _):
      "\(column) “\(code)” is no area of the release held; left out\(rows == 1 ? "" : " (\(rows) rows)")."
    case .loneLeap(let measure, let period, let area, let number, let before, let numberBefore, let count):
      "“\(measure)” was \(short(numberBefore)) for \(area.name) in \(before.name) and is \(short(number)) in \(period.name)\(others(count)), while other authorities have not moved so far."
    }
  }

  private func medians(_ moved: Moved) -> String {
    "the median of authorities was \(short(moved.medianBefore)) in \(moved.before.name) and is \(short(moved.median)) in \(moved.period.name)"
  }

  private func words(_ change: Change) -> String {
    func said(_ text: String) -> String { text.isEmpty ? "nothing" : "“\(text)”" }
    return "\(change.point.rawValue) was \(said(change.before)) and is \(said(change.after))"
  }

  private func more(_ count: Int) -> String { count == 1 ? "" : " and \(count - 1) more" }

  private func others(_ count: Int) -> String {
    count == 1 ? "" : ", and those of \(count - 1) more have leapt as well"
  }

  private var advice: String {
    switch kind {
    case .unitDrift: "Correct the file, or what the definition of the data set works out from it."
    case .swappedColumns: "Look at the file’s columns."
    case .missingRows: "Look whether rows of the file were filtered or cut off."
    case .missingMeasure:
      "Name in definitions/indicators what took its place; until then promises that rest on it can’t be judged."
    case .missingArea, .missingPeriods: "Look whether the files are whole."
    case .changedMeasure:
      "Look what the publisher says of it: promises that rest on it may be judged the other way, or beside figures of another kind."
    case .outOfRange, .loneLeap: "Look whether the figure was mistyped."
    case .unknownArea:
      "Look whether the code was mistyped. Where the authority is new, import a release of LAIT that has it first: its figures would be on no page."
    case .changedLayout: "Correct the definition of the data set, or the file."
    case .shiftedRows: "Look whether a column of the file was sorted without the others."
    }
  }

  private func short(_ number: Double) -> String {
    let text = "\((number * 1_000).rounded() / 1_000)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
