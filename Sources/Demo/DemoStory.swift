import Accounts

/// Who Ambleford's people are in the demonstration, and what they do in a year.
enum DemoStory {
  /// Somebody with an account.
  struct Cast: Sendable {
    let name, address: String
    let role: Role
  }

  static let people = [
    Cast(name: "Ada Quill", address: "administrator", role: .administrator),
    Cast(name: "Sol Hartwood", address: "strategy", role: .strategyLead),
    Cast(name: "Noor Pemberley", address: "data", role: .dataOfficer),
    Cast(name: "Wren Castlow", address: "early-years", role: .actionLead),
    Cast(name: "Idris Fairmile", address: "send", role: .actionLead),
    Cast(name: "Mabel Thorne", address: "attendance", role: .actionLead),
    Cast(name: "Joss Underhill", address: "board", role: .boardMember),
    Cast(name: "Pia Lockyer", address: "school", role: .partner),
  ]

  /// What was said of an action, so many days after the year began.
  struct Update: Sendable {
    let day: Int
    let action, state, note: String
    var moved: (days: Int, reason: String)?
  }

  /// The actions that somebody leads.
  static let leaders = [
    "AMB-A1": "early-years", "AMB-A2": "early-years", "AMB-A3": "early-years", "AMB-A4": "attendance",
    "AMB-A5": "attendance", "AMB-A6": "attendance", "AMB-A7": "send", "AMB-A8": "send", "AMB-A9": "send",
    "AMB-A10": "school", "AMB-A11": "strategy",
  ]

  static let updates = [
    Update(day: 20, action: "AMB-A1", state: "on-course", note: "Six of ten settings have signed up."),
    Update(day: 24, action: "AMB-A4", state: "not-started", note: "The officer starts in January."),
    Update(day: 31, action: "AMB-A7", state: "on-course", note: "The new timetable is agreed with health."),
    Update(day: 45, action: "AMB-A2", state: "on-course", note: "First evening held; 40 families came."),
    Update(day: 60, action: "AMB-A5", state: "on-course", note: "All secondary schools share daily figures."),
    Update(day: 75, action: "AMB-A8", state: "at-risk", note: "Two educational psychologists have left."),
    Update(day: 90, action: "AMB-A4", state: "on-course", note: "The officer has begun with the three schools."),
    Update(day: 104, action: "AMB-A1", state: "on-course", note: "Nine of ten settings."),
    Update(day: 118, action: "AMB-A11", state: "on-course", note: "The board has seen the first report."),
    Update(
      day: 130, action: "AMB-A8", state: "at-risk", note: "Two posts advertised; nobody appointed.",
      moved: (150, "No psychologist could be appointed in the first round.")),
    Update(day: 151, action: "AMB-A7", state: "on-course", note: "Advice comes back in six weeks now."),
    Update(day: 170, action: "AMB-A2", state: "done", note: "All four evenings held."),
    Update(day: 185, action: "AMB-A5", state: "at-risk", note: "One trust has stopped sharing."),
    Update(day: 203, action: "AMB-A1", state: "done", note: "All ten settings, and two more."),
    Update(day: 219, action: "AMB-A4", state: "on-course", note: "Persistent absence is down in two of the three."),
    Update(
      day: 240, action: "AMB-A6", state: "not-started", note: "Waiting for the lease.",
      moved: (60, "The building is not ours yet.")),
    Update(day: 262, action: "AMB-A7", state: "at-risk", note: "Requests have risen by a fifth since spring."),
    Update(day: 280, action: "AMB-A11", state: "on-course", note: "Second report seen; the board asked for places."),
    Update(day: 301, action: "AMB-A8", state: "at-risk", note: "One of two posts filled."),
    Update(day: 311, action: "AMB-A10", state: "on-course", note: "Half of the pupils with a plan have been asked."),
    Update(day: 322, action: "AMB-A5", state: "on-course", note: "The trust shares again."),
    Update(day: 345, action: "AMB-A4", state: "on-course", note: "The third school joins after the holidays."),
  ]

  /// A published target that was set anew.
  struct Amending: Sendable {
    let day: Int
    let measure, target, reason: String
  }

  static let amendments = [
    Amending(
      day: 160, measure: "AMB-07", target: "at least 70% by 2027",
      reason: "Requests have doubled since the strategy was adopted; the board agreed a later and lower step."),
    Amending(
      day: 250, measure: "AMB-04", target: "falls by 2 percentage points by 2028",
      reason: "Absence after the pandemic fell more slowly everywhere than was foreseen."),
  ]

  /// A risk as it was judged, so many days after the year began.
  struct Judged: Sendable {
    let day: Int
    let id, title: String
    let likelihood, impact: Int
    let mitigation, owner: String
    var state = "open"
  }

  static let risks = [
    Judged(
      day: 40, id: "", title: "Requests for EHC plans go on rising", likelihood: 4, impact: 4,
      mitigation: "Earlier help in schools; a second panel every month.", owner: "Head of SEND"),
    Judged(
      day: 41, id: "", title: "No educational psychologist can be appointed", likelihood: 3, impact: 4,
      mitigation: "Advertise with two neighbouring councils.", owner: "Principal educational psychologist"),
    Judged(
      day: 42, id: "", title: "The family centre’s building is late", likelihood: 2, impact: 3,
      mitigation: "Use two schools after hours.", owner: "Head of early help"),
    Judged(
      day: 190, id: "R2", title: "No educational psychologist can be appointed", likelihood: 5, impact: 4,
      mitigation: "Buy in advice for six months; advertise again.", owner: "Principal educational psychologist"),
    Judged(
      day: 300, id: "R3", title: "The family centre’s building is late", likelihood: 5, impact: 3,
      mitigation: "Two schools lend rooms until spring.", owner: "Head of early help"),
  ]

  /// What was added to show that something was done.
  struct Shown: Sendable {
    let day: Int
    let action, title: String
    var address = ""
    var file = ""
  }

  static let evidence = [
    Shown(
      day: 171, action: "AMB-A2", title: "How many came to the evenings",
      file: "Evening,Families\n1,40\n2,52\n3,47\n4,61\n"),
    Shown(
      day: 204, action: "AMB-A1", title: "The settings that have signed up",
      address: "https://settings.ambleford.example/charter"),
  ]
}
