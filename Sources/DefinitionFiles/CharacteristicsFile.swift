public import PublishedData

/// `definitions/characteristics.yaml`: the groups of children and young people that figures are published for.
public enum CharacteristicsFile {
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String) throws -> [Characteristic] {
    try readDefinition(text, file: file, what: "a list of groups", keys: ["characteristics"]) { root in
      let objects = root.objects("characteristics", "a group", keys: ["id", "name", "short", "peers", "called"])
      let ids = Set(objects.compactMap { $0.text("id") })
      return objects.compactMap { characteristic($0, ids) }
    }
  }

  private static func characteristic(_ object: YAMLObject, _ ids: Set<String>) -> Characteristic? {
    guard let id = object.text("id"), let name = object.text("name"), let short = object.text("short") else {
      return nil
    }
    let peers = object.has("peers") ? object.text("peers") : nil
    if let peers, !ids.contains(peers) {
      object.report("unknown-group", "“\(peers)” is not one of the groups of this file.", at: "peers")
    }
    return Characteristic(id: id, name: name, short: short, peers: peers, called: object.optionalTexts("called"))
  }
}
