/// Stable names of what goes wrong in the billing service; Docs/Service.md lists all.
public enum BillingCode: String, Hashable, Sendable, CaseIterable {
  /// There is no database.
  case databaseMissing = "database-missing"
  /// There is one already.
  case databaseExists = "database-exists"
  /// It was made by an older release.
  case databaseOlder = "database-older"
  /// It was made by a newer release.
  case databaseNewer = "database-newer"
  /// It is damaged, or another program's.
  case databaseDamaged = "database-damaged"
  /// It does not answer, is locked or full.
  case databaseUnavailable = "database-unavailable"
  /// Others have changed meanwhile what a transaction has read, again and again.
  case changedMeanwhile = "changed-meanwhile"
  /// Whether something was written is not known.
  case outcomeUnknown = "outcome-unknown"
  /// A row like that is there.
  case alreadyThere = "already-there"
  /// A constraint or trigger refuses it.
  case refusedByDatabase = "refused-by-database"
  /// A statement is wrong.
  case databaseDefect = "database-defect"
  /// A part of the service itself is not well-formed.
  case serviceDefect = "service-defect"
  /// Another worker has the job: what was done for it is undone.
  case jobTakenOver = "job-taken-over"
  /// There is no such user, or not for who asks.
  case unknownUser = "unknown-user"
  /// There is no such subscription.
  case unknownSubscription = "unknown-subscription"
  /// There is no such case.
  case unknownCase = "unknown-case"
  /// The ledger is not there, although invoices have been issued.
  case ledgerMissing = "ledger-missing"
  /// The ledger does not open, or is not this service's.
  case ledgerUnusable = "ledger-unusable"
  /// There is no such document, or not for who asks.
  case unknownDocument = "unknown-document"
  /// There is no such job, or it was not given up.
  case unknownJob = "unknown-job"
  /// A value that was given cannot be one.
  case invalidValue = "invalid-value"
  /// A notice lacks a value that its text needs.
  case noticeIncomplete = "notice-incomplete"
  /// There is no such mail.
  case unknownMail = "unknown-mail"
  /// A mail server refuses a mail.
  case mailRefused = "mail-refused"
  /// A mail server does not take a mail now.
  case mailDeferred = "mail-deferred"
  /// The case has ended.
  case caseEnded = "case-ended"
  /// The case is paused.
  case casePaused = "case-paused"
  /// The case is not paused.
  case caseNotPaused = "case-not-paused"
  /// There is no such decision to make.
  case unknownReview = "unknown-review"
  /// Somebody has decided already.
  case reviewResolved = "review-resolved"
  /// A file of the service can't be read or written.
  case fileUnavailable = "file-unavailable"
  /// There is no such export, or it was fetched or has expired.
  case unknownExport = "unknown-export"
  /// An account is being deleted, and that can't be taken back any more.
  case deletionUnderWay = "deletion-under-way"
  /// A webhook is not signed by the payment provider.
  case badSignature = "bad-signature"
  /// A webhook can't be read.
  case unreadableEvent = "unreadable-event"
  /// A webhook is of another store than the configured one.
  case foreignStore = "foreign-store"
  /// The payment provider does not answer, or asks to be left alone for a while.
  case providerUnavailable = "provider-unavailable"
  /// The payment provider refuses the request, or the key.
  case providerRefused = "provider-refused"
  /// A plan can't be subscribed to: it is unknown, free, or has no variant at the provider.
  case planNotSold = "plan-not-sold"
  /// The state of a subscription does not allow what was asked.
  case subscriptionState = "subscription-state"
  /// There is no such account of the desk.
  case unknownAdmin = "unknown-admin"
  /// There is an account of the desk by that name.
  case adminExists = "admin-exists"
  /// An invitation to the desk was used, or is over.
  case unknownInvitation = "unknown-invitation"
  /// So many tickets of a user wait that no more are taken.
  case tooManyTickets = "too-many-tickets"
}
