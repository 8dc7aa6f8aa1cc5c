public import PublishedData

/// `definitions/authority-sets.yaml`: authorities that are compared with one another under a name of their own.
public enum AuthoritySetsFile {
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String) throws -> [AuthoritySet] {
    try readDefinition(text, file: file, what: "a list of sets", keys: ["sets"]) { root in
      root.objects("sets", "a set", keys: ["id", "name", "members", "source"]).compactMap { object in
        guard let id = object.text("id"), let name = object.text("name"), let source = object.text("source") else {
          return nil
        }
        let members = object.optionalNumbers("members").map(LocationID.authority)
        if members.isEmpty {
          object.report("empty-set", "A set needs “members”: the area numbers of its authorities.", at: "members")
        }
        return AuthoritySet(id: id, name: name, members: members, source: source)
      }
    }
  }
}
