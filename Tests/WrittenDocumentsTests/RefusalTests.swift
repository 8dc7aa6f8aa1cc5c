import Findings
import Testing

@testable import WrittenDocuments

@Suite struct RefusalTests {
  private func problem(_ bytes: [UInt8], _ file: String) -> String {
    do {
      _ = try WrittenDocument(bytes, file: file)
      return "read"
    } catch let error as FindingsError {
      return error.findings.map(\.message).joined(separator: " ")
    } catch {
      return "\(error)"
    }
  }

  @Test func `what can't be read is said in a sentence`() throws {
    let word = try Made.document("docx")
    #expect(problem([], "a.docx") == "This file is empty.")
    #expect(problem(word, "a.docm").hasPrefix("This is a Word document with macros"))
    #expect(problem(Array(word.prefix(word.count / 2)), "a.docx").contains("damaged"))
    #expect(problem(Array(word.prefix(3000)) + Array(word.dropFirst(3100)), "a.docx").contains("damaged"))
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "a.doc").contains("with a password"))
    #expect(problem(Array("no document".utf8), "a.docx").contains("This is text, and no .docx document"))
    #expect(problem(Array("{\\rtf1 Aims}".utf8), "a.rtf").contains("rich text"))
    #expect(problem([0xC3, 0x28, 0x41], "a.md").contains("not in UTF-8"))
    #expect(problem([0, 1, 2, 3], "a.pdf").contains("no document"))
    #expect(problem(Array("%PDF-1.4 nothing".utf8), "a.pdf").contains("damaged"))
    #expect(problem(Made.pdf([[], []]), "a.pdf").contains("a scan"))
    #expect(problem(Array(" \n\n".utf8), "a.txt").contains("holds no text"))
    #expect(
      problem([UInt8](repeating: 0x41, count: WrittenDocument.limit + 1), "a.txt").contains("at most 50 are read"))
  }

  @Test func `a document nested without end is refused within its limits`() {
    let deep = String(repeating: "<div>", count: 5000) + "a" + String(repeating: "</div>", count: 5000)
    #expect(problem(Array(deep.utf8), "a.html").contains("nested too deeply"))
  }

  @Test func `a program that is missing is named with its package`() {
    let program = ChildProgram("no-such-program", package: "some-package", memory: 1_000_000)
    #expect {
      try program.run([], on: [], file: "a.docx")
    } throws: {
      "\($0)" == "no-such-program, which reads this kind of document, is not installed: apt-get install some-package"
    }
  }

  @Test func `a program that takes all memory, and one that fails, are ended with a sentence`() {
    let greedy = ChildProgram("perl", package: "perl", memory: 100_000)
    #expect { try greedy.run(["-e", "my $a = 'x' x 500000000; print length $a"], on: [], file: "a.docx") } throws: {
      "\($0)".contains("memory")
    }
    #expect { try greedy.run(["-e", "exit 4"], on: [], file: "a.docx") } throws: { "\($0)".contains("damaged") }
  }
}
