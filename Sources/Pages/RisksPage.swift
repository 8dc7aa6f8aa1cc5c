import Addresses
import Days
import HTML
import Reports
public import Strategy

/// The risk register of a strategy, and where those who may judge a risk.
public struct RisksPage {
  /// A form as it was typed, and what was wrong with it.
  public struct Form: Sendable {
    public let key: String
    public let fields: [String: String]
    public let problem: (message: String, field: String)?
    /// As somebody else judged it meanwhile.
    public let overtaken: Risk?

    public init(
      key: String, fields: [String: String] = [:], problem: (message: String, field: String)? = nil,
      overtaken: Risk? = nil
    ) {
      self.key = key
      self.fields = fields
      self.problem = problem
      self.overtaken = overtaken
    }
  }

  private let risks: [[Risk]]
  private let strategy: EducationStrategy
  private let council: String
  private let form: Form?
  private let chosen: String?

  /// - Parameters:
  ///   - risks: every judgement of each.
  ///   - form: nil for a reader who may not judge.
  ///   - chosen: the risk that the page is about; nil for all of them.
  public init(_ risks: [[Risk]], of strategy: EducationStrategy, council: String, form: Form?, chosen: String? = nil) {
    self.risks = risks
    self.strategy = strategy
    self.council = council
    self.form = form
    self.chosen = chosen
  }

  private var history: [Risk] { risks.first { $0.first?.id == chosen } ?? [] }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let isWrong = form?.problem != nil || form?.overtaken != nil
    let title = history.last.map { "Risk \($0.id)" } ?? "Risks"
    var crumbs: [PageShell.Crumb] = [
      .init(name: "Strategies", path: Paths.home), .init(name: council, path: Paths.strategy(strategy.id)),
    ]
    crumbs += chosen == nil ? [] : [.init(name: "Risks", path: Paths.risks(of: strategy.id))]
    crumbs.append(.init(name: title, path: nil))
    let shell = PageShell(
      title: (isWrong ? "Error: " : "") + "\(title): \(strategy.title)", crumbs: crumbs, dataNote: "")
    return shell.document { html in
      if let problem = form?.problem { html.add(ErrorSummary(message: problem.message, field: problem.field)) }
      if form?.overtaken != nil {
        html.add(ErrorSummary.overtaken("scored this risk"))
      }
      html.element("h1", text: history.last?.title ?? "Risks: \(strategy.title)")
      if chosen == nil { register(&html) } else { past(&html) }
      if let form { write(form, &html) }
    }
  }

  private func register(_ html: inout HTMLWriter) {
    let now = risks.compactMap(\.last)
    let open = now.filter { $0.state == .open }
    let high = open.count { $0.level == .high }
    html.element(
      "p", .class("finding"),
      text: now.isEmpty
        ? "No risk has been added."
        : English.sentenceCase(
          "\(English.count(open.count, "risk is", "risks are")) open\(RisksPage.share(high, of: open.count)).")
    )
    if !now.isEmpty {
      RowTable(
        caption: "Risks, highest score first", id: "risks",
        heads: ["Risk", "Likelihood × impact", "Mitigation", "Owner", "Scored on"],
        rows: now.map { risk in
          .init(
            head: "\(risk.id) \(risk.title)", path: Paths.risk(risk.id, of: strategy.id),
            cells: [RisksPage.words(risk), risk.mitigation, risk.owner, risk.judgedOn.spelled])
        }
      ).write(to: &html)
      html.add(TakeAway(path: Paths.risks(of: strategy.id)))
    }
  }

  /// `4 × 5 = 20, high`
  private static func words(_ risk: Risk) -> String {
    risk.state == .closed
      ? "closed" : "\(risk.likelihood) × \(risk.impact) = \(risk.score), \(risk.level.rawValue)"
  }

  /// `, two of them high`
  private static func share(_ high: Int, of open: Int) -> String {
    switch (high, open) {
    case (_, 0): ""
    case (0, 1): ", and it is not high"
    case (1, 1): ", and it is high"
    case (0, _): ", none of them high"
    case (open, _): ", all of them high"
    default: ", \(English.count(high, "of them high", "of them high"))"
    }
  }

  private func past(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "judged")) { html in
      html.element("h2", .id("judged"), text: "Score history")
      html.add(
        FactList(
          facts: history.reversed().map {
            .init($0.judgedOn.spelled, "\(RisksPage.words($0)). \($0.mitigation) (\($0.owner))")
          }))
    }
  }

  private func write(_ form: Form, _ html: inout HTMLWriter) {
    let last = history.last
    func value(_ field: Risk.Field) -> String { form.fields[field.rawValue] ?? last?.value(of: field) ?? "" }
    func problem(_ field: Risk.Field) -> String? {
      form.problem?.field == field.rawValue ? form.problem?.message : nil
    }
    func grade(_ field: Risk.Field, _ label: String, _ hint: String) -> ChoiceField {
      ChoiceField(
        name: field.rawValue, label: label, options: (1...5).map { (String($0), String($0)) },
        chosen: value(field).isEmpty ? "3" : value(field), hint: hint, problem: problem(field))
    }
    html.element("section", .labelled(by: "judge")) { html in
      html.element("h2", .id("judge"), text: last == nil ? "Add a risk" : "Update the score")
      if let theirs = form.overtaken {
        html.element("div", .id("theirs"), .class("summary done"), Attribute("tabindex", "-1")) { html in
          html.element("p", text: "Theirs: \(RisksPage.words(theirs)). \(theirs.mitigation) (\(theirs.owner))")
        }
      }
      html.add(
        ChangeForm(
          path: last.map { Paths.risk($0.id, of: strategy.id) } ?? Paths.risks(of: strategy.id), key: form.key,
          button: last == nil ? "Add risk" : "Save",
          fields: [
            HiddenField(name: Risk.Field.seen.rawValue, value: String(history.count)),
            TextField(name: Risk.Field.title.rawValue, label: "Risk", value: value(.title), problem: problem(.title)),
            grade(.likelihood, "Likelihood", "From 1, very unlikely, to 5, almost certain."),
            grade(.impact, "Impact", "From 1, very low, to 5, very high."),
            TextField(
              name: Risk.Field.mitigation.rawValue, label: "Mitigation", kind: .several, value: value(.mitigation),
              problem: problem(.mitigation)),
            TextField(
              name: Risk.Field.owner.rawValue, label: "Owner", hint: "A post, not a name.", value: value(.owner),
              problem: problem(.owner)),
          ]
            + (last == nil
              ? []
              : [
                ChoiceField(
                  name: Risk.Field.state.rawValue, label: "Status",
                  options: Risk.State.allCases.map { ($0.rawValue, English.sentenceCase($0.rawValue)) },
                  chosen: value(.state))
              ])))
    }
  }
}

extension Risk {
  /// What stands in a field of the form until somebody changes it.
  fileprivate func value(of field: Field) -> String {
    switch field {
    case .seen: ""
    case .title: title
    case .likelihood: String(likelihood)
    case .impact: String(impact)
    case .mitigation: mitigation
    case .owner: owner
    case .state: state.rawValue
    }
  }
}
