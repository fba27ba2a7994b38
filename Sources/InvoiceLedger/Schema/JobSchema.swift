internal import SQLStore

/// What is to be rendered by whoever has time.
enum JobSchema {
  /// A job goes when it is done; one that has failed for good stays with its reason.
  static let migration = SQLMigration(
    version: 3, name: "rendering jobs",
    statements: [
      """
      CREATE TABLE rendering_jobs (
        invoice BIGINT PRIMARY KEY REFERENCES invoices (id),
        state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'failed')),
        due_at BIGINT NOT NULL,
        fence BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        worker {text},
        error {text}
      )
      """,
      "CREATE INDEX rendering_jobs_by_time ON rendering_jobs (due_at, invoice) WHERE state <> 'failed'",
    ])
}
