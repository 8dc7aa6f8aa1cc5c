import Testing

@testable import Enquiries

struct WordIndexTests {
  private let texts: [Set<String>] = [
    ["absence", "overall"], ["absences", "persistent"], ["exclusions"], [], ["abs"],
  ]

  @Test(arguments: ["absence", "abs", "a", "", "overall", "zz", "e", "exclusions", "exclusionsx"])
  func `the texts that are found are those that a look at every one finds`(word: String) {
    let index = WordIndex(texts)
    let beginning = texts.indices.filter { texts[$0].contains { $0.hasPrefix(word) } }
    #expect(index.texts(startingWith: word) == Set(beginning))
    #expect(index.texts(having: word) == Set(texts.indices.filter { texts[$0].contains(word) }))
    #expect(index.hasWord(startingWith: word) == !beginning.isEmpty)
  }

  @Test func `an index of nothing finds nothing`() {
    #expect(!WordIndex([]).hasWord(startingWith: "a") && WordIndex([]).texts(having: "a").isEmpty)
  }
}
