/// Holds the documents to the code: nothing named is absent.
struct CheckDocs {
  /// Whether a path from the top of the repository exists, and a document's text.
  let exists: (String) -> Bool
  let text: (String) -> String?

  /// Documents named in the source that are not there.
  func missingDocuments(namedIn path: String, _ source: String) -> [Problem] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    return lines.filter { $0.element.contains("docs/") }.flatMap { index, line in
      line.matches(of: /\bdocs\/[\w\/.\-]+\.md\b/).map { String($0.0) }.filter { !exists($0) }.map {
        Problem(file: path, line: index + 1, message: "names \($0), which does not exist.")
      }
    }
  }

  /// Relative links of a document whose file or heading is not there.
  func brokenLinks(in path: String, _ document: String) -> [Problem] {
    MarkdownLines(document).prose.flatMap { number, line in
      line.matches(of: /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/).compactMap { match in
        fault(in: String(match.1), of: path).map { Problem(file: path, line: number, message: $0) }
      }
    }
  }

  /// Commands that the reference does not name.
  func undocumented(_ commands: [String], in path: String) -> [Problem] {
    guard let reference = text(path) else {
      return [Problem(file: path, line: nil, message: "does not exist; it should name every command.")]
    }
    return commands.filter { !reference.contains($0) }.map {
      Problem(file: path, line: nil, message: "does not name the command “\($0)”.")
    }
  }

  private func fault(in link: String, of path: String) -> String? {
    guard link.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:/) == nil else { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let target = parts[0].isEmpty ? path : Self.resolve(parts[0], from: path) else {
      return "links to \(link), which is outside the repository."
    }
    guard exists(target) else { return "links to \(link), which does not exist." }
    guard parts.count == 2, target.hasSuffix(".md"), let document = text(target) else { return nil }
    return MarkdownLines(document).anchors.contains(parts[1]) ? nil : "links to \(link); there is no such heading."
  }

  private static func resolve(_ link: String, from path: String) -> String? {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") where part != "." {
      if part != ".." {
        folders.append(String(part))
      } else if folders.popLast() == nil {
        return nil
      }
    }
    return folders.joined(separator: "/")
  }
}
