public import Strategy

/// The path of every route, with the values that it takes by their names.
public enum Paths {
  public static let home = Route.home.path()
  public static let compare = Route.startComparing.path()
  public static let indicators = Route.indicators.path()
  public static let areas = Route.areas.path()
  public static let find = Route.find.path()
  /// What a target sentence is read as.
  public static let targets = Route.targets.path()
  public static let methods = Route.methods.path()
  public static let data = Route.data.path()
  /// Where it is withdrawn.
  public static func withdrawal(of release: String) -> String { Route.withdrawal.path(release) }
  public static let releaseCalendar = Route.releaseCalendar.path()
  public static func release(_ id: String) -> String { Route.release.path(id) }

  /// Where the files of a release are sent.
  public static let uploads = Route.uploads.path()

  /// - Parameter sheet: of a workbook, the one that is to be looked at; nil for the one that is plain.
  public static func upload(_ id: String, sheet: String? = nil) -> String {
    query(Route.upload.path(id), [("sheet", sheet)])
  }
  public static func repairedFile(of upload: String, sheet: String? = nil) -> String {
    query(Route.repairedFile.path(upload), [("sheet", sheet)])
  }
  public static func proposal(_ upload: String) -> String { Route.proposal.path(upload) }
  public static func takingIn(_ upload: String) -> String { Route.takingIn.path(upload) }
  public static func uploadRemoval(_ upload: String) -> String { Route.uploadRemoval.path(upload) }

  public static let accessibility = Route.accessibility.path()
  public static let styleSheet = Route.styleSheet.path()
  public static let script = Route.script.path()
  public static let mark = Route.mark.path()
  public static let picture = Route.picture.path()

  public static func strategy(_ id: String) -> String { Route.strategy.path(id) }

  /// The feed of its verdicts that changed.
  public static func verdictFeed(of strategy: String) -> String { Route.verdictFeed.path(strategy) }

  /// Small pages for the frame of another site: of a strategy, of a measure, of an indicator.
  public static func frame(of strategy: String) -> String { Route.strategyFrame.path(strategy) }

  public static func frame(of measure: String, in strategy: String) -> String {
    Route.measureFrame.path(strategy, measure)
  }

  public static func frame(of indicator: String, _ query: [(String, String?)]) -> String {
    self.query(Route.comparisonFrame.path(indicator), query)
  }

  /// What the promises without a verdict wait for.
  public static func awaited(by strategy: String) -> String { Route.awaited.path(strategy) }

  /// A measure, or a promise with several.
  public static func measure(_ id: String, of strategy: String) -> String { Route.measure.path(strategy, id) }

  public static func compare(_ indicator: String, _ query: [(String, String?)] = []) -> String {
    self.query(Route.comparison.path(indicator), query)
  }

  public static func map(_ indicator: String, _ query: [(String, String?)] = []) -> String {
    self.query(Route.map.path(indicator), query)
  }

  public static func area(_ name: String, _ query: [(String, String?)] = []) -> String {
    self.query(Route.area.path(slug(name)), query)
  }

  /// Every council, or those with some words in their name.
  public static func councils(_ words: String? = nil) -> String { query(Route.councils.path(), [("q", words)]) }

  /// A council's page.
  public static func council(_ name: String) -> String { Route.council.path(slug(name)) }

  /// National commitments, or one of them with every authority.
  public static func national(_ commitment: String? = nil) -> String {
    query(Route.national.path(), [("commitment", commitment)])
  }

  public static func method(_ id: String) -> String { Route.method.path(id) }

  // MARK: Programs

  public static let programs = Route.programs.rawValue
  public static let contract = Route.contract.path()

  // MARK: Signing in

  public static let signIn = Route.signIn.path()
  /// Where single sign-on begins, and where it comes back to.
  public static let signOn = Route.signOn.path()
  public static let signOnReturn = Route.signOnReturn.path()
  public static let signOut = Route.signOut.path()
  /// A person's own page.
  public static let account = Route.account.path()
  /// Where all of a person's sessions are ended.
  public static let sessionEnds = Route.sessionEnds.path()

  /// Where a token for a program is made, and where it is revoked.
  public static let tokens = Route.tokens.path()
  public static func tokenRevocation(_ id: String) -> String { Route.tokenRevocation.path(id) }

  public static func invitation(_ secret: String) -> String { Route.invitation.path(secret) }

  /// Why single sign-on let somebody not in.
  public static func signOnRefusal(_ reason: String) -> String { Route.signOnRefusal.path(reason) }

  // MARK: Delivery

  /// What the reader owes, and where the address of its calendar is made and ended.
  public static let owed = Route.owed.path()
  public static let calendars = Route.calendars.path()
  public static let calendarEnd = Route.calendarEnd.path()

  /// The calendar at a secret address.
  public static func calendar(_ secret: String) -> String { Route.calendar.path(secret) }

  /// What a strategy says will be done.
  public static func actions(of strategy: String) -> String { Route.actions.path(strategy) }

  public static func action(_ id: String, of strategy: String) -> String { Route.action.path(strategy, id) }

  /// Where it is said how an action stands.
  public static func updates(on action: String, of strategy: String) -> String {
    Route.updates.path(strategy, action)
  }

  /// Where it is said who leads an action, and where evidence is added.
  public static func owner(of action: String, of strategy: String) -> String { Route.owner.path(strategy, action) }

  public static func evidence(on action: String, of strategy: String) -> String {
    Route.evidence.path(strategy, action)
  }

  /// A file that was added.
  public static func evidence(_ id: String, on action: String, of strategy: String) -> String {
    Route.evidenceFile.path(strategy, action, id)
  }

  /// The risk register of a strategy, and one risk.
  public static func risks(of strategy: String) -> String { Route.risks.path(strategy) }

  public static func risk(_ id: String, of strategy: String) -> String { Route.risk.path(strategy, id) }

  // MARK: Plans

  /// The strategies that a person may work on.
  public static let plans = Route.plans.path()

  /// A strategy as it is worked on.
  public static func plan(_ strategy: String) -> String { Route.plan.path(strategy) }

  /// Who changed what of it, and when.
  public static func changes(of strategy: String) -> String { Route.changes.path(strategy) }

  /// Its file.
  public static func planFile(_ strategy: String) -> String { Route.planFile.path(strategy) }

  /// Where its draft is published, and where it is discarded.
  public static func publication(of strategy: String) -> String { Route.publication.path(strategy) }

  public static func discarding(of strategy: String) -> String { Route.discarding.path(strategy) }

  /// One part of it.
  public static func part(_ part: PlanPart, of strategy: String) -> String {
    Route.part.path(strategy, part.kind.rawValue, name(part))
  }

  /// Where a part is added inside another.
  public static func newPart(_ kind: PlanPart.Kind, in parent: PlanPart, of strategy: String) -> String {
    Route.newPart.path(strategy, parent.kind.rawValue, name(parent), kind.rawValue)
  }

  /// Where a part is removed, and where a published target is changed.
  public static func removal(of part: PlanPart, of strategy: String) -> String {
    Route.removal.path(strategy, part.kind.rawValue, name(part))
  }

  public static func amendments(of measure: String, of strategy: String) -> String {
    Route.amendments.path(strategy, measure)
  }

  /// The strategy itself is the whole of its parts.
  private static func name(_ part: PlanPart) -> String { part.kind == .strategy ? "whole" : part.id }

  /// The part that an address names; nil where it is none.
  public static func part(_ kind: String, _ id: String) -> PlanPart? {
    PlanPart.Kind(rawValue: kind).map { $0 == .strategy && id == "whole" ? .whole : PlanPart($0, id) }
  }

  // MARK: People

  /// Who has an account with a council.
  public static func people(of council: String) -> String { Route.people.path(slug(council)) }

  public static func disablement(of person: String, of council: String) -> String {
    Route.disablement.path(slug(council), person)
  }

  /// Where a new link is asked for, with which somebody sets a password.
  public static func newInvitation(for person: String, of council: String) -> String {
    Route.newInvitation.path(slug(council), person)
  }

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
