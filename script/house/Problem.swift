/// Something the house does not allow: where it is and what to do about it.
struct Problem: Equatable, CustomStringConvertible {
  let file: String
  let line: Int?
  let message: String

  var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(message)" }
}

/// The checks could not be run at all.
struct CouldNotRun: Error, CustomStringConvertible {
  let description: String
}
