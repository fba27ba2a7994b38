internal import SQLStore

/// The tables of the billing service; Docs/Data.md says what each is for, and a test holds it to them.
///
/// Times are milliseconds since 1970-01-01T00:00Z, amounts minor units of their currency, days and months texts of ISO
/// 8601 in the zone of the settings.
enum BillingSchema {
  static let migrations = [
    SQLMigration(
      version: 1, name: "billing",
      statements: UserTables.statements + SubscriptionTables.statements + UsageTables.statements
        + InvoiceTables.statements + DunningTables.statements + MailTables.statements + RetentionTables.statements
        + FigureTables.statements + WorkTables.statements + DeskTables.statements
        + DeskIndexes.statements)
  ]
}
