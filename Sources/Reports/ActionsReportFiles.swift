import Days
import Strategy

/// The actions of a strategy as files: what everybody may see of each.
extension ActionsReport {
  public var csv: String { table.csv }

  public var json: JSON {
    .object([
      ("strategy", .string(strategy.id)), ("title", .string(strategy.title)),
      ("actions", .array(table.items.map { $0.without("strategy") })),
    ])
  }

  /// A row an action.
  public var table: Table {
    let strategy = strategy.id
    return Table(
      Table.actionColumns,
      groups.flatMap { group in
        group.actions.map { report in
          Table.Row(report.progress.action.id) { report.cells(of: strategy, objective: group.objective.title) }
        }
      })
  }
}

extension Table {
  /// What everybody may see of each action.
  public static let actionColumns = [
    Column("strategy", .text, "the strategy’s id"),
    Column("objective", .text, "the title of the objective it stands under"), Column("id", .text, "the action’s id"),
    Column("action", .text, "what is to be done"),
    Column.perhaps("organisation", .text, "the organisation that leads it"),
    Column.perhaps("lead", .text, "who leads it, as the strategy states it"),
    Column.perhaps("board", .text, "the board that answers for it"),
    Column.perhaps("work_stream", .text, "the work stream that carries it"),
    Column.perhaps("due", .text, "when it is to be done, as the strategy states it"),
    Column.perhaps("expected", .day, "the day that an update moved it to"),
    Column.perhaps("status", .word(ActionUpdate.State.allCases.map(\.rawValue)), "how it was said to stand"),
    Column("late", .flag, "whether its day has passed and it is not done"),
    Column.perhaps("reported_on", .day, "the day of its last update"),
    Column("measures", .list, "the ids of the measures it is meant to move"),
  ]
}

extension ActionReport {
  fileprivate func cells(of strategy: String, objective: String) -> [JSON] {
    let (action, updates) = (progress.action, progress.updates)
    return [
      .string(strategy), .string(objective), .string(action.id), .string(action.what), .stated(action.organisation),
      .stated(action.lead), .optional(action.board?.title), .optional(action.workStream?.title), .stated(action.by),
      .optional(updates.last { $0.expected != nil }?.expected?.description), .optional(updates.last?.state.rawValue),
      .bool(isLate), .optional(updates.last?.givenOn.description), .texts(measures),
    ]
  }

  /// The action with everything that was said of it, the oldest first.
  ///
  /// - Parameter hasNotes: whether the reader may see the notes; else they are null.
  public func json(of strategy: String, objective: String, hasNotes: Bool) -> JSON {
    let stated = zip(Table.actionColumns.map(\.name), cells(of: strategy, objective: objective))
    return .object(
      Array(stated) + [
        (
          "updates",
          .array(
            progress.updates.map { update in
              .object([
                ("id", .string(update.id)), ("given_on", .string(update.givenOn.description)),
                ("status", .string(update.state.rawValue)), ("note", hasNotes ? .stated(update.note) : .null),
                ("expected", .optional(update.expected?.description)), ("reason", .stated(update.reason)),
              ])
            })
        )
      ])
  }
}
