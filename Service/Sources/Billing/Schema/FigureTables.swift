internal import SQLStore

/// The business's figures of each day that has ended; they never change afterwards.
enum FigureTables {
  static let statements =
    [
      """
      CREATE TABLE figure_days (
        day {text} PRIMARY KEY,
        taken_at BIGINT NOT NULL,
        accounts BIGINT NOT NULL,
        accounts_new BIGINT NOT NULL,
        accounts_erased BIGINT NOT NULL,
        messages BIGINT NOT NULL,
        users_active BIGINT NOT NULL
      )
      """,
      """
      CREATE TABLE daily_figures (
        day {text} NOT NULL REFERENCES figure_days (day),
        currency {text} NOT NULL CHECK (LENGTH(currency) = 3),
        mrr BIGINT NOT NULL,
        mrr_past_due BIGINT NOT NULL,
        mrr_new BIGINT NOT NULL,
        mrr_expansion BIGINT NOT NULL,
        mrr_contraction BIGINT NOT NULL,
        mrr_churned BIGINT NOT NULL,
        mrr_reactivated BIGINT NOT NULL,
        customers BIGINT NOT NULL,
        customers_new BIGINT NOT NULL,
        customers_churned BIGINT NOT NULL,
        customers_reactivated BIGINT NOT NULL,
        trials BIGINT NOT NULL,
        trials_begun BIGINT NOT NULL,
        trials_converted BIGINT NOT NULL,
        trials_lost BIGINT NOT NULL,
        payments BIGINT NOT NULL,
        payments_amount BIGINT NOT NULL,
        failed BIGINT NOT NULL,
        failed_amount BIGINT NOT NULL,
        recovered BIGINT NOT NULL,
        recovered_amount BIGINT NOT NULL,
        refunds BIGINT NOT NULL,
        refunds_amount BIGINT NOT NULL,
        unpaid_30 BIGINT NOT NULL,
        unpaid_60 BIGINT NOT NULL,
        unpaid_90 BIGINT NOT NULL,
        unpaid_older BIGINT NOT NULL,
        receivables_not_due BIGINT,
        receivables_30 BIGINT,
        receivables_60 BIGINT,
        receivables_90 BIGINT,
        receivables_older BIGINT,
        receivables_credit BIGINT,
        PRIMARY KEY (day, currency)
      )
      """,
    ]
    + ["figure_days", "daily_figures"].flatMap { table in
      SQLDialect.refusal(table: table, operation: .update, message: "figures of a day never change")
        + SQLDialect.refusal(table: table, operation: .delete, message: "figures of a day never change")
    }
}
