import DefinitionFiles
package import Enquiries
package import PublishedData

extension StrategyShelf {
  /// A shelf of strategies as their YAML texts say them. One that is stored can always be read again: what is asked of a
  /// new one is asked where it comes in.
  package convenience init(_ catalogue: Catalogue) {
    self.init(catalogue) { try StrategyFile.read($0, file: $1, catalogue: $2, isStored: true, sentences: $3) }
  }
}
