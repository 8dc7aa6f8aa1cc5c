import Findings
import Yams

/// Reads the text of one definition file into a value.
///
/// - Parameters:
///   - keys: the keys of the file's outermost mapping.
///   - read: makes the value; it may return nil only after it has reported why.
/// - Throws: `FindingsError` with everything that is wrong, each with its line.
func readDefinition<Value>(
  _ text: String, file: String, what: String, keys: [String], _ read: (YAMLObject) -> Value?
) throws -> Value {
  let list = FindingList(file: file)
  do {
    if let root = try composed(text).flatMap({ YAMLObject($0, what, keys: keys, list) }),
      let value = read(root), list.findings.isEmpty
    {
      return value
    }
  } catch let error as YamlError {
    list.add(error)
  } catch let error as TooManyAliases {
    list.add("too-many-aliases", error.message, line: error.line)
  }
  if list.findings.isEmpty { list.add("empty-file", "The file is empty. It must hold \(what).", at: nil) }
  throw FindingsError(list.findings)
}

extension FindingList {
  fileprivate func add(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add("not-yaml", "This is not YAML: \(problem).", at: mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\($0)" }.joined(separator: ", ")
      add("key-twice", "\(names) stands twice in one place; keep one.", at: context.mark)
    default:
      add("not-yaml", "This is not YAML: \(error).", at: nil)
    }
  }
}
