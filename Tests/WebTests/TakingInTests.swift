import Enquiries
import Foundation
import Log
import Store
import Strategy
import Supply
import Testing
import TestSupport

@testable import Web

@Test func `What another server, or a command, has changed is taken in; where nothing was, nothing is read`() throws {
  let store = try RealSite.store()
  let live = LiveSite(try RealSite.site(of: store, LoadRecord().run(from: store)))
  try live.refresh(from: store)
  let before = live.now
  try live.refresh(from: store)
  #expect(live.now === before, "the same state, not one like it")

  let occasion = Occasion(milliseconds: 1_795_000_000_000)
  let strategy = try ExportStrategy("sefton").run(by: tester, from: store)
  let changed = strategy.replacing("\ntitle: ", with: "\ntitle: Again, ", maxReplacements: 1)
  let counts = try CountChanges().run(from: store)
  let file = FileManager.default.temporaryDirectory.appending(path: "cairn-\(UUID().uuidString).yaml")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(changed.utf8).write(to: file)
  _ = try ImportStrategy(file: file.path).run(by: tester, in: store, occasion)
  let after = try CountChanges().run(from: store)
  #expect(after.filter { counts[$0.key] != $0.value }.keys.sorted() == [343], "Sefton's, and nobody else's")
  try live.refresh(from: store)
  #expect(live.now.site.record.find("sefton")?.title != before.site.record.find("sefton")?.title)
  #expect(live.now.site.record.publishedTag == before.site.record.publishedTag)
}

@Test func `A write of unknown end is not called unchanged, and its number is told`() throws {
  let page = try RealSite.site.get().uncertain(incident: "1x2y3z")
  let text = String(decoding: page.bytes, as: UTF8.self)
  #expect(page.status == 503)
  #expect(text.contains("<h1>This may or may not have been saved</h1>") && text.contains("1x2y3z"))
  #expect(!text.contains("Nothing was changed") && !text.contains("Try again"))
}
