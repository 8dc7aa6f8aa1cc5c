import Testing
import WrittenDocuments

@testable import Drafting

@Suite struct TableTests {
  private func plan(_ head: [String], _ rows: [String]...) -> FoundPlan {
    FindPromises().run(
      on: document(.table(WrittenTable(head: head, rows: rows.map { $0.map { WrittenCell($0.isEmpty ? [] : [$0]) } }))))
  }

  @Test func `a row is a target with its steps, and its direction follows the baseline`() {
    let found = plan(
      ["Indicator", "Baseline", "2025", "2026"], ["Pupils at the standard", "59%", "63%", "65%"],
      ["Persistent absence", "23%", "20%", "18%"], ["Suspensions", "7.1", "n/a", "6"])
    #expect(
      found.promises.map { $0.meaning.sentence } == [
        "at least 63% by 2025; and at least 65% by 2026", "at most 20% by 2025; and at most 18% by 2026",
        "at most 6 by 2026",
      ])
    #expect(found.promises.map(\.subject) == ["Pupils at the standard", "Persistent absence", "Suspensions"])
    #expect(found.promises.map(\.baseline) == ["59%", "23%", "7.1"])
  }

  @Test func `a cell may say it in words, and which way is good may be told`() {
    let found = plan(
      ["Measure", "Good is", "Actual 2024", "Target 2026"], ["Absence", "Low", "7%", "5%"],
      ["Attainment 8", "High", "45", "In line with England"], ["Progress", "High", "-0.1", "tbc"])
    #expect(found.promises.map { $0.meaning.sentence } == ["at most 5% by 2026", "in line with England by 2026"])
    #expect(found.promises.first?.actuals == ["Actual 2024: 7%"])
  }

  @Test func `a figure alone, with nothing that says which way, is left open`() {
    guard case .open? = plan(["Measure", "Target"], ["Schools judged good", "90%"]).promises.first?.meaning else {
      Issue.record("not open")
      return
    }
  }

  @Test func `figures of past years promise nothing`() {
    #expect(plan(["Indicator", "2022", "2023", "2024"], ["Absence", "7%", "6.8%", "6.6%"]).promises.isEmpty)
  }

  @Test func `a column of success holds promises, its head their date, and the others who does what`() {
    let found = plan(
      ["Objective", "Actions 2025-26", "Responsible", "Measuring success in 2027"],
      ["Best start", "Open two nurseries", "Early years board", "The number of places will increase"])
    #expect(found.promises.map { $0.meaning.sentence } == ["rises by 2027"])
    #expect(found.actions.map(\.what) == ["Open two nurseries"])
    #expect(found.actions.map(\.lead) == ["Early years board"])
  }

  @Test func `a table without names of columns is known by its days`() {
    let found = plan(
      ["Train every governor in the use of the dashboard", "July 2026", "School team"],
      ["Publish the plan for the northern schools", "Autumn 2026", "Planning team"])
    #expect(
      found.actions == [
        FoundAction(
          what: "Train every governor in the use of the dashboard", lead: "School team", by: "July 2026",
          place: WrittenPlace()),
        FoundAction(
          what: "Publish the plan for the northern schools", lead: "Planning team", by: "Autumn 2026",
          place: WrittenPlace()),
      ])
  }
}
