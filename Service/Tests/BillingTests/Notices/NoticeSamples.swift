@testable import Billing

/// A notice of each kind, with all values it can have.
enum NoticeSamples {
  static func sample(_ kind: NoticeKind) -> Notice {
    var values: [String: String] = [:]
    for value in kind.values + kind.optionalValues { values[value.rawValue] = text(value, kind) }
    let attachments: [String] =
      switch kind {
      case .invoice: ["INV-202602-0001"]
      case .creditNote: ["CN-202602-0001"]
      default: []
      }
    let path: String? =
      switch kind {
      case .exportReady: "/portal/export/4f2a9c"
      case .loginLink: "/portal/login/link/4f2a9c"
      case .invoice: "/portal/invoices/INV-202602-0001"
      case .creditNote: "/portal/invoices/CN-202602-0001"
      case .receipt: "/portal/invoices/statement-12"
      default: nil
      }
    return Notice(kind, values, attachments: attachments, path: path)
  }

  private static func text(_ value: NoticeValue, _ kind: NoticeKind) -> String {
    switch value {
    case .amount, .refunded: Notice.amount(1_199, "EUR")
    case .plan: "pro"
    case .date: "2026-02-11"
    case .nextDate: "2026-03-01"
    case .number: kind == .creditNote ? "CN-202602-0001" : "INV-202602-0001"
    case .invoice: "INV-202602-0001"
    case .used: kind == .hardLimit ? "2500" : "2000"
    case .limit: kind == .hardLimit ? "2500" : "2000"
    case .maximum: "2500"
    case .until, .received: "1770897900000"
    case .kind: kind == .adminReview ? "tax" : kind == .adminDeadJob ? "invoice" : "dunning-day3"
    case .subject: kind == .adminReview ? "payment 12" : kind == .adminDeadJob ? "12" : "mail 12"
    case .reason:
      switch kind {
      case .adminReview: "the buyer's country is not known"
      case .adminDeadJob: "the ledger does not answer [database-unavailable]"
      default: "550 5.1.1 no such mailbox"
      }
    }
  }
}
