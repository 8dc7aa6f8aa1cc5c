import Accounts
import Addresses
import Findings
import Pages
import PublishedData
import Supply

/// What is done with a data file that is not known yet.
extension Office {
  func proposalPage(_ actor: Actor, _ visit: Visit, problem: Refusal? = nil) throws -> [UInt8] {
    let upload = visit.values[0]
    let proposing = try ProposeUpload(
      upload, id: visit.form["id"], corrected: corrections(upload, actor, visit), home: home)
    let (file, outcome) = try proposing.run(by: actor, in: store)
    let proposal = outcome.proposal
    let filters = proposal.filters.map {
      ProposalPage.Filter(name: $0.name, items: $0.items, chosen: $0.chosen, isGroups: $0.isGroups, remark: $0.remark)
    }
    let columns = proposal.columns.map { column in
      ProposalPage.Column(
        name: column.name, label: "\(column.label) (\(column.unit.rawValue))",
        reading: column.isRead ? word(column.polarity) : "none", remark: column.remark)
    }
    return ProposalPage(
      upload: upload, file: file,
      typed: (visit.form["id"] ?? proposal.dataSet.id, proposal.dataSet.title, visit.form["known-from"] ?? ""),
      filters: filters, columns: columns, groupColumn: proposal.dataSet.groupColumn ?? "", outcome: outcome.sentence,
      findings: outcome.findings, texts: proposal.files.map { ($0.path, $0.text) }, key: formKey(visit).key,
      problem: problem.map { ($0.description, $0.field) }
    ).bytes
  }

  func proposal(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    do {
      return try .page(proposalPage(actor, visit))
    } catch let error as FindingsError {
      return try unproposed(error, actor, visit)
    }
  }

  /// A file that can't be any data set: what it lacks, on the page of the upload.
  private func unproposed(_ error: FindingsError, _ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    let told = error.findings.prefix(3).map(\.message).joined(separator: " ")
    return try .page(uploadPage(actor, visit, problem: "It can’t be read as a data set: \(told)"), status: 422)
  }

  /// Keeps what was proposed and corrected, or shows it anew.
  func propose(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    do {
      try visit.guardClean()
      if visit.form["again"] == "yes" { return try .page(proposalPage(actor, visit)) }
      let upload = visit.values[0]
      let path = try KeepDataSet(
        upload, id: visit.form["id"] ?? "", knownFrom: visit.form["known-from"] ?? "",
        corrected: corrections(upload, actor, visit), home: home
      ).run(by: actor, in: store, occasion(visit.from))
      var answer = OfficeAnswer.seeOther(Paths.upload(path))
      do { try live.refresh(from: store) } catch { answer.remark = "The record could not be read anew: \(error)" }
      return answer
    } catch let refusal as Refusal where refusal.kind != .couldNotRun {
      return try .page(proposalPage(actor, visit, problem: refusal), status: 422)
    } catch let error as FindingsError {
      return try unproposed(error, actor, visit)
    }
  }

  private func word(_ polarity: Polarity) -> String { polarity == .none ? "neither" : polarity.rawValue }

  /// What the form says otherwise than the proposal: its fields are numbered as the file's filters and columns stand.
  private func corrections(
    _ upload: String, _ actor: Actor, _ visit: Visit
  ) throws -> DataSetProposal.Corrections {
    var corrections = DataSetProposal.Corrections()
    guard visit.method == .send else { return corrections }
    let (_, first) = try ProposeUpload(upload, id: nil, corrected: corrections, home: home).run(by: actor, in: store)
    corrections.title = visit.form["title"].flatMap { $0.isEmpty ? nil : $0 }
    corrections.groupColumn = visit.form["groups"]
    // Another column of groups asks for other rows.
    let isSame = visit.form["shown-groups"] == visit.form["groups"]
    for (place, filter) in first.proposal.filters.enumerated() where isSame {
      let ticked = filter.items.enumerated().filter { visit.form["items-\(place):\($0.offset)"] == "yes" }.map(
        \.element)
      if !ticked.isEmpty { corrections.rows[filter.name] = ticked }
      guard let one = visit.form["item-\(place)"] else { continue }
      if let item = Int(one), filter.items.indices.contains(item) {
        corrections.rows[filter.name] = [filter.items[item]]
      } else {
        corrections.rows[filter.name] = filter.items
      }
    }
    var read: Set<String> = []
    for (place, column) in first.proposal.columns.enumerated() {
      guard let reading = visit.form["column-\(place)"], reading != "none" else { continue }
      read.insert(column.name)
      corrections.better[column.name] = Polarity(form: reading)
    }
    corrections.columns = read
    return corrections
  }
}

extension Polarity {
  /// As the form of a proposal says it.
  fileprivate init(form word: String) { self = word == "neither" ? .none : Polarity(rawValue: word) ?? .unstated }
}
