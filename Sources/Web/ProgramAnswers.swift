import Addresses
import Contract
import Findings
import Reports

extension Site.Answer {
  /// A value for programs.
  static func value(_ json: JSON) -> Site.Answer {
    var answer = Site.Answer.json(json)
    answer.face = .programs
    return answer
  }

  /// A page of a table, as the kind of file that was asked for.
  ///
  /// - Throws: `Refusal` as `TablePage`.
  static func table(_ table: Table, at address: Address) throws -> Site.Answer {
    let page = try TablePage(table, at: address)
    var answer = address.kind == .csv ? csv(page.table.csv) : .json(page.json)
    (answer.face, answer.next) = (.programs, page.next)
    return answer
  }

  /// Why there is no answer for a program.
  static func problem(_ problem: Problem) -> Site.Answer {
    var answer = Site.Answer(
      status: problem.status, mediaType: Problem.mediaType, bytes: Array(problem.json.text.utf8), location: nil)
    answer.face = .programs
    return answer
  }
}

extension Problem {
  /// What was refused.
  init(_ refusal: Refusal) {
    self.init(refusal.kind == .notFound ? 404 : 400, refusal.description, parameter: refusal.field)
  }
}

extension Address {
  /// Does something with the value of a name behind the question mark; what is refused then names it.
  ///
  /// - Parameter kind: as what a refusal counts; nil for what it says itself.
  /// - Returns: nil where the name was not given.
  /// - Throws: `Refusal`.
  func asked<Result>(
    _ name: String, refusedAs kind: Refusal.Kind? = nil, _ work: (String) throws -> Result
  ) throws -> Result? {
    guard let text = query[name] else { return nil }
    do {
      return try work(text)
    } catch let refusal as Refusal {
      throw Refusal(kind ?? refusal.kind, refusal.description, field: name)
    }
  }

  /// Refuses a name that is not read here, one without a value, and one that is given twice: a program should not believe
  /// that it was heard.
  ///
  /// - Throws: `Refusal`.
  func guardHeard() throws {
    if isDayUnread { throw Refusal(.notAllowed, Refusal(dayUnreadBy: self).description, field: KnownBy.name) }
    guard let name = query.looseName else { return }
    let known = route?.rule.asks.sorted().map { "“\($0)”" }.joined(separator: ", ") ?? ""
    let isKnown = route?.rule.asks.contains(name) ?? false
    throw Refusal(
      .notAllowed,
      isKnown
        ? "“\(name)” has no value, or is given twice. Give it once with a value, or leave it out."
        : "Nothing is asked by “\(name.prefix(60))” here. \(known.isEmpty ? "Leave it out." : "What can be asked is \(known).")",
      field: name)
  }
}
