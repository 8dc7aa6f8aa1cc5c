/// How much a passage looks like a promise.
enum PromiseLikeness {
  /// It says what is to be so, in a way that could be judged.
  case promise
  /// It says what is wanted, and nothing by which it could be judged.
  case wish
  case none

  init(_ passage: Passage) {
    let marks = PromiseMarks(passage.text)
    self =
      marks.isNoSentence || !passage.isListed && marks.count < 4 || marks.isLong
      ? .none : PromiseLikeness.of(marks, passage)
  }

  private static func of(_ marks: PromiseMarks, _ passage: Passage) -> PromiseLikeness {
    switch passage.section {
    case .outcomes where passage.isListed || !marks.isReport:
      if marks.isReport && !marks.isFuture { return .none }
      if marks.hasAmount || marks.isComparison || marks.isChange || marks.isDated || marks.isUniversal
        || marks.hasNumber || marks.isSufficiency
      {
        return passage.isListed || marks.isFuture || marks.isMeasurable || marks.isChange || marks.isComparison
          ? .promise : .none
      }
      return passage.isListed ? .wish : .none
    case .actions:
      return isStrong(marks) || passage.isListed && marks.isGuarantee && !marks.isReport
        || (marks.isImperative || marks.isFuture) && marks.isChange && marks.isMeasurable && !marks.isReport
        ? .promise : .none
    default:
      return isStrong(marks) ? .promise : .none
    }
  }

  /// A promise wherever it stands: to come, and with a figure, a date or others to be held against; or all of something
  /// measurable.
  private static func isStrong(_ marks: PromiseMarks) -> Bool {
    if marks.isMilestone { return true }
    guard marks.isFuture || marks.isDated || marks.isImperative, !marks.isReport else { return false }
    if marks.hasAmount || marks.isDated {
      return marks.isChange || marks.isComparison || marks.isUniversal || marks.isMeasurable || marks.hasAmount
        || marks.isDated
    }
    return (marks.isComparison || marks.isChange || marks.isUniversal) && marks.isMeasurable
  }
}
