/// Every address of the site, once.
public enum Paths {
  public static let home = "/"
  public static let methods = "/methods"
  public static let styleSheet = "/cairn.css"
  public static let mark = "/mark.svg"

  public static func strategy(_ id: String) -> String { "/strategies/\(id)" }

  public static func measure(_ id: String, of strategy: String) -> String { "/strategies/\(strategy)/\(id)" }

  /// The same answer as a file: `.csv` or `.json` behind the page's address.
  public static func file(_ page: String, _ kind: String) -> String { "\(page).\(kind)" }
}
