internal import SQLStore

/// The tables of a ledger, as steps from one version to the next. A step that is released is never changed: its checksum
/// is in every ledger.
enum LedgerSchema {
  /// All steps, in their order.
  static let migrations = [
    SQLMigration(version: 1, name: "issued invoices", statements: issued), MovementSchema.migration,
    JobSchema.migration,
  ]

  /// Docs/Ledger.md says what each table is for. Days are `YYYY-MM-DD`, times milliseconds since 1970 in UTC, amounts
  /// minor units of the invoice's currency, digests SHA-256.
  private static let issued =
    [
      """
      CREATE TABLE ledger (
        name {text} PRIMARY KEY,
        value {text} NOT NULL,
        seal {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE issuers (
        id BIGINT PRIMARY KEY,
        identifier {text} NOT NULL UNIQUE,
        name {text} NOT NULL,
        created_at BIGINT NOT NULL,
        genesis {blob} NOT NULL,
        series_revision BIGINT NOT NULL,
        next_position BIGINT NOT NULL,
        chain_hash {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE series (
        id BIGINT PRIMARY KEY,
        issuer BIGINT NOT NULL REFERENCES issuers (id),
        pattern {text} NOT NULL,
        reset {text} NOT NULL CHECK (reset IN ('monthly', 'yearly', 'never')),
        seal {blob} NOT NULL,
        UNIQUE (issuer, pattern)
      )
      """,
      """
      CREATE TABLE series_kinds (
        issuer BIGINT NOT NULL REFERENCES issuers (id),
        kind {text} NOT NULL,
        series BIGINT NOT NULL REFERENCES series (id),
        seal {blob} NOT NULL,
        PRIMARY KEY (issuer, kind)
      )
      """,
      """
      CREATE TABLE counters (
        series BIGINT NOT NULL REFERENCES series (id),
        period {text} NOT NULL,
        first BIGINT NOT NULL,
        next BIGINT NOT NULL CHECK (next >= first),
        last_date {text} NOT NULL,
        seal {blob} NOT NULL,
        PRIMARY KEY (series, period)
      )
      """,
      """
      CREATE TABLE blobs (
        digest {blob} PRIMARY KEY,
        content {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE attachments (
        digest {blob} PRIMARY KEY,
        content {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE recipes (
        id {key},
        digest {blob} NOT NULL UNIQUE,
        content {blob} NOT NULL,
        attachments BIGINT NOT NULL
      )
      """,
      """
      CREATE TABLE invoices (
        id BIGINT PRIMARY KEY,
        issuer BIGINT NOT NULL REFERENCES issuers (id),
        position BIGINT NOT NULL,
        series BIGINT NOT NULL REFERENCES series (id),
        period {text} NOT NULL,
        counter BIGINT NOT NULL,
        number {text} NOT NULL,
        kind {text} NOT NULL,
        issue_date {text} NOT NULL,
        due_date {text},
        currency {text} NOT NULL,
        net BIGINT NOT NULL,
        tax BIGINT NOT NULL,
        total BIGINT NOT NULL,
        due BIGINT NOT NULL,
        recipe BIGINT REFERENCES recipes (id),
        issued_at BIGINT NOT NULL,
        idempotency_key {text},
        draft_digest {blob} NOT NULL,
        content_hash {blob} NOT NULL,
        chain_hash {blob} NOT NULL,
        UNIQUE (issuer, position),
        UNIQUE (issuer, number),
        UNIQUE (series, period, counter),
        UNIQUE (issuer, idempotency_key)
      )
      """,
      "CREATE INDEX invoices_by_date ON invoices (issuer, issue_date, id)",
      """
      CREATE TABLE invoice_contents (
        invoice BIGINT PRIMARY KEY REFERENCES invoices (id),
        salt {blob} NOT NULL,
        content {blob} NOT NULL,
        customer {text} NOT NULL,
        customer_key {text} NOT NULL
      )
      """,
      "CREATE INDEX invoice_contents_by_key ON invoice_contents (customer_key, invoice)",
      "CREATE INDEX invoice_contents_by_customer ON invoice_contents (customer, invoice)",
      """
      CREATE TABLE invoice_attachments (
        invoice BIGINT NOT NULL REFERENCES invoices (id),
        digest {blob} NOT NULL REFERENCES attachments (digest),
        recipe BIGINT NOT NULL REFERENCES recipes (id),
        PRIMARY KEY (invoice, digest)
      )
      """,
      "CREATE INDEX invoice_attachments_by_digest ON invoice_attachments (digest)",
      "CREATE INDEX invoice_attachments_by_recipe ON invoice_attachments (recipe)",
      """
      CREATE TABLE renderings (
        invoice BIGINT NOT NULL REFERENCES invoices (id),
        form {text} NOT NULL,
        digest {blob} NOT NULL,
        size BIGINT NOT NULL,
        pages BIGINT NOT NULL,
        seal {blob} NOT NULL,
        PRIMARY KEY (invoice, form)
      )
      """,
      """
      CREATE TABLE erasures (
        invoice BIGINT PRIMARY KEY REFERENCES invoices (id),
        erased_at BIGINT NOT NULL,
        reason {text} NOT NULL,
        seal {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE signing_keys (
        public_key {blob} PRIMARY KEY,
        created_at BIGINT NOT NULL,
        seal {blob} NOT NULL
      )
      """,
      """
      CREATE TABLE checkpoints (
        issuer BIGINT NOT NULL REFERENCES issuers (id),
        position BIGINT NOT NULL,
        chain_hash {blob} NOT NULL,
        signed_at BIGINT NOT NULL,
        public_key {blob} NOT NULL REFERENCES signing_keys (public_key),
        signature {blob} NOT NULL,
        PRIMARY KEY (issuer, position, public_key)
      )
      """,
    ] + refusals

  /// What stands cannot be changed: the database itself refuses, whoever asks.
  private static let refusals =
    [
      "ledger", "invoices", "blobs", "erasures", "signing_keys", "checkpoints",
    ]
    .flatMap { table in
      [SQLDialect.Operation.update, .delete].flatMap {
        SQLDialect.refusal(table: table, operation: $0, message: "rows of \(table) are never changed")
      }
    }
    + ["invoice_contents", "invoice_attachments", "renderings"].flatMap { table in
      SQLDialect.refusal(
        table: table, operation: .update, message: "the content of an issued invoice is never changed")
        + SQLDialect.refusal(
          table: table, operation: .delete,
          when: "NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.invoice = OLD.invoice)",
          message: "the content of an issued invoice is kept")
    }
    + SQLDialect.refusal(table: "attachments", operation: .update, message: "an attachment is never changed")
    + SQLDialect.refusal(
      table: "attachments", operation: .delete,
      when: "EXISTS (SELECT 1 FROM invoice_attachments WHERE invoice_attachments.digest = OLD.digest)",
      message: "the attachment of an issued invoice is kept")
    + SQLDialect.refusal(table: "recipes", operation: .delete, message: "what invoices are rendered with is kept")
    // What names the attachments of erased invoices is emptied with them, and filled again when it is used again.
    + SQLDialect.refusal(
      table: "recipes", operation: .update,
      when: """
        NEW.id <> OLD.id OR NEW.digest <> OLD.digest OR NEW.attachments <> OLD.attachments OR OLD.attachments = 0 \
        OR length(OLD.content) > 0 AND length(NEW.content) > 0 \
        OR EXISTS (SELECT 1 FROM invoice_attachments WHERE invoice_attachments.recipe = OLD.id)
        """,
      message: "what invoices are rendered with is never changed")
    + SQLDialect.refusal(
      table: "issuers", operation: .update,
      when: """
        NEW.id <> OLD.id OR NEW.identifier <> OLD.identifier OR NEW.name <> OLD.name OR NEW.created_at <> OLD.created_at \
        OR NEW.genesis <> OLD.genesis OR NEW.next_position < OLD.next_position
        """,
      message: "of an issuer only the chain grows")
    + SQLDialect.refusal(table: "issuers", operation: .delete, message: "an issuer stays")
    + SQLDialect.refusal(
      table: "counters", operation: .update,
      when: """
        NEW.series <> OLD.series OR NEW.period <> OLD.period OR NEW.next < OLD.next OR NEW.last_date < OLD.last_date \
        OR NEW.first <> OLD.first
        """,
      message: "a counter only counts on")
    + SQLDialect.refusal(
      table: "counters", operation: .delete,
      when: "EXISTS (SELECT 1 FROM invoices WHERE invoices.series = OLD.series AND invoices.period = OLD.period)",
      message: "a counter that has counted stays")
    + SQLDialect.refusal(
      table: "series", operation: .update, when: "EXISTS (SELECT 1 FROM invoices WHERE invoices.series = OLD.id)",
      message: "a series with numbers is never changed")
    + SQLDialect.refusal(
      table: "series", operation: .delete, when: "EXISTS (SELECT 1 FROM invoices WHERE invoices.series = OLD.id)",
      message: "a series with numbers stays")
}
