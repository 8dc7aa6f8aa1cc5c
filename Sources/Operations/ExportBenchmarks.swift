import Dispatch
public import PublishedData
import Strategy
import Synchronization

/// Writes the benchmarks of every authority, measure and period as CSV, on every core.
public struct ExportBenchmarks {
  /// The name of the neighbour edition.
  public let edition: String

  public init(edition: String) { self.edition = edition }

  /// Makes the lines of one measure; called on several threads at once.
  public typealias Lines = @Sendable (MeasureBlock) -> [UInt8]

  /// - Parameters:
  ///   - opening: the file's first line.
  ///   - lines: given the record and the edition, how the lines of a measure are made.
  ///   - write: gets the lines piece by piece, in the order of the measures.
  /// - Throws: `Refusal` where no such edition is held; whatever `write` throws.
  public func run(
    on record: Record, opening: [UInt8], lines: (ObservationCube, NeighbourEdition) -> Lines,
    write: ([UInt8]) throws -> Void
  ) throws {
    let editions = record.evaluation.editions
    guard let edition = editions.first(where: { $0.name == edition }) else {
      let names = editions.map(\.name).joined(separator: ", ")
      throw Refusal(.notFound, "There is no neighbour edition “\(edition)”. The editions held are \(names).")
    }
    let cube = record.evaluation.cube
    let work = lines(cube, edition)
    try write(opening)
    for start in stride(from: 0, to: cube.blocks.count, by: ExportBenchmarks.batch) {
      let blocks = Array(cube.blocks[start..<min(start + ExportBenchmarks.batch, cube.blocks.count)])
      for lines in inParallel(blocks, work) { try write(lines) }
    }
  }

  /// Measures worked at a time: enough to keep the cores busy, few enough to keep memory low.
  private static let batch = 32

  private func inParallel(_ blocks: [MeasureBlock], _ work: Lines) -> [[UInt8]] {
    let results = Mutex([[UInt8]](repeating: [], count: blocks.count))
    DispatchQueue.concurrentPerform(iterations: blocks.count) { place in
      let lines = work(blocks[place])
      results.withLock { $0[place] = lines }
    }
    return results.withLock { $0 }
  }
}
