import Testing
import WrittenDocuments

@Suite struct PDFTests {
  @Test func `larger letters are headings, columns are tables, and pages are told`() throws {
    let foot = { (page: Int) in (x: 60, y: 820, size: 9, text: "Our plan, page \(page)") }
    let table =
      [(60, "Indicator"), (300, "Baseline"), (380, "Target 2025")].map { (x: $0.0, y: 200, size: 11, text: $0.1) }
      + [(60, "Pupils at the expected"), (300, "59%"), (380, "63%")].map { (x: $0.0, y: 220, size: 11, text: $0.1) }
      + [(x: 60, y: 233, size: 11, text: "standard in three subjects")]
      + [(60, "Persistent absence"), (300, "23%"), (380, "20%")].map { (x: $0.0, y: 256, size: 11, text: $0.1) }
    let first =
      [(x: 60, y: 90, size: 20, text: "Best start in life"), (x: 60, y: 130, size: 11, text: "We will work with all")]
      + [(x: 60, y: 143, size: 11, text: "our schools until absence falls.")] + table + [foot(1)]
    let second = [(x: 60, y: 90, size: 11, text: "By 2025, absence is at most")] + [foot(2)]
    let third = [(x: 60, y: 90, size: 11, text: "5% in every school.")] + [foot(3)]
    let document = try WrittenDocument(Made.pdf([first, second, third]), file: "plan.pdf")
    #expect(document.pages == 3)
    let under = ["Best start in life"]
    #expect(
      document.blocks == [
        WrittenBlock(.heading("Best start in life", level: 1), place: WrittenPlace(page: 1)),
        WrittenBlock(
          .paragraph("We will work with all our schools until absence falls."),
          place: WrittenPlace(page: 1, headings: under)),
        WrittenBlock(
          .table(
            WrittenTable(
              head: ["Indicator", "Baseline", "Target 2025"],
              rows: [
                ["Pupils at the expected standard in three subjects", "59%", "63%"],
                ["Persistent absence", "23%", "20%"],
              ].map { $0.map { WrittenCell([$0]) } })), place: WrittenPlace(page: 1, headings: under)),
        WrittenBlock(.paragraph("By 2025, absence is at most"), place: WrittenPlace(page: 2, headings: under)),
        WrittenBlock(.paragraph("5% in every school."), place: WrittenPlace(page: 3, headings: under)),
      ])
  }

  @Test func `two columns of running text are no table, and each is read to its end`() throws {
    let left = [
      "Our schools work together so that", "every child learns to read well and",
      "enjoys it from an early age, at home",
      "and in every lesson of the day. We", "support all of their parents in this,",
      "and we shall ask them every summer.",
    ]
    let right = [
      "Every school has a governor who asks", "how children who are looked after are",
      "doing, and who tells the others of it",
      "at each of the meetings of the year.", "The council helps with training, and",
      "gives each of them a named adviser.",
    ]
    let lines = zip(left, right).enumerated().flatMap { place, pair in
      [(x: 60, y: 100 + 13 * place, size: 11, text: pair.0), (x: 320, y: 100 + 13 * place, size: 11, text: pair.1)]
    }
    let document = try WrittenDocument(Made.pdf([lines]), file: "plan.pdf")
    #expect(
      document.sentences.map(\.text) == [
        "Our schools work together so that every child learns to read well and enjoys it from an early age, at home and in every lesson of the day.",
        "We support all of their parents in this, and we shall ask them every summer.",
        "Every school has a governor who asks how children who are looked after are doing, and who tells the others of it at each of the meetings of the year.",
        "The council helps with training, and gives each of them a named adviser.",
      ])
  }

  @Test func `a row does not end in the middle of a cell's sentence`() throws {
    let lines = [
      (60, 100, "Aim"), (220, 100, "Measure"), (420, 100, "Lead"), (60, 124, "Every child is in"),
      (220, 137, "The share of pupils"), (420, 124, "Board"), (60, 137, "a good school"), (60, 156, "and is well"),
      (220, 156, "absent will fall."),
    ]
    .map { (x: $0.0, y: $0.1, size: 11, text: $0.2) }
    let document = try WrittenDocument(Made.pdf([lines]), file: "plan.pdf")
    #expect(
      document.sentences.map(\.text) == [
        "Every child is in a good school and is well", "The share of pupils absent will fall.", "Board",
      ])
  }

  @Test func `bullets in a column of their own belong to the lines beside them`() throws {
    let items = ["all results in the top quartile", "nine out of ten schools good", "fewer exclusions"]
    let lines = items.enumerated().flatMap { place, item in
      [(x: 60, y: 100 + 18 * place, size: 11, text: "\\225"), (x: 85, y: 100 + 18 * place, size: 11, text: item)]
    }
    let document = try WrittenDocument(Made.pdf([lines]), file: "plan.pdf")
    #expect(document.blocks.map(\.content) == items.map { .item($0) })
  }

  @Test func `pages without text are told beside those that have it`() throws {
    let document = try WrittenDocument(
      Made.pdf([[(x: 60, y: 300, size: 11, text: "One page of two.")], []]), file: "a.pdf")
    #expect(document.pagesWithoutText == [2])
  }
}
