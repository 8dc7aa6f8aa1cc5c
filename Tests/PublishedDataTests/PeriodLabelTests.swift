import FoundationEssentials
import PublishedData
import Testing

/// A line of `data/lait/period_labels.csv`, made from the published file without Cairn.
struct ListedLabel: Sendable, CustomTestStringConvertible {
  let label, kind: String
  let firstYear, lastYear: Int

  var testDescription: String { label }

  static let all: [ListedLabel] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../data/lait/period_labels.csv")
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return ListedLabel(
        label: fields[0], kind: fields[1], firstYear: Int(fields[2]) ?? 0, lastYear: Int(fields[3]) ?? 0)
    }
  }()

  var form: PeriodLabel.Form {
    switch kind.split(separator: " ")[0] {
    case "single": .singleYear
    case "split", "financial": .splitYear
    case "three-year": .pooledYears
    default: .unrecognised
    }
  }
}

@Test func `Sixty-five labels are listed and all but the placeholder are recognised`() {
  #expect(ListedLabel.all.count == 65)
  let unrecognised = ListedLabel.all.filter { PeriodLabel($0.label).form == .unrecognised }.map(\.label)
  #expect(unrecognised == ["0"])
}

@Test(arguments: ListedLabel.all)
func `A published label has the form and the years that the list gives it`(listed: ListedLabel) {
  let label = PeriodLabel(listed.label)
  #expect(label.text == listed.label)
  #expect(label.form == listed.form)
  #expect(label.firstYear == listed.firstYear)
  #expect(label.lastYear == listed.lastYear)
}

@Test(arguments: [
  ("2025", PublicationStatus.unmarked), ("2025 (Rev)", .revised), ("2025 (prov)", .provisional),
  ("2020 (Final)", .final), ("2016-17 (OT)", .outturn), ("2014-16", .unmarked), ("0", .unmarked),
])
func `The mark after a label says how settled its figures are`(text: String, status: PublicationStatus) {
  #expect(PeriodLabel(text).status == status)
  #expect(PeriodLabel(text).period(in: .academicYear).status == status)
}

@Test(arguments: [
  "2025-30", "2014-13", "2025 (Foo)", "", " ", "20255", "202", "2025-2026", "2025-26-27", "2014/16", "2025-25",
  "2025 Rev", "2025 (REV)", "2025 (Rev) (OT)", "(Rev)", "-2025", "2025-", "2025-6", "2025-2x", "+025", "２０２５", "²025",
  "2013/14-15/17", "2013/14-16/17", "2013/15-15/16", "2013/14/15/16", "2013-14-15-16", "1899", "2200", "Spring 2025",
  "0 (Rev)",
])
func `A label that names no time is unrecognised and kept as its own name`(text: String) {
  let label = PeriodLabel(text)
  #expect(label.form == .unrecognised)
  #expect(label.firstYear == 0 && label.lastYear == 0)
  #expect(label.status == .unmarked)
  let period = label.period(in: .calendarYear)
  #expect(period.span == nil)
  #expect(period.label == text)
  #expect(period.name == text)
}

@Test func `A split year may cross a century`() {
  #expect(PeriodLabel("1999-00").lastYear == 2000)
  #expect(PeriodLabel("1999/00").form == .splitYear)
  #expect(PeriodLabel("1998/99-00/01").form == .pooledYears)
}
