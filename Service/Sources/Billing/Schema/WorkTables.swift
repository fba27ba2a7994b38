/// What is to be done when.
enum WorkTables {
  /// A job goes when it is done; one that has failed for good stays with its reason.
  static let statements = [
    """
    CREATE TABLE jobs (
      id {key},
      kind {text} NOT NULL,
      subject {text} NOT NULL,
      state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
      due_at BIGINT NOT NULL,
      again_at BIGINT,
      fence BIGINT NOT NULL DEFAULT 0,
      attempts BIGINT NOT NULL DEFAULT 0,
      worker {text},
      error {text},
      created_at BIGINT NOT NULL,
      UNIQUE (kind, subject)
    )
    """,
    // What a worker looks for costs what is due: of each kind the earliest, and leases that can't be.
    "CREATE INDEX jobs_by_time ON jobs (kind, due_at, id) WHERE state <> 'dead'",
    "CREATE INDEX jobs_running ON jobs (id) WHERE state = 'running'",
    "CREATE INDEX jobs_dead ON jobs (id) WHERE state = 'dead'",
  ]
}
