/// What a server has asked its database to do.
public struct DatabaseFigures: Sendable {
  public let reads, writes, failures: Int
  /// How long writers had the database and waited for it, together.
  public let writingSeconds: Double

  public init(reads: Int = 0, writes: Int = 0, failures: Int = 0, writingSeconds: Double = 0) {
    self.reads = reads
    self.writes = writes
    self.failures = failures
    self.writingSeconds = writingSeconds
  }

  var figures: [WatchedFigure] {
    [
      WatchedFigure("cairn_database_reads_total", "Reads, each of one state of the database.", .counter, Double(reads)),
      WatchedFigure("cairn_database_writes_total", "Writes, each a transaction.", .counter, Double(writes)),
      WatchedFigure(
        "cairn_database_failures_total", "Reads and writes that the database failed at.", .counter, Double(failures)),
      WatchedFigure(
        "cairn_database_writing_seconds_total", "How long writers had the database and waited for it.", .counter,
        writingSeconds),
    ]
  }
}
