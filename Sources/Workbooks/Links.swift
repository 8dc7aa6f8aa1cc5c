/// What a part of a workbook leads to, as its `.rels` part says.
struct Links {
  /// By id, and the first of each kind.
  private var byID: [String: (kind: String, path: String)] = [:], byKind: [String: String] = [:]

  /// - Parameter source: the part's own path; empty for the workbook's package.
  init(from source: String, in parts: Parts) throws {
    let pieces = source.split(separator: "/")
    let folder = pieces.dropLast().map(String.init)
    let path = (folder + ["_rels", (pieces.last.map(String.init) ?? "") + ".rels"]).joined(separator: "/")
    var (byID, byKind) = (byID, byKind)
    try parts.elements(path) { name, attributes in
      guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
        let kind = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
      else { return }
      let path = Links.path(target, from: folder)
      if byID[id] == nil { byID[id] = (String(kind), path) }
      if byKind[String(kind)] == nil { byKind[String(kind)] = path }
    }
    (self.byID, self.byKind) = (byID, byKind)
  }

  func path(of id: String) -> (kind: String, path: String)? { byID[id] }

  /// The first of a kind: `sharedStrings`, whatever edition of the standard the rest of its name is of.
  func path(kind: String) -> String? { byKind[kind] }

  private static func path(_ target: String, from folder: [String]) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = pieces.popLast() } else { pieces.append(String(piece)) }
    }
    return pieces.joined(separator: "/")
  }
}
