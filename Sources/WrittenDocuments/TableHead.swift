extension [String] {
  /// Whether these name columns: none of them is long, and none is a figure alone that is no year.
  var looksLikeHead: Bool {
    allSatisfy { $0.count <= 60 && !$0.isEmpty }
      && !contains { cell in
        cell.contains("%")
          || cell.allSatisfy { $0.isNumber || ".,-".contains($0) } && !(cell.count == 4 && cell.hasPrefix("20"))
      }
  }
}
