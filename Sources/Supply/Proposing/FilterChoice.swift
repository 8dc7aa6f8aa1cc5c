import DataFiles
import Screening

/// Which rows of a data file are read: each filter at its total, but the one that tells groups apart.
struct FilterChoice {
  /// In the order of the file.
  private(set) var filters: [Filter] = []
  private(set) var groupColumn: String?
  /// Whether a column may tell groups apart.
  private let hasGroups: Bool

  struct Filter {
    let name: String
    let items: [String]
    /// The item that is all the others together; nil where none is called so.
    let total: String?
    /// The items that are groups of children, each with the group's id.
    let groups: [String: String]
    /// The items that are read; nil for all.
    var chosen: [String]?
    /// Why, where somebody has to look at it.
    var remark = ""
  }

  /// - Parameters:
  ///   - survey: of the file.
  ///   - groupColumn: the column that is to tell groups apart; nil where that is to be found.
  ///   - hasGroups: whether there is to be one.
  ///   - chosen: what somebody has decided, by filter.
  /// - Throws: `FindingsError` where the file can't be read.
  init(
    _ roles: ColumnRoles, _ survey: FileSurvey, _ words: GroupWords, groupColumn: String?, hasGroups: Bool,
    chosen: [String: [String]]
  ) throws {
    self.hasGroups = hasGroups
    filters = roles.filters.map { column in
      let items = column.values.filter { !$0.isEmpty }
      let total = FilterChoice.total(items, named: column.described?[.filterDefault])
      return Filter(
        name: column.name, items: items, total: total, groups: words.groups(of: items.filter { $0 != total }))
    }
    let time = ["time_period", "time_identifier", "geographic_level"].compactMap { roles.column($0)?.name }
    let columns = time + filters.map(\.name)
    var rows = FilterRows(columns, try survey.combinations(of: columns).map(\.texts))
    let needed = self.needed(&rows, keeping: Set(chosen.keys).union([groupColumn].compactMap(\.self)))
    self.groupColumn = groupColumn ?? (hasGroups ? best(needed) : nil)
    choose(needed, &rows, chosen)
  }

  /// The filters without which two rows would be of the same thing; those of few items are done without first.
  private mutating func needed(_ rows: inout FilterRows, keeping kept: Set<String>) -> [Int] {
    var needed: [Int] = []
    for place in filters.indices.sorted(by: { (filters[$0].items.count, $0) < (filters[$1].items.count, $1) }) {
      let filter = filters[place]
      if filter.items.count < 2 {
        filters[place].remark = "has one item only"
      } else if !kept.contains(filter.name), rows.isSettled(filter.name) {
        filters[place].remark = "is settled by the time and the other filters"
        rows.forget(filter.name)
      } else {
        needed.append(place)
      }
    }
    return needed.sorted()
  }

  private func best(_ needed: [Int]) -> String? {
    needed.filter { !filters[$0].groups.isEmpty }
      .max { (filters[$0].groups.count, $1) < (filters[$1].groups.count, $0) }.map { filters[$0].name }
  }

  private mutating func choose(_ needed: [Int], _ rows: inout FilterRows, _ chosen: [String: [String]]) {
    let all = rows
    for place in needed {
      guard let items = chosen[filters[place].name] else { continue }
      take(items, place, &rows)
    }
    let open = needed.filter { chosen[filters[$0].name] == nil }
    if let group = open.first(where: { filters[$0].name == groupColumn }) { chooseGroups(group, open, &rows) }
    let others = open.filter { filters[$0].name != groupColumn }
    for place in others { chooseTotal(place, &rows) }
    // The one with most items first: where no column tells groups apart, it tells its items apart.
    let left = others.filter { filters[$0].chosen == nil }
    for place in left.sorted(by: { filters[$0].items.count > filters[$1].items.count }) { chooseLeft(place, &rows) }
    leaveOutEmptyGroups(rows)
    for place in others.sorted(by: { filters[$0].items.count < filters[$1].items.count }) { freeIfSettled(place, all) }
  }

  /// A group of which no row is left, such as everyone where a file tells only groups.
  private mutating func leaveOutEmptyGroups(_ rows: FilterRows) {
    guard let place = filters.firstIndex(where: { $0.name == groupColumn }), let chosen = filters[place].chosen else {
      return
    }
    let left = Set(rows.values(filters[place].name))
    filters[place].chosen = chosen.filter(left.contains)
  }

  /// Does without a filter that the others leave no choice of.
  private mutating func freeIfSettled(_ place: Int, _ all: FilterRows) {
    guard let chosen = filters[place].chosen, filters[place].remark.isEmpty else { return }
    let others = filters.indices.filter { $0 != place }.reduce(all) { rows, other in
      filters[other].chosen.map { rows.keeping(filters[other].name, Set($0)) } ?? rows
    }
    guard Set(others.values(filters[place].name)).isSubset(of: chosen) else { return }
    filters[place].chosen = nil
    filters[place].remark = "is settled by the time and the other filters"
  }

  private mutating func take(_ items: [String], _ place: Int, _ rows: inout FilterRows) {
    filters[place].chosen = Set(items) == Set(filters[place].items) ? nil : items
    rows = rows.keeping(filters[place].name, Set(items))
  }

  /// The items that are groups, with the total; all of them where none is known as a group.
  private mutating func chooseGroups(_ place: Int, _ open: [Int], _ rows: inout FilterRows) {
    let filter = filters[place]
    guard !filter.groups.isEmpty else {
      filters[place].remark = "each item apart"
      return
    }
    let items = filter.items.filter { filter.groups[$0] != nil || $0 == filter.total }
    // Where groups stand only in rows that another filter calls theirs, everyone may stand in many of those.
    let groups = rows.keeping(filter.name, Set(filter.groups.keys))
    let isApart = open.contains { other in
      let found = Set(groups.values(filters[other].name))
      return other != place && filters[other].total.map { !found.contains($0) } ?? true && found.count == 1
    }
    take(isApart ? items.filter { $0 != filter.total } : items, place, &rows)
  }

  private mutating func chooseTotal(_ place: Int, _ rows: inout FilterRows) {
    let filter = filters[place]
    guard let total = filter.total else { return }
    let atTotal = rows.keeping(filter.name, [total])
    guard !atTotal.texts.isEmpty, groups(in: atTotal) == groups(in: rows) else { return }
    take([total], place, &rows)
  }

  /// The groups that are told apart in rows, without everyone.
  private func groups(in rows: FilterRows) -> Set<String> {
    guard let group = filters.first(where: { $0.name == groupColumn }) else { return [] }
    return Set(rows.values(group.name)).filter { group.groups.isEmpty || group.groups[$0] != nil }
  }

  /// A filter that can't stand at its total.
  private mutating func chooseLeft(_ place: Int, _ rows: inout FilterRows) {
    let filter = filters[place]
    let counts = Dictionary(rows.values(filter.name).map { ($0, 1) }, uniquingKeysWith: +)
    let items = filter.items.filter { counts[$0] != nil }
    if items.count == 1 || rows.isSettled(filter.name) {
      take(items, place, &rows)
    } else if groupColumn == nil, hasGroups {
      groupColumn = filter.name
      filters[place].remark = "has no total: each item apart"
    } else if let most = items.max(by: { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }) {
      take([most], place, &rows)
      filters[place].remark = "has no total: a person decides which item is meant"
    }
  }

  /// The item that is all the others together.
  private static func total(_ items: [String], named: String?) -> String? {
    if let named, items.contains(named) { return named }
    if let plain = items.first(where: { ["total", "all"].contains($0.lowercased()) }) { return plain }
    for start in ["all ", "total "] {
      let found = items.filter { $0.lowercased().hasPrefix(start) }
      if found.count == 1 { return found[0] }
    }
    return nil
  }
}
