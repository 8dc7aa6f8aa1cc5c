import DataFiles
import Findings
import FoundationEssentials
public import PublishedData

/// Loads what pages show beside the record: the methods, and the outlines of authorities.
public struct LoadDisplay {
  public let home: Home

  /// The outlines of a demonstration's invented councils; nil for those of the real ones.
  public let invented: [Boundary]?

  public init(home: Home, invented: [Boundary]? = nil) {
    self.home = home
    self.invented = invented
  }

  /// What pages show beside the record.
  public struct Outcome: Sendable {
    /// The pages of the methods, by name, and their Markdown.
    public let methods: [(id: String, markdown: String)]
    public let boundaries: [Boundary]
    /// Whose the outlines are, as their licence asks it to be said.
    public let credit: String
  }

  /// - Throws: `FindingsError` where a file can't be read.
  public func run() throws -> Outcome {
    let folder = "\(home.path)/docs/methods"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let methods = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      (String(name.dropLast(3)), try Home.text("\(folder)/\(name)"))
    }
    if let invented {
      return Outcome(
        methods: methods, boundaries: invented,
        credit: "Invented councils have no outlines: each is a square.")
    }
    let file = "\(home.data)/boundaries/authorities-2023.geojson"
    return Outcome(
      methods: methods, boundaries: try BoundaryFile.read(Array(try Home.text(file).utf8), file: file),
      credit:
        "Outlines: Office for National Statistics, authorities of 2023. Contains OS data © Crown copyright and database right 2023."
    )
  }
}
