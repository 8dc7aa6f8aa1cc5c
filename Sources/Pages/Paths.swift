public import Strategy

/// Every address of the site, once.
public enum Paths {
  public static let home = "/"
  public static let compare = "/compare"
  public static let indicators = "/indicators"
  public static let areas = "/areas"
  public static let find = "/find"
  public static let methods = "/methods"
  public static let data = "/data"
  public static let accessibility = "/accessibility"
  public static let signIn = "/sign-in"
  /// Where single sign-on begins, and where it comes back to.
  public static let signOn = "/sign-on"
  public static let signOnReturn = "/sign-on/return"
  public static let signOut = "/sign-out"
  /// A person's own page.
  public static let account = "/account"
  /// Where all of a person's sessions are ended.
  public static let sessionEnds = "/account/session-ends"
  public static let styleSheet = "/cairn.css"
  public static let script = "/cairn.js"
  public static let mark = "/mark.svg"

  public static func strategy(_ id: String) -> String { "/strategies/\(id)" }

  /// A measure, or a promise with several.
  public static func measure(_ id: String, of strategy: String) -> String { "/strategies/\(strategy)/\(id)" }

  public static func compare(_ indicator: String, _ query: [(String, String?)] = []) -> String {
    self.query("/compare/\(Percent.encoded(indicator))", query)
  }

  public static func map(_ indicator: String, _ query: [(String, String?)] = []) -> String {
    self.query("/map/\(Percent.encoded(indicator))", query)
  }

  public static func area(_ name: String, _ query: [(String, String?)] = []) -> String {
    self.query("/areas/\(slug(name))", query)
  }

  public static func invitation(_ secret: String) -> String { "/invitations/\(Percent.encoded(secret))" }

  /// Why single sign-on let somebody not in.
  public static func signOnRefusal(_ reason: String) -> String { "/sign-on/refusals/\(reason)" }

  /// What a strategy says will be done.
  public static func actions(of strategy: String) -> String { "/actions/\(strategy)" }

  public static func action(_ id: String, of strategy: String) -> String { "/actions/\(strategy)/\(id)" }

  /// Where it is said how an action stands.
  public static func updates(on action: String, of strategy: String) -> String {
    "\(self.action(action, of: strategy))/updates"
  }

  /// The strategies that a person may work on.
  public static let plans = "/plan"

  /// A strategy as it is worked on.
  public static func plan(_ strategy: String) -> String { "/plan/\(strategy)" }

  /// Who changed what of it, and when.
  public static func changes(of strategy: String) -> String { "/plan/\(strategy)/changes" }

  /// Its file.
  public static func planFile(_ strategy: String) -> String { "/plan/\(strategy)/file" }

  /// Where its draft is published, and where it is given up.
  public static func publication(of strategy: String) -> String { "/plan/\(strategy)/publication" }

  public static func discarding(of strategy: String) -> String { "/plan/\(strategy)/discarding" }

  /// One part of it.
  public static func part(_ part: PlanPart, of strategy: String) -> String {
    "/plan/\(strategy)/\(part.kind.rawValue)/\(part.kind == .strategy ? "whole" : part.id)"
  }

  /// Where a part is added inside another.
  public static func newPart(_ kind: PlanPart.Kind, in parent: PlanPart, of strategy: String) -> String {
    "\(part(parent, of: strategy))/new/\(kind.rawValue)"
  }

  /// Where a part is taken away, and where a target is set anew.
  public static func removal(of part: PlanPart, of strategy: String) -> String {
    "\(self.part(part, of: strategy))/removal"
  }

  public static func amendments(of measure: String, of strategy: String) -> String {
    "\(part(PlanPart(.measure, measure), of: strategy))/amendments"
  }

  /// What a target sentence is read as.
  public static let targets = "/targets"

  /// Where it is said who leads an action, and where evidence is added.
  public static func owner(of action: String, of strategy: String) -> String {
    "\(self.action(action, of: strategy))/owner"
  }

  public static func evidence(on action: String, of strategy: String) -> String {
    "\(self.action(action, of: strategy))/evidence"
  }

  /// A file that was added.
  public static func evidence(_ id: String, on action: String, of strategy: String) -> String {
    "\(evidence(on: action, of: strategy))/\(id)"
  }

  /// The risk register of a strategy, and one risk.
  public static func risks(of strategy: String) -> String { "/risks/\(strategy)" }

  public static func risk(_ id: String, of strategy: String) -> String { "/risks/\(strategy)/\(id)" }

  /// What the reader owes, and where the address of its calendar is made and taken back.
  public static let owed = "/owed"
  public static let calendars = "/owed/calendars"
  public static let calendarEnd = "/owed/calendar-end"

  /// The calendar at a secret address.
  public static func calendar(_ secret: String) -> String { "/calendars/\(secret).ics" }

  /// Who has an account with a council.
  public static func people(of council: String) -> String { "/councils/\(slug(council))/people" }

  public static func method(_ id: String) -> String { "/methods/\(id)" }

  /// The same answer as a file: `.csv` or `.json` behind the page's path, before its question mark.
  public static func file(_ page: String, _ kind: String) -> String {
    guard let mark = page.firstIndex(of: "?") else { return "\(page).\(kind)" }
    return "\(page[..<mark]).\(kind)\(page[mark...])"
  }

  /// A path with what is asked of it, names without a value left out.
  public static func query(_ path: String, _ items: [(String, String?)]) -> String {
    let written = items.compactMap { name, value in value.map { "\(Percent.encoded(name))=\(Percent.encoded($0))" } }
    return written.isEmpty ? path : "\(path)?\(written.joined(separator: "&"))"
  }

  /// `kingston-upon-hull-city-of`: a name as it stands in an address.
  public static func slug(_ name: String) -> String {
    name.lowercased().replacing("&", with: "and").split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
