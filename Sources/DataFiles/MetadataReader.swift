import Findings
import Screening

/// Reads a metadata file.
struct MetadataReader {
  let file: FileBytes

  /// - Throws: `FindingsError` when it is no CSV.
  func read() throws -> Metadata {
    let table = StandardTable(file: file)
    try table.checkText()
    return try file.bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes, rows: file.rows), record = CSVRecord(), rows: [Metadata.Row] = []
      do {
        guard try reader.next(&record) else { throw table.fault("This file is empty.", line: 1) }
        let columns = try table.header(record, bytes)
        while try reader.next(&record) {
          if record.isBlank, reader.offset == bytes.count { break }
          guard record.fields.count == columns.count else { throw table.ragged(record, columns.count) }
          let cells = Dictionary(zip(columns, record.fields.map { bytes.text($0) })) { first, _ in first }
          rows.append(Metadata.Row(line: record.line, cells: cells))
        }
        return Metadata(columns: columns, rows: rows)
      } catch let problem as CSVReader.Problem {
        throw table.fault(problem.message, line: problem.line)
      }
    }
  }
}

extension CSVRecord {
  /// A line with nothing in it.
  var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty }
}
