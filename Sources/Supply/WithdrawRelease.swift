public import Accounts
import Days
import Findings
public import Log
import PublishedData
public import Store

/// Takes a release out of what is judged and shown, from today on. Its figures stay, for whoever asks what was known before;
/// the day and the reason stay too.
public struct WithdrawRelease {
  public enum Field: String, Sendable {
    case reason
  }

  /// `participation-2026-10-20`
  public let id: String
  private let reason: String

  /// - Parameter reason: everybody can read it.
  public init(_ id: String, reason: String) {
    self.id = id
    // Signs that nobody sees turn lines around, or leave a reason that says nothing.
    let seen = reason.unicodeScalars.filter { $0.properties.generalCategory != .format }
    self.reason = String(String.UnicodeScalarView(seen)).split { $0.isWhitespace }.joined(separator: " ")
  }

  private static let longestReason = 400

  /// - Throws: `NotPermitted`; `Refusal` where there is no such release, it is withdrawn already, nothing could be judged
  ///   without it, or no reason is given; `SQLError`.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.keepRecord, for: HeldRole.england)) { tables in
      let releases = try tables.releases()
      guard let release = releases.first(where: { $0.id == id }) else {
        throw Refusal(noRelease: id, of: releases.map(\.id))
      }
      if let withdrawal = release.withdrawal {
        throw Refusal(.notAllowed, "\(id) was withdrawn on \(withdrawal.day.spelled): \(withdrawal.reason)")
      }
      let others = releases.filter { $0.dataSet == Release.lait && $0.withdrawal == nil && $0.id != id }
      guard release.dataSet != Release.lait || !others.isEmpty else {
        throw Refusal(
          .notAllowed, "\(id) is the only release of LAIT, without which nothing can be judged. Import another first.")
      }
      try guardReason()
      try tables.record(
        .releaseWithdrawn, about: .release(id), detail: reason,
        rows: [tables.row(Release.Withdrawal(day: occasion.day, reason: reason), of: id)], occasion)
    }
  }

  private func guardReason() throws {
    let problem: String? =
      reason.isEmpty
      ? "Say why it is withdrawn."
      : reason.count > WithdrawRelease.longestReason
        ? "The reason is longer than \(WithdrawRelease.longestReason) characters." : nil
    if let problem { throw Refusal(.notAllowed, problem, field: Field.reason) }
  }
}

extension Refusal {
  init(noRelease id: String, of ids: [String]) {
    let meant = nearest(to: id, in: ids).map { "Did you mean “\($0)”?" }
    self.init(
      .notFound, "There is no release “\(id)”. \(meant ?? "The releases are \(ids.joined(separator: ", ")).")")
  }
}
