/// What the table itself may not loosen.
enum Rooms {
  /// Below the line: no clock, disk, network, SQL or HTML.
  static let pure: Set = [
    "Days", "Findings", "Statistics", "PublishedData", "Benchmarking", "TargetSentences", "Strategy", "Casework",
    "SchoolPlaces",
    "Partnership", "Accounts",
  ]

  /// Modules that come with Swift, and can reach a clock, a disk or the network.
  static let platform: Set = ["Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc", "Dispatch"]

  /// Modules that come with Swift and reach nothing.
  static let harmless: Set = ["Synchronization"]

  /// Where each part made by others may be imported. A new part gets a line here with the decision that chose it.
  static let homes: [String: Set<String>] = [
    "GRDB": ["SQLiteEngine"],
    "GRDBSQLite": ["SQLiteEngine"],
    "Yams": ["DefinitionFiles"],
    "RealModule": ["Statistics"],
    "CZip": ["Workbooks"], "CXML": ["Workbooks"],
    "CZlib": ["DataFiles", "Web"], "CCmark": ["Guides"], "CCrypto": ["Secrets"], "CCurl": ["HTTPSClient"],
    "ArgumentParser": ["cairn"],
    "Hummingbird": web, "HummingbirdCore": web, "HTTPTypes": web, "NIOCore": web, "NIOPosix": web,
    "ServiceLifecycle": web, "Logging": web,
  ]

  private static let web: Set = ["Web", "cairn"]

  /// Why this table row may not hold this module, if it may not.
  static func objection(to module: String, in target: String, ours: Set<String>) -> String? {
    if pure.contains(target) && platform.contains(module) {
      return "\(target) is below the line: it may not import \(module)."
    }
    if let homes = homes[module] {
      guard !homes.contains(target) else { return nil }
      return "\(module) may be imported only in \(homes.sorted().joined(separator: " and "))."
    }
    guard !ours.contains(module), !platform.contains(module), !harmless.contains(module) else { return nil }
    return "\(module) is not a target of ours and has no room in script/house/Rooms.swift."
  }
}
