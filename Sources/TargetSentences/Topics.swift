extension Topic {
  /// Words that say what is measured. None of them bears on the rule, so they may be left out: which indicator and
  /// which group are meant belongs to the measure. A group of children is never on this list, nor is a number, a
  /// direction or a negation.
  static let phrases = Phrases<Topic>([
    (.count, ["number of", "numbers of", "number", "total number of", "count of"]),
    (
      .percentage,
      ["percentage of", "proportion of", "share of", "% of", "rate of", "percentage", "proportion", "rate", "rates"]
    ),
    (.lowPercentage, lowShares), (.highPercentage, highShares), (.low, lowNames), (.lowCount, lowCounts),
    (.high, highNames), (.highCount, highCounts), (.plain, names),
  ])

  /// What is said of people, places or cases that were named before: all schools “are good or outstanding”.
  static let predicates = Phrases<Topic>([(.plain, states), (.plain, phrasesWithOr)])

  private static let lowShares = [
    "neet", "neet rate", "neet and not known", "neet or not known", "neet / not known", "neet + not known",
    "neet / unknown", "neet and unknown", "neet or unknown", "not known / neet", "in deficit", "in ofsted category",
    "not in education , employment or training",
    "not in education employment or training", "absence", "persistent absence", "severe absence", "overall absence",
    "unauthorised absence", "persistently absent", "severely absent", "not known", "unknown", "obesity",
    "childhood obesity", "unemployment",
  ]
  private static let highShares = [
    "attendance", "participation", "take up", "takeup", "uptake", "good level of development", "gld", "expected level",
    "expected standard", "higher standard", "on time", "in education , employment or training",
    "in employment , education or training", "in employment , education and training",
    "in education , training or employment", "in education , employment and training", "in eet",
    "in education employment or training", "offer rate", "in time",
    "within timescale", "within timescales", "within statutory timescale", "within statutory timescales",
    "within statutory time limit", "within statutory time limits", "within statutory timeframe",
  ]
  private static let lowNames = [
    "exclusion", "permanent exclusion", "excluded", "permanently excluded", "suspended", "turnover", "waiting times",
    "waiting time", "missing education", "missing from education", "out of school", "without place",
    "in unregistered provision", "in illegal unregistered provision", "unregistered provision", "inadequate",
    "requires improvement", "overdue", "delayed", "reoffending", "dissatisfaction",
  ]
  private static let lowCounts = [
    "exclusions", "permanent exclusions", "fixed term exclusions", "fixed period exclusions", "suspensions",
    "vacancies", "unfilled vacancies", "hard to fill vacancies", "taxis", "single occupancy taxis", "complaints",
    "tribunals", "appeals lodged", "referrals to social care", "days lost",
  ]
  private static let highNames = [
    "attainment", "achievement", "progress", "outcomes", "results", "performance", "qualified", "satisfaction",
    "confidence", "retention", "reintegration", "timeliness", "school readiness", "phonics", "employability",
    "good progress", "at least good progress", "expected progress", "at least expected progress", "accuracy",
    "development", "experience", "wellbeing", "in employment", "in sustained education", "good or better progress",
  ]
  private static let highCounts = [
    "internships", "supported internships", "apprenticeships", "qualifications", "kitemarks", "governors",
    "system leaders", "foster carers", "hub schools", "reports", "volunteers", "mental health leads",
    "alternative provision free schools", "free schools", "pledges",
  ]
  private static let names = [
    "score", "scores", "average score", "figure", "measure", "indicator", "level", "levels", "achieving", "reaching",
    "attainment 8", "progress 8", "attainment 8 score", "progress 8 score", "key stage 1", "key stage 2", "key stage 3",
    "key stage 4", "key stage 5", "key stage", "ks1", "ks2", "ks3", "ks4", "ks5", "eyfs",
    "early years foundation stage",
    "eyfsp", "reception", "gcse", "gcses", "a level", "a levels", "level 2", "level 3", "ebacc", "reading", "writing",
    "maths", "mathematics", "literacy", "english and maths", "reading , writing and maths",
    "reading writing and maths", "rwm", "early years", "secondary", "primary", "special", "nursery", "school",
    "education", "educational", "provision", "alternative provision", "apprenticeship", "ehc", "ehcp",
    "mental health lead", "mental health support", "home education", "elective home education",
    "electively home educated", "home educated", "home school travel", "ofsted", "inspection",
    "re inspection", "funded", "funded places", "funded place", "census", "survey", "vacancy", "charter", "kitemark",
    "workload charter", "inclusion kitemark", "relationships education", "admission", "admissions", "transport",
    "supported internship", "internship", "accreditation", "electively educated at home", "educated at home",
    "average point score", "point score", "first preference", "first preferences", "first preference offers",
    "first choice", "first choices",
    "one of top three preferences", "one of top three choices", "one of first three preferences",
    "one of three preferences", "top three preferences", "first second or third preference", "apprenticeship starts",
    "course starts",
    "as good or better", "as good or outstanding", "rated good or better", "judged good or better",
    "looked after children", "children looked after", "looked after", "out of county", "out of area",
    "out of authority",
    "out of borough", "out of city", "on roll", "at risk", "in need", "care leavers", "first time entrants",
    "first language", "best start", "good schools", "good level", "year groups", "year group",
    "census day", "term", "destinations", "statutory", "school meals", "end of key stage",
    "end of reception", "end of early years foundation stage", "september guarantee", "national offer day", "offer day",
    "higher education", "further education", "higher level", "up to date", "not known",
  ]
  private static let states = [
    "good", "outstanding", "judged", "rated", "graded", "issued", "completed", "closed", "successfully", "offered",
    "awarded", "placed", "hold", "holds", "holding", "attend", "attends", "attending", "make", "makes", "making",
    "have", "receive", "receives", "receiving", "get", "gets", "take", "takes", "taking", "taking up", "take up",
    "benefiting from", "join", "joins", "joined",
    "gain", "gains", "named", "trained", "appropriate", "suitable", "heard", "voice", "right", "support", "placement",
    "plan", "place", "implement", "complete", "statutory returns", "met", "benchmarks", "gatsby benchmarks",
    "gatsby benchmark", "answered", "assessed", "assessment", "assessments", "allocated", "admitted", "enrolled",
    "registered", "on roll", "onto roll", "back on roll", "on school roll", "onto school roll", "occupied",
    "accredited", "preferred", "meeting", "working", "sustained", "expected", "used", "review", "reviewed",
    "health and development review", "health review", "checked", "school roll", "quality", "high quality", "offer",
    "first preference", "access", "five year plan", "revenue plan", "business relationship",
    "sign up", "signed up", "sign up to", "signed up to", "up to date", "in place", "part in", "finalised", "processed",
    "resolved", "decided", "determined", "contacted",
    "notified",
    "seen",
    "returned", "submitted", "delivered",
  ]
  private static let phrasesWithOr = [
    "good or outstanding", "good or better", "good and outstanding", "outstanding or good", "good / outstanding",
    "less than good", "first or second preference", "first or second choice",
  ]
}
