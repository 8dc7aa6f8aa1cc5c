import Accounts
import Addresses
import Benchmarking
import Days
import Findings
import Pages
import PublishedData
import Reports
import Supply

/// What is done with releases that are sent.
extension Office {
  func uploads(_ route: Route, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    guard Permission.allows(.keepRecord, for: person, in: HeldRole.england) else {
      throw Refusal(nothingAt: visit.address)
    }
    let actor = Actor.person(person)
    switch (route, visit.method) {
    case (.uploads, .read): return try .page(uploadsPage(actor, visit))
    case (.uploads, .send): return try upload(actor, visit)
    case (.upload, .read): return try .page(uploadPage(actor, visit))
    case (.repairedFile, .read): return try repairedFile(actor, visit)
    case (.proposal, .read): return try proposal(actor, visit)
    case (.proposal, .send): return try propose(actor, visit)
    case (.takingIn, .send): return try takeIn(actor, visit)
    case (.withdrawal, .read): return try .page(withdrawalPage(visit))
    case (.withdrawal, .send): return try withdraw(actor, visit)
    case (.uploadRemoval, .send):
      try RemoveUpload(visit.values[0]).run(by: actor, in: store, occasion(visit.from))
      return .seeOther(Paths.uploads)
    default: throw Refusal(nothingAt: visit.address)
    }
  }

  private func uploadsPage(_ actor: Actor, _ visit: Visit, problem: Refusal? = nil) throws -> [UInt8] {
    let titles = Dictionary(site.releases.map { ($0.release.dataSet, $0.release.title) }) { $1 }
    let entries = try ListUploads().run(by: actor, on: store).map { upload in
      UploadsPage.Entry(
        id: upload.id, name: upload.data.name, dataSet: upload.dataSet ?? "none yet",
        sentOn: upload.sentOn.spelled)
    }
    return UploadsPage(
      entries,
      dataSets: try [(Release.lait, "\(ImportLAIT.title) (\(Release.lait)), its folder as a .zip file")]
        + ListDataSets(home: home).run(in: store).map { ($0, "\(titles[$0] ?? $0) (\($0))") },
      held: site.releases.map(\.release), overdue: try site.releaseCalendar(on: site.today).sentence,
      key: formKey(visit).key,
      typed: .init(
        dataSet: visit.typed(UploadRelease.Field.dataSet), knownFrom: visit.typed(UploadRelease.Field.knownFrom),
        sheet: visit.typed(UploadRelease.Field.sheet)),
      problem: problem.map { ($0.description, $0.field) }
    ).bytes
  }

  private func upload(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    func file(_ field: UploadRelease.Field) -> (name: String, bytes: [UInt8])? {
      let sent = (name: visit.fileNames[field.rawValue] ?? "", bytes: visit.files[field.rawValue] ?? [])
      return sent.name.isEmpty && sent.bytes.isEmpty ? nil : sent
    }
    do {
      try visit.guardClean()
      let id = try UploadRelease(
        home: home, dataSet: visit.typed(UploadRelease.Field.dataSet),
        knownFrom: visit.typed(UploadRelease.Field.knownFrom), data: file(.data) ?? ("", []), metadata: file(.metadata)
      ).run(by: actor, in: store, occasion(visit.from))
      return .seeOther(Paths.upload(id, sheet: sheet(visit)))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return try .page(uploadsPage(actor, visit, problem: refusal), status: 422)
    }
  }

  func uploadPage(_ actor: Actor, _ visit: Visit, problem: String? = nil) throws -> [UInt8] {
    let sheet = sheet(visit)
    let examined = try ExamineUpload(visit.values[0], sheet: sheet, home: home).run(
      by: actor, in: store, on: site.today, beside: site.record)
    let upload = examined.sent
    let facts: [MeasureReport.Fact] = [
      .init("Data set", upload.dataSet ?? "none yet"),
      .init("Known from", upload.knownFrom?.spelled ?? "not said"),
      .init("Data file", "\(upload.data.name), \(size(upload.data.size))"),
      .init("Metadata file", upload.metadata.map { "\($0.name), \(size($0.size))" } ?? "none"),
      .init("Uploaded", upload.sentOn.spelled),
    ]
    let screening = examined.screening.map {
      ScreeningReport(dataFile: upload.data.name, metadataFile: upload.metadata?.name ?? "", $0)
    }
    return UploadPage(
      upload.id, name: upload.data.name, facts: facts, screening: screening, repairs: examined.repairs,
      trial: trial(examined), key: formKey(visit).key, sheet: sheet,
      hasSheets: [".xlsx", ".xlsm"].contains(where: upload.data.name.lowercased().hasSuffix), problem: problem
    ).bytes
  }

  /// Of a workbook, the sheet that was named, in a form or behind the question mark; nil where none was.
  private func sheet(_ visit: Visit) -> String? {
    let typed = visit.typed(UploadRelease.Field.sheet).split { $0.isWhitespace }.joined(separator: " ")
    return typed.isEmpty ? visit.address.query[UploadRelease.Field.sheet.rawValue] : typed
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(max(1, bytes / 1_000)) KB" : "\(bytes / 1_000_000) MB"
  }

  private func trial(_ examined: ExaminedUpload) -> UploadPage.Trial {
    switch examined.trial {
    case nil: .none
    case .held(let release): .held(release: release)
    case .cannot(let findings): .cannot(findings)
    case .would(let preview):
      .would(
        DifferenceReport(title: "", preview.difference), noticed: preview.findings.filter { $0.severity != .error },
        concerns: examined.concerns.map { ($0, told($0, preview)) })
    }
  }

  private func told(_ concern: String, _ preview: ReleasePreview) -> String {
    let doubts = preview.doubts.filter { $0.kind.rawValue == concern }.map(\.told)
    return doubts.isEmpty ? "Screening: the file is not as the standard asks." : doubts.joined(separator: " ")
  }

  private func repairedFile(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    guard let file = try ExamineUpload(visit.values[0], sheet: sheet(visit), home: home).repaired(by: actor, in: store)
    else {
      throw Refusal(nothingAt: visit.address)
    }
    return OfficeAnswer(answer: .file(file.bytes, "text/csv; charset=utf-8", named: file.name))
  }

  /// The page of what was imported. It stands, whatever becomes of reading it: the next look takes it in.
  private func shown(_ release: String) -> OfficeAnswer {
    var answer = OfficeAnswer.seeOther(Paths.release(release))
    do {
      try live.refresh(from: store)
    } catch {
      answer.remark = "The record could not be read anew: \(error)"
    }
    return answer
  }

  private func withdrawalPage(_ visit: Visit, problem: String? = nil) throws -> [UInt8] {
    guard let release = site.releases.map(\.release).first(where: { $0.id == visit.values[0] }),
      release.withdrawal == nil
    else { throw Refusal(nothingAt: visit.address) }
    return WithdrawalPage(
      release, key: formKey(visit).key, reason: visit.typed(WithdrawRelease.Field.reason), problem: problem
    ).bytes
  }

  private func withdraw(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    do {
      try WithdrawRelease(visit.values[0], reason: visit.typed(WithdrawRelease.Field.reason))
        .run(by: actor, in: store, occasion(visit.from))
      return shown(visit.values[0])
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return try .page(withdrawalPage(visit, problem: refusal.description), status: 422)
    }
  }

  private func takeIn(_ actor: Actor, _ visit: Visit) throws -> OfficeAnswer {
    let accepted = visit.form.filter { $0.value == "yes" }.keys.compactMap { name in
      name.hasPrefix("accept:") ? String(name.dropFirst("accept:".count)) : nil
    }
    do {
      let release = try TakeInUpload(
        visit.values[0], sheet: sheet(visit), accepting: Set(accepted), home: home
      ).run(by: actor, in: store, occasion(visit.from))
      return shown(release.id)
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return try .page(uploadPage(actor, visit, problem: refusal.description), status: 422)
    } catch is FindingsError {
      return try .page(uploadPage(actor, visit, problem: "It can’t be imported as it is."), status: 422)
    }
  }
}
