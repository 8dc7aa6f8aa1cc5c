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
    return Finding(kind.rawValue, words + end, severity: severity, file: file)
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
    }
  }

  private func medians(_ moved: Moved) -> String {
    "the median of authorities was \(short(moved.medianBefore)) in \(moved.before.name) and is \(short(moved.median)) in \(moved.period.name)"
  }

  private var advice: String {
    switch kind {
    case .unitDrift: "Correct the file, or what the definition of the data set works out from it."
    case .swappedColumns: "Look at the file’s columns."
    case .missingRows: "Look whether rows of the file were filtered or cut off."
    case .missingMeasure:
      "Name in definitions/indicators what took its place; until then promises that rest on it can’t be judged."
    case .missingArea, .missingPeriods: "Look whether the files are whole."
    case .changedLayout: "Correct the definition of the data set, or the file."
    case .shiftedRows: "Look whether a column of the file was sorted without the others."
    }
  }

  private func short(_ number: Double) -> String {
    let text = "\((number * 1_000).rounded() / 1_000)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
