import Days
import Strategy

/// The actions of a strategy as files: what everybody may see of each.
extension ActionsReport {
  private static let columns = [
    "strategy", "objective", "id", "action", "organisation", "lead", "board", "work_stream", "due", "expected",
    "status", "late", "reported_on", "measures",
  ]

  public var csv: String { CSVText.lines([ActionsReport.columns] + rows.map { $0.map(\.text) }) }

  public var json: JSON {
    .object([
      ("strategy", .string(strategy.id)), ("title", .string(strategy.title)),
      (
        "actions",
        .array(rows.map { row in .object(zip(ActionsReport.columns, row).dropFirst().map { ($0, $1.json) }) })
      ),
    ])
  }

  /// What stands in a cell.
  private enum Cell {
    case text(String), yesOrNo(Bool), list([String])

    var text: String {
      switch self {
      case .text(let text): text
      case .yesOrNo(let isSo): isSo ? "yes" : "no"
      case .list(let items): items.joined(separator: " ")
      }
    }

    /// What is not stated is null.
    var json: JSON {
      switch self {
      case .text(let text): text.isEmpty ? .null : .string(text)
      case .yesOrNo(let isSo): .bool(isSo)
      case .list(let items): .array(items.map(JSON.string))
      }
    }
  }

  private var rows: [[Cell]] {
    groups.flatMap { group in
      group.actions.map { report in
        let (action, updates) = (report.progress.action, report.progress.updates)
        let texts = [
          strategy.id, group.objective.title, action.id, action.what, action.organisation, action.lead,
          action.board?.title ?? "", action.workStream?.title ?? "", action.by,
          updates.last { $0.expected != nil }?.expected?.description ?? "", updates.last?.state.rawValue ?? "",
        ]
        return texts.map(Cell.text)
          + [
            .yesOrNo(report.isLate), .text(updates.last?.givenOn.description ?? ""), .list(report.measures),
          ]
      }
    }
  }
}
