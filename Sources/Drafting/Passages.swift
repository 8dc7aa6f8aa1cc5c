import WrittenDocuments

/// The passages of a document outside its tables, in the order in which they are read, each with what the headings and lead-ins above
/// it say.
struct Passages {
  private(set) var passages: [Passage] = []
  /// What the headings above say, the highest first; nil for a heading that says nothing of it.
  private var sections: [(section: Passage.Section?, level: Int, by: String?)] = []
  /// What the last line that ended with a colon says, until another or a heading.
  private var lead: (section: Passage.Section?, by: String?)?
  /// Whether items have followed the lead-in.
  private var hasItems = false
  /// Whether the last heading says only for whom the rest is: “For children and young people”.
  private var isForSomebody = false

  init(_ document: WrittenDocument) { for block in document.blocks { add(block) } }

  private mutating func add(_ block: WrittenBlock) {
    switch block.content {
    case .heading(let text, let level): addHeading(text, level)
    case .paragraph(let text): addParagraph(text, at: block.place)
    case .item(let text): addItem(text, at: block.place)
    case .table: break
    }
  }

  /// A numbered paragraph of several sentences is running text, whatever it is marked as.
  private mutating func addItem(_ text: String, at place: WrittenPlace) {
    let sentences = text.sentences
    if sentences.count > 1 { return addParagraph(text, at: place, endsList: true) }
    if text.hasSuffix(":") { return lead(with: text) }
    hasItems = true
    add(text, isListed: true, at: place)
  }

  private mutating func addHeading(_ text: String, _ level: Int) {
    isForSomebody = text.lowercased().hasPrefix("for ") && text.split(separator: " ").count <= 6
    if isForSomebody { return hasItems = false }
    sections.removeAll { $0.level >= level }
    let words = SectionWords(text)
    sections.append((words.section, level, words.by))
    lead = nil
    hasItems = false
  }

  private mutating func addParagraph(_ text: String, at place: WrittenPlace, endsList: Bool = false) {
    if endsList || hasItems && text.sentences.count > 1 { lead = nil }
    for sentence in text.sentences {
      if sentence.hasSuffix(":") { lead(with: sentence) } else { add(sentence, isListed: false, at: place) }
    }
  }

  /// A line with a colon says what follows it; one that says nothing of it, such as “For schools:”, changes nothing.
  private mutating func lead(with text: String) {
    let words = SectionWords(text.split(separator: " ").suffix(10).joined(separator: " "))
    hasItems = false
    guard let section = words.section ?? (words.isBareIntent ? .actions : nil) else {
      if lead == nil || text.split(separator: " ").count > 6 { lead = (nil, nil) }
      return
    }
    lead = (section, words.by ?? (section == .outcomes ? lead?.by : nil))
  }

  private mutating func add(_ text: String, isListed: Bool, at place: WrittenPlace) {
    let heading = sections.last { $0.section != nil }
    // What a heading further up says of outcomes holds for lists alone: the chapters under it tell the story too.
    let isNear = heading?.level == sections.last?.level || heading?.section != .outcomes || isListed || isForSomebody
    let section = lead?.section ?? (isNear ? heading?.section : nil) ?? .other
    let by = section == .outcomes ? lead?.by ?? heading?.by : nil
    passages.append(Passage(text: text, place: place, section: section, by: by, isListed: isListed))
  }
}
