import TargetSentences
import Testing
import WrittenDocuments

@testable import Drafting

/// A document of Markdown, read without any program.
func document(_ blocks: WrittenBlock.Content...) -> WrittenDocument {
  var headings: [String] = []
  return WrittenDocument(
    blocks: blocks.map { content in
      if case .heading(let text, _) = content { headings = [text] }
      return WrittenBlock(content, place: WrittenPlace(headings: headings))
    })
}

/// What is found of one sentence in a list under “By 2027 we want to see:”.
func found(_ text: String) -> [FoundPromise] {
  FindPromises().run(
    on: document(.heading("Our outcomes", level: 1), .paragraph("By 2027 we want to see:"), .item(text))
  ).promises
}

@Suite struct FindingTests {
  @Test(arguments: [
    ("the proportion of pupils (FSM, SEND, LAC) who reach the standard increases", "rises by 2027"),
    ("eight out of ten schools to be good or outstanding;", "at least 80% of schools by 2027"),
    (
      "no more than 4% of young people aged 16-18 out of work and learning, with a focus on those in care",
      "at most 4% of young people by 2027"
    ),
    (
      "the number of vacancies reduced by 25% from current baseline, because it pays",
      "falls by 25% of the baseline by 2027"
    ),
    ("an increase in the percentage of two-year-olds who take up a place", "the share of two-year-olds rises by 2027"),
    ("all secondary schools and colleges to meet the benchmarks", "all secondary schools; and all colleges by 2027"),
    ("reduce differences in achievement at all stages", "the gap narrows by 2027"),
    ("minimise suspensions", "falls by 2027"),
    ("we are in the top quartile nationally at the end of key stage 2", "in the top quarter of authorities by 2027"),
    ("the new youth hub will be open by May 2026", "the new youth hub will be open by May 2026"),
    (
      "By May 2026, 75% of pupils meet the standard in reading, writing and maths", "at least 75% of pupils by May 2026"
    ),
    ("growing the number of mentors from 12", "rises from 12 by 2027"),
  ])
  func `a promise is read with the date that stands above its list`(text: String, rule: String) throws {
    #expect(found(text).map { $0.meaning.sentence } == [rule])
  }

  @Test func `words with two meanings are kept open with both`() throws {
    let promise = try #require(found("all children who move here are offered a place within 15 days").first)
    guard case .open(let ambiguities) = promise.meaning else { Issue.record("\(promise.meaning)"); return }
    #expect(ambiguities.first?.question.contains("calendar days, working days or school days") == true)
  }

  @Test func `what sets a limit that no rule holds is said to be unread, and not read without it`() {
    let promise = found("every child under the protocol is given provision without delay").first
    guard case .unread = promise?.meaning else { Issue.record("\(String(describing: promise))"); return }
  }

  @Test func `one sentence with two promises is two`() {
    let read = found("The share of pupils absent will fall to 5% and the number of suspensions will reduce by 10%")
    #expect(
      read.map { $0.meaning.sentence } == ["at most 5% of pupils by 2027", "falls by 10% of the baseline by 2027"])
  }

  @Test func `a wish without anything to judge it by is told as one`() {
    guard case .wish? = found("high quality technical education").first?.meaning else {
      Issue.record("no wish"); return
    }
  }

  @Test(arguments: [
    "In 2024, 61% of pupils reached the standard, which is better than the national average.",
    "Our schools have been working together since 2019.", "38,123 pupils on roll across all schools",
    "The council was inspected in May and its leadership was found to be good.", "We are delighted with this response.",
    "It was agreed that all schools were to raise standards.", "Attended recruitment fairs at local universities.",
  ])
  func `a report of what was or is promises nothing`(text: String) {
    let plan = FindPromises().run(on: document(.heading("Where we are now", level: 1), .paragraph(text)))
    #expect(plan.promises.isEmpty)
  }

  @Test func `in running text a promise needs a figure, a date, or something measured`() {
    func count(_ text: String) -> Int { FindPromises().run(on: document(.paragraph(text))).promises.count }
    #expect(count("We will work in partnership with schools to improve lives.") == 0)
    #expect(count("By 2026, 75% of children will reach a good level of development.") == 1)
    #expect(count("School attendance rates will improve.") == 1)
  }

  @Test func `what is to be done is no outcome, and a lead-in ends where the next begins`() {
    let plan = FindPromises().run(
      on: document(
        .heading("Objective 1", level: 2), .paragraph("We want to see by 2028:"), .item("fewer permanent exclusions"),
        .paragraph("How we will do this:"), .item("establish a group to consider best practice"),
        .item("develop an integrated offer")))
    #expect(plan.promises.map(\.words) == ["fewer permanent exclusions"])
  }
}
