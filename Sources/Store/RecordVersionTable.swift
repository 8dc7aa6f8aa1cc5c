import SQL

extension Tables {
  /// How often what everybody may read was changed, by council; 0 is what all of them share.
  public func recordVersions() throws -> [Int: Int] {
    try sql.rows(SQLStatement("SELECT council_id, version FROM record_version ORDER BY council_id"))
      .reduce(into: [:]) { $0[try $1.integer("council_id")] = try $1.integer("version") }
  }

  func countChange(of council: Int) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO record_version (council_id, version) VALUES ($1, 1)
        ON CONFLICT (council_id) DO UPDATE SET version = record_version.version + 1
        """, .integer(council)))
  }
}

extension Event.Kind {
  /// Whether what everybody may read is another after it.
  var changesRecord: Bool {
    switch self {
    case .logBegun, .demoFilled, .releaseImported, .releaseSealed, .releaseWithdrawn, .definitionVersioned,
      .definitionRemoved,
      .planPublished, .readingsPinned:
      true
    case .personAdded, .roleGiven, .personInvited, .personDisabled, .personErased, .passwordSet, .signedIn,
      .sessionEnded, .actionUpdated, .actionAssigned, .evidenceAdded, .riskJudged, .calendarLinked, .tokenMade,
      .tokenRevoked, .planEdited,
      .planDiscarded, .signOnConnected, .signOnRolesChanged, .signOnRefused, .databaseBackedUp, .logCheckpointed,
      .retentionApplied, .releaseUploaded, .uploadEnded:
      false
    }
  }
}
