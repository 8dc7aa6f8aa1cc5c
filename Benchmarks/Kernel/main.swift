import Benchmarking
import Dispatch
import Foundation
import Supply
import PublishedData
import Reports
import SQLiteEngine
import Store

// Times what `cairn export benchmarks` works out, with the figures in memory.
//
//     kernel-benchmark DATABASE REPETITIONS
//     kernel-benchmark writer DATABASE REPETITIONS
//     kernel-benchmark bounds TABLE REPETITIONS
//
// Prints a line a measurement: its name, the least of its times and the middle one in milliseconds, between tabs; of the
// writer the longest too.

if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "writer", let times = Int(CommandLine.arguments[3]) {
  try measureWriter(CommandLine.arguments[2], repetitions: times)
  exit(0)
}
if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "bounds", let times = Int(CommandLine.arguments[3]) {
  try measureBounds(CommandLine.arguments[2], repetitions: times)
  exit(0)
}
guard CommandLine.arguments.count == 3, let repetitions = Int(CommandLine.arguments[2]), repetitions > 0 else {
  FileHandle.standardError.write(Data("usage: kernel-benchmark [writer | bounds] DATABASE-OR-TABLE REPETITIONS\n".utf8))
  exit(2)
}
let store = try Store(SQLiteEngine(path: CommandLine.arguments[1]))
let figures = try LoadFigures().run(from: store)
let blocks = figures.cube.blocks
let rule = LAITRule(figures.cube, neighbours: figures.neighbours["2025"] ?? [:])
let export = BenchmarkExport(figures.cube, neighbours: figures.neighbours["2025"] ?? [:])

func measure(_ name: String, _ work: () throws -> Void) rethrows {
  let times = try (0..<repetitions).map { _ in try ContinuousClock().measure(work) / .milliseconds(1) }.sorted()
  print("\(name)\t\(times[0])\t\(times[times.count / 2])")
}

/// Does work for every measure, on one thread or on every core.
func forEveryBlock(threads: Int, _ work: @Sendable (MeasureBlock) -> Void) {
  guard threads > 1 else { return blocks.forEach(work) }
  let blocks = blocks
  DispatchQueue.concurrentPerform(iterations: blocks.count) { work(blocks[$0]) }
}

try measure("load") { _ = try LoadFigures().run(from: store) }
for threads in [1, 2] {
  let (rule, export) = (rule, export)
  measure("kernel \(threads)") { forEveryBlock(threads: threads) { _ = rule.benchmarks(of: $0) } }
  measure("lines \(threads)") {
    forEveryBlock(threads: threads) { block in
      var bytes: [UInt8] = []
      export.append(block, to: &bytes)
    }
  }
}
