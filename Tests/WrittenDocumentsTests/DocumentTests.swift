import Testing
import WrittenDocuments

@Suite struct DocumentTests {
  @Test(arguments: ["docx", "html", "md"])
  func `one text is the same blocks in every kind of document`(kind: String) throws {
    let bytes = kind == "md" ? Array(Made.markdown.utf8) : try Made.document(kind)
    let document = try WrittenDocument(bytes, file: "plan." + kind)
    let title = ["Best start in life"]
    let section = title + ["What we measure"]
    // A document's own title, which HTML and Word may add, stands before these.
    let blocks = document.blocks.filter { $0.content != .heading("a", level: 1) }
    #expect(
      blocks == [
        WrittenBlock(.heading("Best start in life", level: 1), place: WrittenPlace()),
        WrittenBlock(
          .paragraph(
            "We will work together. By 2025, 75% of pupils reach the standard, e.g. in reading. It was 60.5% in 2019."),
          place: WrittenPlace(headings: title)),
        WrittenBlock(.item("more children are ready for school"), place: WrittenPlace(headings: title)),
        WrittenBlock(.item("fewer children miss a day"), place: WrittenPlace(headings: title)),
        WrittenBlock(.heading("What we measure", level: 2), place: WrittenPlace(headings: title)),
        WrittenBlock(
          .table(
            WrittenTable(
              head: ["Indicator", "Baseline", "2025", "2026"],
              rows: [
                ["Pupils at the expected standard", "59%", "63%", "65%"], ["Persistent absence", "23%", "20%", "18%"],
              ].map { $0.map { WrittenCell([$0]) } })), place: WrittenPlace(headings: section)),
      ])
  }

  @Test func `a head that pandoc leaves out of an OpenDocument table makes no row of figures a head`() throws {
    let document = try WrittenDocument(try Made.document("odt"), file: "plan.odt")
    let tables = document.blocks.compactMap { block in if case .table(let table) = block.content { table } else { nil }
    }
    #expect(tables.map(\.rows.count) == [2])
    #expect(document.sentences.contains { $0.text == "By 2025, 75% of pupils reach the standard, e.g. in reading." })
  }

  @Test func `sentences end where a capital letter follows, and not after an abbreviation`() throws {
    let document = try WrittenDocument(Array(Made.markdown.utf8), file: "plan.md")
    #expect(
      document.sentences.filter { $0.part == .paragraph }.map(\.text) == [
        "We will work together.", "By 2025, 75% of pupils reach the standard, e.g. in reading.",
        "It was 60.5% in 2019.",
      ])
    let cell = document.sentences.first { $0.text == "18%" }
    #expect(cell?.part == .cell(column: "2026", row: "Persistent absence"))
    #expect(cell?.place.description == "“What we measure”")
  }

  @Test func `a short line in bold type is a heading, and what was struck out is not read`() throws {
    let made = try Made.document("docx", of: "**What we promise**\n\nAbsence falls ~~to 3%~~ to 4%^1^.\n")
    let blocks = try WrittenDocument(made, file: "plan.docx").blocks.map(\.content)
    #expect(blocks == [.heading("What we promise", level: 6), .paragraph("Absence falls to 4%.")])
  }

  @Test func `a cell over two rows stands in both, and its sentence is told once`() throws {
    let html = """
      <table><tr><th>Objective</th><th>Measure</th></tr>
      <tr><td rowspan="2">Every child reads.</td><td>75% by 2025</td></tr><tr><td>80% by 2026</td></tr></table>
      """
    let document = try WrittenDocument(Array(html.utf8), file: "plan.html")
    #expect(document.sentences.map(\.text) == ["Every child reads.", "75% by 2025", "80% by 2026"])
  }

  @Test func `plain text has its headings, bullets, and tables by tabs`() throws {
    let text =
      "Our aims\n\nAbsence falls to\n5% by 2025.\n\n• one aim\n• another\n\nAim\tLead\tWhen\nOpen it\t<p>A B</p><p>C D</p>\t2025\n"
    let blocks = try WrittenDocument(Array(text.utf8), file: "plan.txt").blocks.map(\.content)
    #expect(
      blocks == [
        .heading("Our aims", level: 6), .paragraph("Absence falls to 5% by 2025."), .item("one aim"), .item("another"),
        .table(
          WrittenTable(
            head: ["Aim", "Lead", "When"],
            rows: [[WrittenCell(["Open it"]), WrittenCell(["A B", "C D"]), WrittenCell(["2025"])]])),
      ])
  }

  @Test func `a table that goes on over a page is one, and so is the sentence it divides`() throws {
    let text =
      "Aim\tMeasure\tWhy\nRead\tAbsence at every\tx\n\nOur foot of a page\n\nAim\tMeasure\tWhy\n\tschool falls.\t\nWrite\tMore do.\t\n"
    let document = try WrittenDocument(Array(text.utf8), file: "plan.txt")
    let tables = document.blocks.compactMap { block in if case .table(let table) = block.content { table } else { nil }
    }
    #expect(
      tables.map { $0.rows.map { $0.map(\.text) } } == [
        [["Read", "Absence at every school falls.", "x"], ["Write", "More do.", ""]]
      ])
  }
}
