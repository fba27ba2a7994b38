internal import SQLStore

/// What happens to invoices after they were issued.
enum MovementSchema {
  /// A movement changes what is open of an invoice by its effect: payments, and what credits, corrects or deducts it.
  static let migration = SQLMigration(version: 2, name: "payments and credits", statements: tables + refusals)

  private static let tables = [
    """
    CREATE TABLE movement_chains (
      issuer BIGINT PRIMARY KEY REFERENCES issuers (id),
      next_position BIGINT NOT NULL,
      chain_hash {blob} NOT NULL
    )
    """,
    """
    CREATE TABLE movements (
      issuer BIGINT NOT NULL REFERENCES issuers (id),
      position BIGINT NOT NULL,
      invoice BIGINT NOT NULL REFERENCES invoices (id),
      other BIGINT REFERENCES invoices (id),
      kind {text} NOT NULL,
      date {text} NOT NULL,
      amount BIGINT NOT NULL,
      effect BIGINT NOT NULL,
      means {text},
      reference {text},
      payer {text},
      entry {blob},
      idempotency_key {text},
      recorded_at BIGINT NOT NULL,
      chain_hash {blob} NOT NULL,
      PRIMARY KEY (issuer, position)
    )
    """,
    "CREATE INDEX movements_by_invoice ON movements (invoice, position)",
    "CREATE INDEX movements_by_date ON movements (issuer, date, position)",
    // What a bank tells twice is booked once; one transfer may pay several invoices.
    "CREATE UNIQUE INDEX movements_by_entry ON movements (issuer, entry, invoice) WHERE entry IS NOT NULL",
    "CREATE UNIQUE INDEX movements_by_key ON movements (issuer, idempotency_key) WHERE idempotency_key IS NOT NULL",
    "CREATE INDEX movements_by_payer ON movements (issuer, payer) WHERE payer IS NOT NULL",
    "CREATE INDEX movements_by_reference ON movements (issuer, reference) WHERE reference IS NOT NULL",
    "CREATE UNIQUE INDEX movements_once ON movements (invoice, kind) WHERE kind = 'deduction'",
  ]

  private static let refusals =
    [SQLDialect.Operation.update, .delete].flatMap {
      SQLDialect.refusal(table: "movements", operation: $0, message: "rows of movements are never changed")
    }
    + SQLDialect.refusal(
      table: "movement_chains", operation: .update,
      when: "NEW.issuer <> OLD.issuer OR NEW.next_position <= OLD.next_position",
      message: "a chain of movements only grows")
    + SQLDialect.refusal(table: "movement_chains", operation: .delete, message: "a chain of movements stays")
}
