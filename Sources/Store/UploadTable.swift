public import Days
import SQL

/// The files of a release that somebody has sent to be looked at.
public struct Upload: Equatable, Sendable {
  public let id: String
  /// What has become of it.
  public let state: State
  /// The data set that they are a release of; nil where they are only to be screened.
  public let dataSet: String?
  /// The day from which anybody could have known the figures; nil where they are only to be screened.
  public let knownFrom: Day?
  public let sentOn: Day
  /// The id of whoever sent them.
  public let person: String
  public let data: File
  /// The metadata file beside it; nil where none came.
  public let metadata: File?

  public enum State: String, Sendable, CaseIterable {
    case open
    case takenIn = "taken-in"
    case removed
  }

  /// A file as it was sent.
  public struct File: Equatable, Sendable {
    public let name: String
    /// Empty once the upload has come to an end.
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  public init(
    id: String, state: State, dataSet: String?, knownFrom: Day?, sentOn: Day, person: String, data: File,
    metadata: File?
  ) {
    self.id = id
    self.state = state
    self.dataSet = dataSet
    self.knownFrom = knownFrom
    self.sentOn = sentOn
    self.person = person
    self.data = data
    self.metadata = metadata
  }

  /// The same at its end: what became of it stays, the files and their names go.
  public func ended(_ state: State) -> Upload {
    Upload(
      id: id, state: state, dataSet: dataSet, knownFrom: knownFrom, sentOn: sentOn, person: person,
      data: File(name: "", bytes: []), metadata: nil)
  }
}

extension Tables {
  /// An upload with its files; nil where there is none of that id, or it has come to an end.
  public func openUpload(_ id: String) throws -> Upload? {
    try sql.rows(
      SQLStatement(
        """
        SELECT upload_id, state, data_set, known_from, sent_on, person_id, data_name, data_content, metadata_name,
          metadata_content FROM upload WHERE upload_id = $1 AND state = 'open'
        """, .text(id))
    ).first.map { row in
      try upload(
        row, try row.blob("data_content"),
        metadata: try row.optionalText("metadata_name") == nil
          ? [] : try row.blob("metadata_content"))
    }
  }

  /// Those that have come to no end, the newest first; without the bytes of their files.
  public func openUploads() throws -> [Upload] {
    try sql.rows(
      SQLStatement(
        """
        SELECT upload_id, state, data_set, known_from, sent_on, person_id, data_name, metadata_name
        FROM upload WHERE state = 'open' ORDER BY upload_id DESC
        """)
    ).map { try upload($0, [], metadata: []) }
  }

  private func upload(_ row: SQLRow, _ bytes: [UInt8], metadata: [UInt8]) throws -> Upload {
    let dataSet = try row.text("data_set")
    return Upload(
      id: try row.text("upload_id"), state: try known(row.text("state")), dataSet: dataSet.isEmpty ? nil : dataSet,
      knownFrom: try row.optionalText("known_from").map { try day($0) }, sentOn: try day(row.text("sent_on")),
      person: try row.text("person_id"), data: Upload.File(name: try row.text("data_name"), bytes: bytes),
      metadata: try row.optionalText("metadata_name").map { Upload.File(name: $0, bytes: metadata) })
  }

  /// Takes the place of the one before.
  public func row(_ upload: Upload) -> TableRow {
    let isOpen = upload.state == .open
    return TableRow(
      .upload, .text(upload.id), .text(upload.state.rawValue), .text(upload.dataSet ?? ""),
      .optional(upload.knownFrom?.description), .text(upload.sentOn.description), .text(upload.person),
      .text(upload.data.name), isOpen ? .blob(upload.data.bytes) : .null, .optional(upload.metadata?.name),
      isOpen ? upload.metadata.map { .blob($0.bytes) } ?? .null : .null)
  }
}
