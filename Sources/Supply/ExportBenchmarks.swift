import Dispatch
import Findings
public import PublishedData
import Synchronization

/// Writes the benchmarks of every authority, measure and period as CSV, on every core.
public struct ExportBenchmarks {
  /// The name of the neighbour edition.
  public let edition: String

  public init(edition: String) { self.edition = edition }

  /// Adds the lines of one measure to bytes; called on several threads at once.
  public typealias Lines = @Sendable (MeasureBlock, inout [UInt8]) -> Void

  /// - Parameters:
  ///   - opening: the file's first line.
  ///   - lines: given the figures and the neighbours of each authority, how the lines of a measure are added.
  ///   - write: gets the lines piece by piece, in the order of the measures, never twice at once.
  /// - Throws: `Refusal` where no such edition is held; whatever `write` throws.
  public func run(
    on figures: PublishedFigures, opening: [UInt8], lines: (ObservationCube, [LocationID: [Neighbour]]) -> Lines,
    write: @escaping @Sendable ([UInt8]) throws -> Void
  ) throws {
    guard let neighbours = figures.neighbours[edition] else {
      let names = figures.neighbours.keys.sorted().joined(separator: ", ")
      throw Refusal(.notFound, "There is no neighbour edition “\(edition)”. The editions held are \(names).")
    }
    let blocks = figures.cube.blocks
    let work = lines(figures.cube, neighbours)
    let output = Mutex(OrderedOutput(write))
    try write(opening)
    for start in stride(from: 0, to: blocks.count, by: ExportBenchmarks.batch) {
      DispatchQueue.concurrentPerform(iterations: min(ExportBenchmarks.batch, blocks.count - start)) { step in
        var piece = output.withLock { $0.memory() }
        work(blocks[start + step], &piece)
        output.withLock { $0.add(piece, at: start + step) }
      }
      if let failure = output.withLock({ $0.failure }) { throw failure }
    }
  }

  /// Measures worked before the slowest of them is waited for: as many as may have to be held in memory.
  private static let batch = 32
}

/// Writes pieces in their order, whichever is made first: a piece waits until all before it are written.
private struct OrderedOutput {
  private let write: @Sendable ([UInt8]) throws -> Void
  /// Why writing stopped.
  private(set) var failure: (any Error)?
  private var next = 0
  private var waiting: [Int: [UInt8]] = [:]
  /// The memory of pieces that were written: having it again costs less than having new memory, page by page.
  private var spare: [[UInt8]] = []

  init(_ write: @escaping @Sendable ([UInt8]) throws -> Void) { self.write = write }

  /// An empty piece to fill.
  mutating func memory() -> [UInt8] { spare.popLast() ?? [] }

  mutating func add(_ piece: [UInt8], at place: Int) {
    waiting[place] = piece
    while failure == nil, var piece = waiting.removeValue(forKey: next) {
      next += 1
      do { try write(piece) } catch { failure = error }
      piece.removeAll(keepingCapacity: true)
      spare.append(piece)
    }
  }
}
