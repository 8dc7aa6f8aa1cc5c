import Accounts
package import Store

extension Tables {
  /// Stores what happened and the rows that it makes, and adds it to the log, in the transaction of the change itself.
  ///
  /// - Parameters:
  ///   - rows: which nothing takes away later.
  ///   - state: rows that take the place of others of the same key.
  @discardableResult
  package func record(
    _ kind: Event.Kind, about subject: Subject, detail: String = "", before: String? = nil, after: String? = nil,
    rows: [TableRow] = [], state: [TableRow] = [], _ occasion: Occasion
  ) throws -> Event {
    let event = Event(
      id: occasion.uuid(), council: council, happenedAt: occasion.instant, actor: permit.actor.name, kind: kind,
      subject: subject,
      payload: Event.Payload(origin: occasion.origin, detail: detail, before: before, after: after))
    try record(event, rows: rows, state: state)
    return event
  }
}
