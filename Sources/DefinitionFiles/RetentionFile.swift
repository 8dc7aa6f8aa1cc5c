/// `definitions/retention.yaml`: how long what is no longer needed is kept.
public enum RetentionFile {
  /// - Parameters:
  ///   - names: what can be deleted.
  ///   - least: the fewest days that anything is kept.
  /// - Returns: days by name.
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String, names: [String], least: Int) throws -> [String: Int] {
    try readDefinition(text, file: file, what: "how long things are kept", keys: ["retention"]) { root in
      var days: [String: Int] = [:]
      for rule in root.objects("retention", "a rule", keys: ["what", "days"]) {
        guard let what = rule.text("what"), let number = rule.number("days") else { continue }
        if !names.contains(what) {
          rule.report(
            "unknown-kind", "“\(what)” is not kept for a time. These are: \(names.joined(separator: ", ")).", at: "what"
          )
        } else if number < least || number > 36_500 {
          rule.report("wrong-time", "\(what) are kept for \(least) days at least, and 36,500 at most.", at: "days")
        } else if days[what] != nil {
          rule.report("twice", "“\(what)” stands here twice.", at: "what")
        }
        days[what] = number
      }
      return days
    }
  }
}
