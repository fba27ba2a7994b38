package import InvoiceModel

/// The words of a customer's statement of account.
package struct StatementLabels: Sendable {
  /// `Relevé de compte au 31 mars 2026`.
  package var title: @Sendable (_ date: String) -> String
  /// What it is, without its day.
  package var name: String
  /// The words before the account in the books, the day of it, and the days that are listed.
  package var account, day, period: String
  /// The columns.
  package var date, document, dueDate, debit, credit, balance: String
  /// The first and the last row.
  package var opening, closing: String
  /// Where there are no rows.
  package var nothing: String
  /// The foot of a page that the table leaves, and the head of the next.
  package var carried, broughtForward: String
  /// Above the open amounts by age.
  package var ages: String
  /// The ages: not due, to 30 days, to 60, to 90, more.
  package var notDue, days30, days60, days90, older: String
  /// What is owed to the customer, and all together.
  package var credits, total: String
  /// The kinds of documents.
  package var documents: [DocumentType: String]
  /// The kinds of payments, by their words in the ledger.
  package var payments: [String: String]
  /// A corrected invoice has replaced another one.
  package var replacement: String
  /// What it is and of which document: `Règlement FA-1`.
  package var row: @Sendable (_ kind: String, _ number: String) -> String
  /// What is to be paid, or will be paid back, as a sentence.
  package var due, owed, settled: @Sendable (_ amount: String) -> String
  /// What of it is overdue.
  package var overdue: @Sendable (_ amount: String) -> String
  /// Above the rows, and above the invoices.
  package var movements, invoices: String
  /// The columns of the invoices besides their days.
  package var number, amount, paid, open: String
  /// What the account to pay to is, and what is said of it.
  package var payment, payee, bankAccount, reference: String
  /// How the QR code is used.
  package var codeHelp: String
  /// What the QR code is to those who do not see it.
  package var codeAlternative: @Sendable (_ amount: String, _ payee: String, _ iban: String) -> String
}
