public import Benchmarking
import Findings
import PublishedData

extension ReleaseDoubts {
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
    run().map { $0.finding(in: file, severity: accepted.contains($0.kind) ? .warning : .error) }
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
    let medians =
      "the median of authorities was \(short(valueBefore)) in \(before.name) and is \(short(value)) in \(period.name)"
    switch kind {
    case .unitDrift: return "The unit of “\(measure)” seems to have changed: \(medians)."
    case .swappedColumns:
      return "“\(measure)” and “\(otherMeasure ?? "")” seem to have changed places: of the first, \(medians)."
    case .missingRows:
      return
        "“\(measure)” has figures of \(short(value)) authorities in \(period.name), and had of \(short(valueBefore)) in \(before.name)."
    case .missingMeasure:
      let new = otherMeasure.map { " “\($0)” is new and has the same figures: it seems to be its new name." } ?? ""
      return
        "“\(measure)” is not in this release; it had figures of \(short(valueBefore)) authorities in \(before.name).\(new)"
    case .missingArea:
      return "\(measure) has no figure in this release; it had some of \(short(valueBefore)) measures."
    case .missingPeriods:
      return "Of \(short(valueBefore)) periods of measures that are held this release has \(short(value))."
    case .shiftedRows:
      return
        "The figures of “\(measure)” in \(period.name) seem to stand with other authorities than theirs: their order has nothing to do with that of \(before.name)."
    }
  }

  private var advice: String {
    switch kind {
    case .unitDrift: "Correct the file, or what definitions/data-sets.yaml works out from it."
    case .swappedColumns: "Look at the file’s columns."
    case .missingRows: "Look whether rows of the file were filtered or cut off."
    case .missingMeasure:
      "Name in definitions/indicators what took its place; until then promises that rest on it can’t be judged."
    case .missingArea, .missingPeriods: "Look whether the files are whole."
    case .shiftedRows: "Look whether a column of the file was sorted without the others."
    }
  }

  private func short(_ number: Double) -> String {
    let text = "\((number * 1_000).rounded() / 1_000)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
