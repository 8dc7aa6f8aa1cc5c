/// One Swift file of a target.
struct SourceFile {
  let path: String
  let target: String
  let text: String
  /// The lines of `text` without comments and the insides of strings.
  let codeLines: [Substring]

  init(path: String, target: String, text: String) {
    (self.path, self.target, self.text) = (path, target, text)
    codeLines = CodeOnly.of(text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Lines as `wc -l` counts them.
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  var imports: [Import] {
    codeLines.enumerated().filter { $0.element.contains("import") }.flatMap { index, line in
      line.split(separator: ";").compactMap(Self.module).map {
        Import(target: target, module: $0, file: path, line: index + 1)
      }
    }
  }

  private static func module(_ statement: Substring) -> String? {
    let found = statement.prefixMatch(
      of: /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:[a-z]+\s+)?(\w+)/)
    return found.map { String($0.1) }
  }
}

/// One `import` line.
struct Import: Equatable {
  let target: String
  let module: String
  let file: String
  let line: Int
}
