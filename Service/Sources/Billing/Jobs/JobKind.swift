/// What there is to do. The subject of each is the identifier of what it is about.
public enum JobKind: String, Hashable, Sendable, CaseIterable {
  /// A webhook was stored: it is applied. Subject: `provider_events.id`.
  case providerEvent = "provider-event"
  /// What the provider has is compared with what is here. Subject: `subscriptions` or `invoices`, of the provider.
  case reconciliation
  /// What the provider shall do: cancel, pause, resume. Subject: `subscriptions.id`.
  case providerCall = "provider-call"
  /// A payment becomes an invoice of the ledger, a refund a credit note. Subject: `provider_invoices.id`.
  case invoice
  /// A mail is sent. Subject: `email_outbox.id`.
  case mail
  /// A dunning case is looked at. Subject: `dunning_cases.id`.
  case dunning
  /// A deletion or purge is due. Subject: `retention_jobs.id`.
  case retention
  /// A user's data is packed. Subject: `exports.id`.
  case export
  /// What an account may use is looked at, as a grant has ended. Subject: `users.id`.
  case access
  /// Old rows are purged in bounded batches. Subject: a ``PurgeKind``.
  case purge
  /// The figures of days that have ended are taken down. Subject: `days`.
  case figures
}
