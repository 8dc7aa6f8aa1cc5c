import Foundation

let usage = """
  usage: script/house-check [selftest | imports | words | councils | verbs | docs | files | map [--check]]

    selftest     tries the checks on small examples, right and wrong
    imports      holds every import and dependency to script/allowed-imports.txt
    words        finds words that are not the field's own, and code that ends the program
    councils     finds statements on what a council owns that name no council
    verbs        finds verbs that ask nobody for a permit, or that the matrix of verbs and roles leaves out
    docs         finds documents, links and commands that are named and absent, or not named
    files        lists long Swift files, the median and the 90th percentile
    map          writes docs/reference/map.svg and map.md; --check says whether they are stale

  Without a word: all of them but selftest, and map only checks. Exit status: 0 nothing amiss, 1 something is, 2 wrong usage, 3 could not run.
  """

func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// Prints what a check found; true if that is nothing.
func passes(_ name: String, _ outcome: Outcome) -> Bool {
  for problem in outcome.problems { say(problem.description) }
  let count = outcome.problems.count
  print("\(name): \(count == 0 ? outcome.summary : count == 1 ? "1 problem" : "\(count) problems")")
  return outcome.problems.isEmpty
}

func run(_ words: [String]) throws -> Bool {
  switch words {
  case ["help"], ["--help"], ["-h"]: print(usage)
  case ["selftest"]: return passes("selftest", SelfTest().outcome)
  case []: return try check(try House(), ["imports", "words", "councils", "verbs", "docs", "map --check", "files"])
  case ["imports"], ["words"], ["councils"], ["verbs"], ["docs"], ["map", "--check"], ["files"]:
    return try check(try House(), [words.joined(separator: " ")])
  case ["map"]:
    for document in try House().map().documents {
      try Disk.write(document.text, to: document.path)
      print("map: wrote \(document.path)")
    }
  default:
    say(usage)
    exit(2)
  }
  return true
}

func check(_ house: House, _ names: [String]) throws -> Bool {
  try names.map { name in
    switch name {
    case "imports": return passes("imports", try house.imports())
    case "words": return passes("words", house.words())
    case "councils": return passes("councils", try house.councils())
    case "verbs": return passes("verbs", try house.verbs())
    case "docs": return passes("docs", house.docs())
    case "map --check": return passes("map", house.mapIsFresh())
    default:
      print(ListFiles(files: house.files).text)
      return true
    }
  }
  .allSatisfy { $0 }
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())) ? 0 : 1)
} catch {
  say("house-check: \(error)")
  exit(3)
}
