/// The words that decide what a target asks: numbers, negations, comparisons, directions, quantities, times, joins,
/// conditions, hedges. The list is closed. Wherever one of them stands it must be understood, or the whole sentence is
/// refused; any other word in the place of the subject is part of the subject (`ReadSubject`).
enum DecisiveWords {
  /// Whether a word is none of them, nor likely one of them written wrong.
  static func excludes(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if isAge(text) || isNumberedName(text) { return true }
    return first.isLetter && !text.hasSuffix("fold") && !text.contains { $0.isNumber } && !all.contains(text)
      && !SentenceWords.isSlip(text)
  }

  /// `2-2.5yr`, which is said of children and no number of the rule.
  private static func isAge(_ text: String) -> Bool {
    let letters = text.drop { !$0.isLetter }
    return ["yr", "yrs", "yo"].contains(String(letters)) && letters.count < text.count
  }

  /// `Y12`, `KS2`, `FSM6`: letters with a number that belongs to them.
  static func isNumberedName(_ text: String) -> Bool {
    let digits = text.drop { $0.isLetter }
    return (1...2).contains(digits.count) && digits.count < text.count
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
      && !all.contains(text) && text.count - digits.count <= 4
  }

  /// Those without which the rest says something else; a hedge may be taken out.
  static let turning = all.subtracting(hedges).subtracting(SentenceReader.hedges)

  static let all: Set<String> = [
    directions, standings, quantities, comparisons, times, joins, conditions, hedges, states, units, links, deeds,
  ].reduce(Set()) { $0.union($1) }
    .union(SentenceReader.numberWords).union(SentenceReader.ordinals.vocabulary).union(SentenceReader.negations).union(
      SentenceReader.hedges
    )
    .union(
      Motion.phrases.vocabulary.subtracting(["same", "in", "get", "gets", "getting", "bring", "brought", "drive"]))

  /// Ways to go, those that no rule has among them: a word for a movement that is not understood is no name.
  private static let directions: Set<String> = [
    "up", "down", "upward", "upwards", "downward", "downwards", "onwards", "rise", "risen", "rose", "fallen", "fell",
    "grew", "grown", "worsen", "worsens", "worsened", "worsening", "deteriorate", "deteriorates", "deterioration",
    "soar", "soars", "plummet", "plummets", "surge", "surges", "spike", "spikes", "slump", "slumps", "dip", "dips",
    "ease", "eases", "steepen", "flatten", "flattens", "level", "levelling", "levels", "plateau", "plateaus", "peak",
    "peaks", "stabilise", "stabilises", "stabilised", "stabilising", "stable", "steady", "static", "unchanged",
    "change", "changes", "changed", "changing", "move", "moves", "moving", "shift", "shifts", "swing", "turn", "turns",
    "reverse", "reverses", "reversed", "reversing", "recover", "recovers", "recovered", "recovery", "rebound",
    "restore", "restores", "restored", "return", "returns", "returned", "returning", "accelerate", "accelerates",
    "accelerated", "slow", "slows", "slowed", "slowing", "slower", "faster", "quicken", "halt", "halts", "halted",
    "stem", "stems", "stop", "stops", "stopped", "stopping", "end", "ends", "ended", "ending", "cease", "ceases",
    "eliminate", "eliminates", "eliminated", "eliminating", "elimination", "eradicate", "eradicates", "eradicated",
    "eradicating", "abolish", "abolished", "remove", "removes", "removed", "removing", "avoid", "avoids", "avoided",
    "avoiding", "prevent", "prevents", "prevented", "minimise", "minimises", "minimised", "minimising", "maximise",
    "maximises", "maximised", "maximising", "limit", "limits", "limited", "limiting", "restrict", "restricts", "cap",
    "caps", "capped", "close", "closes", "closed", "closing", "closer", "closure", "near", "nearer", "converge",
    "converges", "diverge", "diverges", "expand", "contract", "strengthen", "strengthens", "weaken", "weakens",
    "tackle", "bring", "brings", "drive", "drives", "driven", "cut", "push", "pushes", "pull", "swap",
    "outperform", "outperforms", "outperforming", "underperform", "underperforms", "beat", "beats", "lead", "leads",
    "lag", "lags", "trail", "trails", "overtake", "overtakes", "catch", "lose", "loses", "lost", "gain", "gains",
  ]

  /// Ways to stand somewhere.
  private static let standings: Set<String> = [
    "remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "staying", "keep", "keeps", "kept",
    "keeping", "maintain", "maintains", "maintained", "maintaining", "sustain", "sustains", "hold", "held", "continue",
    "continues", "continued", "continuing", "reach", "reaches", "reached", "achieve", "achieves", "achieved", "attain",
    "attains", "hit", "hits", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "match", "matches",
    "matched", "matching", "equal", "equals", "meet", "rank", "ranks", "ranked", "ranking", "position", "place",
    "placing", "average", "averages", "averaging", "total", "totals", "totalling", "fail", "fails", "failed", "failing",
  ]

  /// Done once, which no figure counts.
  private static let deeds: Set<String> = [
    "built", "opened", "adopted", "published", "launched", "operational", "approved", "agreed", "established",
    "appointed", "introduced", "created", "refreshed", "implemented", "embedded", "developed", "commissioned", "signed",
    "installed", "endorsed", "produced", "revised", "relaunched", "presented", "inspected", "audited", "fully",
  ]

  /// How many, without a number.
  private static let quantities: Set<String> = [
    "all", "every", "each", "any", "both", "either", "most", "many", "much", "more", "some", "few", "fewer", "fewest",
    "several", "majority", "minority", "half", "halves", "twice", "thrice", "double", "triple", "dozen", "dozens",
    "couple", "pair", "single", "sole", "enough", "sufficient", "insufficient", "adequate", "spare", "surplus",
    "shortage", "shortages", "shortfall", "shortfalls", "deficit", "excess", "rest", "remainder", "entire", "whole",
    "part", "parts", "fraction", "decile", "deciles", "quintile", "quintiles", "quartile", "quartiles", "quarter",
    "quarters", "percentile", "percentiles", "median", "mean", "mode", "maximum", "minimum", "max", "min", "top",
    "bottom", "best", "worst", "upper", "lowest", "highest", "least", "first", "last", "once", "times",
    "gap", "gaps", "difference", "differences", "differential", "disparity", "disparities", "inequality",
    "inequalities", "variation", "ratio", "odds", "net", "gross", "cumulative", "cumulatively", "plus",
    "minus", "digit", "digits", "tens", "hundreds", "thousands", "extra", "additional", "further", "another", "zero",
    "nil",
  ]

  /// What it is held against, and how.
  private static let comparisons: Set<String> = [
    "above", "below", "over", "under", "beneath", "beyond", "than", "better", "worse", "good", "higher", "lower",
    "greater", "less", "lesser", "larger", "smaller", "longer", "shorter", "wider", "narrower", "earlier", "later",
    "sooner", "ahead", "behind", "against", "compared", "comparison", "compare", "versus", "vs", "relative",
    "relation", "line", "parity", "par", "similar", "same", "comparable", "equivalent", "alike", "as", "like",
    "counterparts", "peers", "others", "neighbour", "neighbours", "neighbouring", "statistical", "sns", "national",
    "nationally", "england", "english", "uk", "country", "region", "regional", "regionally", "regions", "authority",
    "authorities", "council", "councils", "london", "elsewhere", "benchmark", "baseline", "target", "targets",
    "trajectory", "milestone", "milestones", "ambition", "ambitions", "threshold", "standing", "outlier", "outliers",
  ]

  /// When, and how often.
  private static let times: Set<String> = [
    "by", "until", "till", "since", "before", "after", "during", "throughout", "within", "from", "to", "into", "onto",
    "through", "between", "per", "when", "while", "whilst", "once", "now", "today", "currently", "current", "present",
    "previous", "previously", "preceding", "prior", "next", "following", "last", "latest", "ago", "soon", "eventually",
    "immediately", "always", "ever", "often", "rarely", "seldom", "hardly", "scarcely", "barely", "nowhere",
    "sometimes", "sometime", "someday", "shortly", "asap", "thereafter", "afterwards", "meanwhile", "initially",
    "ultimately", "finally", "fortnight", "fortnightly", "hourly", "biannual", "biannually", "biennial", "biennially",
    "triennial", "occasionally", "frequently", "regularly",
    "periodically", "annual", "annually", "yearly", "termly", "monthly", "quarterly", "weekly", "daily", "year",
    "years", "term", "terms", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
    "decade", "date", "deadline", "pre", "mid", "late", "spring", "summer", "autumn", "winter", "easter", "christmas",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "pandemic",
    "covid",
    "lockdown", "fy", "ay", "q1", "q2", "q3", "q4", "end", "start", "starts", "begin", "begins", "step", "steps",
    "ongoing", "lifetime",
  ]

  private static let joins: Set<String> = [
    "and", "or", "but", "then", "also", "plus", "whereas", "while", "yet", "however", "although", "though", "so",
    "followed", "together", "alternatively", "respectively", "whichever", "both", "either",
  ]

  private static let conditions: Set<String> = [
    "if", "when", "where", "unless", "except", "excepting", "excepted", "exception", "exceptions", "excluding",
    "exclude", "excludes", "excl", "including", "include", "includes", "included", "incl", "without", "with", "apart",
    "aside", "barring", "bar", "save", "only", "solely", "just", "even", "despite", "regardless", "irrespective",
    "assuming", "provided", "providing", "subject", "depending", "dependent", "otherwise", "instead", "rather",
    "contingent", "conditional", "conditionally", "permitting", "permits", "allowing", "allows", "unlike", "pending",
    "whether", "because", "due", "other", "such",
  ]

  /// Words that leave open what is promised, beside those that `SentenceReader.hedges` says why it refuses.
  private static let hedges: Set<String> = [
    "especially", "particularly", "notably", "mainly", "primarily", "chiefly", "optional", "desirable", "stretch",
    "interim", "indicative", "perhaps", "maybe", "probably", "potentially", "about", "around", "some", "somewhat",
    "fairly", "quite", "very",
    "relatively", "reasonably", "marginally", "materially", "considerably", "dramatically", "sharply", "steadily",
    "gradually", "rapidly", "quickly", "slowly", "progressively", "consistently", "virtually", "practically",
    "effectively", "essentially", "principle", "would", "ought", "want", "wants", "wish",
    "planned", "propose", "proposed", "estimate", "estimated", "forecast", "forecasts", "projected",
    "predicted", "ca", "circa", "see", "below", "tbc", "tba", "tbd", "na", "n/a", "red", "amber", "green", "rag",
    "information", "monitor", "monitored", "monitoring",
  ]

  /// What a sentence says of itself or of another.
  private static let states: Set<String> = [
    "is", "are", "was", "were", "not", "no", "none", "never", "neither", "nor", "cannot", "nothing", "nobody", "lack",
    "lacks", "lacking", "missed", "refuse", "refused", "opposite", "inverse", "contrary", "vice", "versa",
  ]

  /// Words that begin a phrase, which is then read as a whole.
  private static let links: Set<String> = [
    "of", "in", "at", "for", "on", "off", "out", "to", "with", "back", "get", "gets", "getting", "go", "goes", "come",
    "comes", "amid", "among", "amongst", "across", "via", "inside", "outside", "exactly", "precisely", "tolerance",
  ]

  private static let units: Set<String> = [
    "percent", "percentage", "percentages", "pp", "ppt", "ppts", "pts", "pt", "point", "points", "percentile",
    "hundred",
    "thousand", "million", "billion", "k", "m", "bn", "fte", "score", "scores", "grade", "grades", "rate", "ratio",
  ]
}
