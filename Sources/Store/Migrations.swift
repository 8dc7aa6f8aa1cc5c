import SQL

extension Store {
  /// The schema's history, in order.
  static let migrations = [
    Migration(number: 1, name: "first-record", script: text(PackageResources._001_first_record_sql)),
    Migration(
      number: 2, name: "where-definitions-come-from",
      script: text(PackageResources._002_where_definitions_come_from_sql)
    ),
    Migration(number: 3, name: "people-and-log", script: text(PackageResources._003_people_and_log_sql)),
    Migration(number: 4, name: "action-updates", script: text(PackageResources._004_action_updates_sql)),
    Migration(number: 5, name: "plans", script: text(PackageResources._005_plans_sql)),
    Migration(number: 6, name: "delivery", script: text(PackageResources._006_delivery_sql)),
    Migration(number: 7, name: "sign-on", script: text(PackageResources._007_sign_on_sql)),
    Migration(number: 8, name: "pins", script: text(PackageResources._008_pins_sql)),
    Migration(
      number: 9, name: "councils",
      steps: [
        .script(text(PackageResources._009_addresses_sql)), .work(MigrateAddresses.run),
        .script(text(PackageResources._009_councils_sql)), .work(MigrateEvents.run),
        .replace(table: "event", by: "new_event"), .work(MigrateEvents.begin),
      ]),
    Migration(number: 10, name: "known-browsers", script: text(PackageResources._010_known_browsers_sql)),
    Migration(number: 11, name: "target-readings", script: text(PackageResources._011_target_readings_sql)),
    Migration(
      number: 12, name: "locations",
      steps: [.script(text(PackageResources._012_locations_sql)), .work(MigrateEvents.seal)]),
    Migration(
      number: 13, name: "shards",
      steps: [.script(text(PackageResources._013_shards_sql))]
        + ["strategy_address", "person", "release", "event"].map { .replace(table: $0, by: "new_\($0)") }
        + [.script(text(PackageResources._013_versions_sql))]),
    Migration(number: 14, name: "uploads", script: text(PackageResources._014_uploads_sql)),
    Migration(number: 15, name: "withdrawals", script: text(PackageResources._015_withdrawals_sql)),
    Migration(number: 16, name: "layouts", script: text(PackageResources._016_layouts_sql)),
    Migration(number: 17, name: "tokens", script: text(PackageResources._017_tokens_sql)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
