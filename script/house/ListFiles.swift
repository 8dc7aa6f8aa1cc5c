/// How long the files are: those worth a second look, the middle one and the ninetieth in a hundred.
struct ListFiles {
  static let secondLook = 200

  let files: [SourceFile]

  var text: String {
    let long = files.filter { $0.lineCount > Self.secondLook }.sorted { $0.lineCount > $1.lineCount }
    let lengths = files.map(\.lineCount).sorted()
    let lines = long.map { "\($0.path): \($0.lineCount) lines, look twice" }
    let summary =
      "files: \(files.count) Swift files, \(long.count) over \(Self.secondLook) lines; "
      + "median \(Self.nearestRank(50, of: lengths)), 90th percentile \(Self.nearestRank(90, of: lengths))"
    return (lines + [summary]).joined(separator: "\n")
  }

  /// The nearest-rank percentile of sorted numbers; 0 of none.
  static func nearestRank(_ percent: Int, of sorted: [Int]) -> Int {
    guard !sorted.isEmpty else { return 0 }
    return sorted[max(0, (percent * sorted.count + 99) / 100 - 1)]
  }
}
