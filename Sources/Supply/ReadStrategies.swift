import DefinitionFiles
package import Enquiries
package import PublishedData

extension StrategyShelf {
  /// A shelf of strategies as their YAML texts say them.
  package convenience init(_ catalogue: Catalogue) {
    self.init(catalogue) { try StrategyFile.read($0, file: $1, catalogue: $2, sentences: $3) }
  }
}
