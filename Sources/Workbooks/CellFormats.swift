/// The number formats of a workbook's cells, by the style that a cell names.
struct CellFormats {
  private var formats: [NumberFormat] = []

  /// - Parameter path: of the part; nil where the workbook has none.
  /// - Throws: `FindingsError` where it is damaged.
  init(_ path: String?, in parts: Parts) throws {
    guard let path, let reader = try parts.reader(path) else { return }
    var own: [Int: String] = [:], isOfCells = false
    // A code may be long, and any number of styles name it: each is read once.
    var read: [Int: NumberFormat] = [:]
    while let node = try reader.next() {
      guard node == .start || node == .end, let name = reader.name else { continue }
      switch String(cString: name) {
      case "numFmt" where node == .start:
        let texts = reader.texts
        if let id = texts["numFmtId"].flatMap(Int.init) { (own[id], read[id]) = (texts["formatCode"] ?? "", nil) }
      case "cellXfs": isOfCells = node == .start && !reader.isEmpty
      case "xf" where node == .start && isOfCells:
        let id = reader.texts["numFmtId"].flatMap(Int.init) ?? 0
        let format = read[id] ?? NumberFormat(own[id] ?? CellFormats.builtIn(id))
        read[id] = format
        formats.append(format)
      default: break
      }
    }
  }

  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  /// What the formats without a code of their own stand for (ISO 29500-1, 18.8.30), as far as it matters here: dates,
  /// times, shares, and everything else.
  private static func builtIn(_ id: Int) -> String {
    switch id {
    case 9, 10: "0%"
    case 14...17, 27...31, 36, 50...54, 57, 58: "yyyy-mm-dd"
    case 18...21, 32...35, 55, 56: "hh:mm:ss"
    case 22: "yyyy-mm-dd hh:mm"
    case 45, 47: "mm:ss"
    case 46: "[h]:mm:ss"
    default: "General"
    }
  }
}
