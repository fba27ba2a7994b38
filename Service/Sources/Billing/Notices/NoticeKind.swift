/// What users and the business are told.
public enum NoticeKind: String, Hashable, Sendable, CaseIterable {
  // The stages of dunning, by the seed's names where it has them.
  /// Day 0: a payment has failed.
  case paymentProblem = "dunning-day1"
  /// Day 3: paid features are off.
  case accountPaused = "dunning-day3"
  /// Day 7: the final warning.
  case lastChance = "dunning-day7"
  /// Day 14: only the way to pay is open.
  case accountSuspended = "dunning-day14"
  /// Day 30: the subscription has ended.
  case subscriptionCancelled = "dunning-cancelled"
  /// Day 53: content will be erased.
  case purgeWarning = "dunning-purge-warning"
  /// Day 60: content was erased.
  case dataPurged = "dunning-purged"
  /// The payment has come after all.
  case paymentRecovered = "dunning-recovered"
  // Documents.
  /// An invoice was issued.
  case invoice
  /// A refund was made.
  case creditNote = "credit-note"
  /// The provider has invoiced a payment (mode `provider`).
  case receipt
  // Usage.
  /// The messages of the plan are used.
  case softLimit = "usage-soft-limit"
  /// The bot refuses from now on.
  case hardLimit = "usage-hard-limit"
  // Personal data.
  /// The data can be fetched.
  case exportReady = "export-ready"
  /// The account will be deleted.
  case deletionAsked = "deletion-asked"
  /// The account was deleted.
  case deletionDone = "deletion-done"
  // The contract.
  /// The customer has ended the contract by declaring it.
  case contractTerminated = "contract-terminated"
  /// A consumer has withdrawn from the contract.
  case withdrawalReceived = "withdrawal-received"
  // Logging in.
  /// A link that logs in, once; by mail alone, as who reads notices is logged in.
  case loginLink = "login-link"
  // For the business.
  /// A person has to decide something.
  case adminReview = "admin-review"
  /// A job was given up.
  case adminDeadJob = "admin-dead-job"
  /// A mail server refuses a mail for good.
  case adminParkedMail = "admin-parked-mail"
  /// Whether mails leave.
  case test
}
