public import Accounts

/// What holds of a route: who may read and send, as which files, what can be asked, and what its page is made from.
public struct RouteRule: Sendable {
  /// What a reader must be allowed; nil where nothing can be read.
  public var reading: Deed?
  /// What a sender must be allowed; nil where nothing can be sent.
  public var sending: Deed?
  /// What is shown, and what is sent, in a few words.
  public var shows = ""
  public var takes = ""
  /// The kinds of file that it can be had as, beside the page.
  public var files: Set<FileKind> = []
  /// The names that may stand behind its question mark.
  public var asks: Set<String> = []
  public var source = Source.visitor

  /// What a page is made from: while that stays, so does the page.
  public enum Source: Sendable {
    /// Of nothing but the program.
    case program
    /// Of the published data.
    case release
    /// Of the published data and the record of the council whose area it names.
    case area
    /// Of the published data, judged on a day.
    case judgedRelease
    /// Of the published data and the record of the council whose area it names, judged on a day.
    case judgedArea
    /// Of the published data and the record of one council, judged on a day.
    case council
    /// Of everything, judged on a day.
    case everything
    /// Of who asks: never kept.
    case visitor
  }

  /// Whether it can be read without signing in.
  public var isOpen: Bool { reading == .readPublished || reading == .enter }

  /// Whether search engines may hold it out: what everybody may read.
  public var isIndexed: Bool { reading == .readPublished }

  /// A page for everybody.
  static func page(
    _ source: Source, _ shows: String, files: Set<FileKind> = [], asks: Set<String> = []
  ) -> RouteRule {
    RouteRule(reading: .readPublished, shows: shows, files: files, asks: asks, source: source)
  }

  /// A page for everybody with what is published or promised: of an earlier day too.
  static func record(
    _ source: Source, _ shows: String, files: Set<FileKind> = [], asks: Set<String> = []
  ) -> RouteRule {
    page(source, shows, files: files, asks: asks.union([KnownBy.name]))
  }

  /// A page that depends on who asks.
  static func read(
    _ deed: Deed, _ shows: String, files: Set<FileKind> = [], asks: Set<String> = []
  ) -> RouteRule {
    RouteRule(reading: deed, shows: shows, files: files, asks: asks)
  }

  /// What is only sent.
  static func send(_ deed: Deed, _ takes: String) -> RouteRule { RouteRule(sending: deed, takes: takes) }

  func sending(_ deed: Deed, _ takes: String) -> RouteRule {
    var rule = self
    (rule.sending, rule.takes) = (deed, takes)
    return rule
  }
}

/// A kind of file that a page can be had as.
public enum FileKind: String, CaseIterable, Sendable { case page, csv, json, svg }

extension Route {
  private static let tables: Set<FileKind> = [.csv, .json]
  private static let charts: Set<FileKind> = [.csv, .json, .svg]
  private static let comparing: Set = [
    "area", "group", "against", "company", "places", "period", "since", "neighbours",
  ]

  /// The table. Everything that routes, refuses, keeps or documents an address asks it here.
  public var rule: RouteRule {
    switch self {
    case .home: .record(.everything, "every strategy, with the promise that says most")
    case .strategies: .record(.program, "leads to `/`")
    case .strategy:
      .record(
        .council, "a scorecard", files: Route.tables,
        asks: ["objective", "board", "verdict", "group", "data", "on"])
    case .measure:
      .record(
        .council,
        "a measure: verdict, working, charts, neighbours, history, what is awaited; or a promise with several",
        files: Route.charts, asks: ["on"])
    case .awaited:
      .record(
        .council, "what the promises of a strategy without a verdict wait for, from whom, and when",
        files: Route.tables, asks: ["on"])
    case .verdictFeed: .record(.council, "the verdicts of a strategy that changed, as an Atom feed")
    case .strategyFrame:
      .record(.council, "a scorecard in short, for the frame of another site", asks: [AsOf.onName])
    case .measureFrame:
      .record(.council, "a measure’s verdict and chart, for the frame of another site", asks: [AsOf.onName])
    case .comparisonFrame:
      .record(.release, "an indicator’s chart, for the frame of another site", asks: Route.comparing)
    case .startComparing:
      .record(.release, "where a comparison begins: an indicator and an area", asks: ["indicator", "area"])
    case .comparison:
      .record(
        .release, "an indicator for one area, beside its company; of a group, its gap", files: Route.charts,
        asks: Route.comparing)
    case .map:
      .record(.release, "an indicator as a map of England", files: Route.tables, asks: ["group", "period", "area"])
    case .indicators:
      .record(.release, "every indicator by topic, or those found by words", files: Route.tables, asks: ["q", "topic"])
    case .areas: .record(.release, "every authority by region")
    case .area:
      .record(
        .area, "an area on every indicator", files: Route.tables, asks: ["topic", "quarter", "groups", "neighbours"])
    case .national:
      .record(
        .judgedRelease, "national commitments and law: how many authorities meet each; or every authority on one",
        files: Route.tables, asks: ["commitment"])
    case .councils:
      .record(
        .everything, "every council, or those found by words, with how it stands on national commitments",
        files: Route.tables, asks: ["q"])
    case .council:
      .record(
        .judgedArea, "a council: national commitments and law with their working, its neighbours, its strategies",
        files: Route.tables)
    case .find: .record(.everything, "areas, promises and indicators by words", asks: ["q"])
    case .targets: .page(.program, "what a target sentence is read as", asks: ["q"])
    case .methods: .page(.program, "how a verdict is reached")
    case .method: .page(.program, "one method")
    case .data: .record(.release, "the releases held", files: Route.tables)
    case .release:
      .record(
        .everything, "a release, and what it changed beside the one before: figures, and whose verdicts",
        files: Route.tables)
    case .releaseCalendar:
      .record(
        .everything, "when the figures that promises rest on are expected, and which they can settle",
        files: Route.tables)
    case .accessibility: .page(.program, "the accessibility statement")
    case .styleSheet: .page(.program, "the style sheet")
    case .script: .page(.program, "the script; every page works without")
    case .mark: .page(.program, "the mark, for browser tabs")
    case .icon: .page(.program, "the mark, for browsers that read no SVG")
    case .picture: .page(.program, "the mark, for pages that are shared")
    case .robots: .page(.program, "what search engines may read")
    case .siteMap: .page(.everything, "every page that search engines should know")
    case .security: .page(.everything, "whom to tell of a weakness")
    default: programRule ?? visitorRule
    }
  }

  private var visitorRule: RouteRule {
    switch self {
    case .alive: .read(.enter, "`alive`, for whoever watches the server")
    case .ready: .read(.enter, "`ready` where its database answers, else 503")
    case .signIn: .read(.enter, "where people sign in").sending(.enter, "address and password")
    case .signOn:
      .read(
        .enter, "leads to whoever vouches for people, where [single sign-on](../operating/single-sign-on.md) is set up")
    case .signOnReturn: .read(.enter, "where they come back, once; leads on to their work, or to why not")
    case .signOnRefusal: .read(.enter, "why somebody was not let in, and what to do")
    case .invitation:
      .read(.enter, "where a person who was invited sets a password, once").sending(.enter, "the password")
    case .account: .read(.keepOwnAccount, "who somebody is here, and what they may do")
    case .sessionEnds: .send(.keepOwnAccount, "ends all of a person’s sessions")
    case .tokens: .send(.keepOwnAccount, "makes a token with which a program acts in the person’s place, shown once")
    case .tokenRevocation: .send(.keepOwnAccount, "revokes it")
    case .signOut: .send(.keepOwnAccount, "ends this session")
    case .owed: .read(.keepOwnAccount, "the reader’s work: what is due, what needs attention, recent changes")
    case .calendars: .send(.keepOwnAccount, "makes the address of a calendar, shown once; the one before ends")
    case .calendarEnd: .send(.keepOwnAccount, "ends it")
    case .calendar: .read(.enter, "what is due from somebody, for a calendar program; without signing in")
    case .actions: .read(.readPublished, "the actions of a strategy, and their status", files: Route.tables)
    case .action: .read(.readPublished, "an action and its progress updates; public, but for the notes")
    case .updates:
      .send(
        .giveUpdates,
        "a progress update; sent on an older state than the newest, it is shown beside that and not stored")
    case .owner: .send(.publishPlans, "who it is assigned to")
    case .evidence:
      .send(.giveUpdates, "evidence: the address of a page, or a file of 5 MB or less: PDF, PNG, JPEG, plain text")
    case .evidenceFile: .read(.readNotes, "a file that was added, to be kept")
    case .risks: .read(.readNotes, "the risk register", files: Route.tables).sending(.editPlans, "a new risk")
    case .risk: .read(.readNotes, "a risk and its scores").sending(.editPlans, "its score now")
    case .plans: .read(.editPlans, "the strategies that the reader works on").sending(.editPlans, "begins another")
    case .plan: .read(.editPlans, "a strategy as it is worked on, and what differs from what is published")
    case .changes:
      .read(
        .editPlans, "its change history: who changed what, when, before and after, from where", files: Route.tables)
    case .planFile: .read(.editPlans, "its file")
    case .publication: .send(.publishPlans, "publishes the draft")
    case .discarding: .send(.publishPlans, "discards the draft")
    case .part:
      .read(
        .editPlans,
        "a part: `strategy/whole`, `objective`, `promise`, `measure`, `action`, `theme`, `board`, `work-stream`, `link`"
      ).sending(.editPlans, "its fields")
    case .newPart: .read(.editPlans, "where a part is added inside another").sending(.editPlans, "the new part")
    case .removal: .send(.editPlans, "removes it")
    case .amendments: .send(.editPlans, "changes a published target, from a day, with a reason")
    case .uploads:
      .read(.keepRecord, "where the files of a release are sent, and those that are to be looked at").sending(
        .keepRecord,
        "a data file, with its metadata file or without, of 50 MB together or less: `.csv`, `.csv.gz`, `.xlsx`; the folder of LAIT as `.zip`"
      )
    case .withdrawal:
      .read(.keepRecord, "where a release is withdrawn").sending(.keepRecord, "withdraws it, with the reason")
    case .upload: .read(.keepRecord, "what was found in the files, and what they would change", asks: ["sheet"])
    case .repairedFile: .read(.keepRecord, "the data file with what can safely be put right in it", asks: ["sheet"])
    case .proposal:
      .read(.keepRecord, "how a file of no known data set could be read").sending(
        .keepRecord, "keeps it, as it was corrected, as a data set with its indicators")
    case .takingIn: .send(.keepRecord, "takes them in as a release")
    case .uploadRemoval: .send(.keepRecord, "removes the files")
    case .people: .read(.seePeople, "who has an account with a council").sending(.keepPeople, "a new person")
    case .disablement: .send(.keepPeople, "ends an account")
    case .newInvitation: .send(.keepPeople, "a new link with which somebody sets a password")
    default: RouteRule()
    }
  }
}
