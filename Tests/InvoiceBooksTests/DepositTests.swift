import InvoiceBooks
import InvoiceModel
import TestSupport
import Testing

@Suite("Deposits in the sales journal")
struct DepositTests {
  private var journal = SalesJournal()

  private static func preceding(_ numbers: String...) -> String {
    let list = numbers.map { #"{ "number": "\#($0)", "date": "2026-02-01" }"# }.joined(separator: ", ")
    return #""references": { "preceding": [\#(list)] }"#
  }

  private func deposit(_ number: String, seller: String? = nil, _ more: String = "") throws -> BookEntry {
    try BooksFixture.entry(number, seller: seller, #""type": "deposit""# + (more.isEmpty ? "" : ", " + more))
  }

  private func final(
    _ number: String, of deposits: String..., prepaid: Int = 120, seller: String? = nil, more: String = ""
  ) throws -> BookEntry {
    let list = deposits.map { #"{ "number": "\#($0)", "date": "2026-02-01" }"# }.joined(separator: ", ")
    return try BooksFixture.entry(
      number, items: #"[{ "description": "Conseil", "unit_price": 500 }]"#, seller: seller,
      #""prepaid": \#(prepaid), "references": { "preceding": [\#(list)] }"# + (more.isEmpty ? "" : ", " + more))
  }

  /// What is left on an account, debits less credits.
  private func balance(_ entries: [JournalEntry], _ account: String) throws -> ExactDecimal {
    var balance = ExactDecimal.zero
    for line in entries.flatMap(\.lines) where line.account.number == account {
      balance = try balance.adding(line.debit).subtracting(line.credit)
    }
    return balance
  }

  @Test("A deposit is deducted once")
  func once() throws {
    var journal = journal
    let entries = try [deposit("AC-1"), final("F-1", of: "AC-1"), final("F-2", of: "AC-1")].map {
      try journal.entry(for: $0)
    }
    #expect(entries.map { $0.warnings.map(\.code) } == [[], [], [.unknownDeposit]])
    #expect(entries.map(\.lines.count) == [3, 6, 3])
    #expect(try balance(entries, "419100") == .zero)
  }

  @Test("A deposit that was credited is not deducted, and what credits it stays off revenue")
  func credited() throws {
    var journal = journal
    let half = #"[{ "description": "Conseil", "unit_price": 50 }]"#
    let credit = #""type": "credit_note", "# + Self.preceding("AC-1")
    let entries = try [
      deposit("AC-1"), BooksFixture.entry("AV-1", items: half, credit), BooksFixture.entry("AV-2", items: half, credit),
      final("F-1", of: "AC-1"),
    ].map { try journal.entry(for: $0) }
    #expect(entries.last?.warnings.map(\.code) == [.unknownDeposit])
    #expect(try balance(entries, "419100") == .zero)
    #expect(try balance(entries, "706100") == BooksFixture.decimal("-500"))
  }

  @Test("What a credit note leaves of a deposit is deducted, and taken back at its rates")
  func partlyCredited() throws {
    var journal = journal
    let items = #"[{ "description": "Conseil", "unit_price": 40 }]"#
    let credit = #""type": "credit_note", "# + Self.preceding("AC-1")
    let entries = try [
      deposit("AC-1"), BooksFixture.entry("AV-1", items: items, credit), final("F-1", of: "AC-1", prepaid: 72),
    ].map { try journal.entry(for: $0) }
    #expect(entries.last?.warnings == [])
    #expect(try balance(entries, "419100") == .zero)
    #expect(try balance(entries, "445711") == BooksFixture.decimal("-100"))
    #expect(try balance(entries, "706100") == BooksFixture.decimal("-500"))
  }

  @Test("A deposit in another currency is taken back at the rate it was booked at")
  func rate() throws {
    var journal = journal
    let entries = try [
      deposit("AC-1", #""currency": "USD", "exchange_rate": 0.9"#),
      final("F-1", of: "AC-1", more: #""currency": "USD", "exchange_rate": 0.95"#),
    ].map { try journal.entry(for: $0) }
    #expect(try balance(entries, "419100") == .zero)
    // 600 USD at 0.95; the deposit's 108.00 are taken off as they were booked.
    #expect(entries[1].lines.filter { $0.account.number == "411000" }.map(\.credit.description) == ["0", "108"])
    #expect(try balance(entries, "445711") == BooksFixture.decimal("-95"))
    #expect(entries[1].lines.allSatisfy { $0.currencyAmount != nil })
  }

  @Test("The number of another seller's deposit is another deposit")
  func sellers() throws {
    var journal = journal
    let entries = try [deposit("AC-1", seller: "Alpha"), final("F-1", of: "AC-1", seller: "Beta")].map {
      try journal.entry(for: $0)
    }
    #expect(entries.map { $0.warnings.map(\.code) } == [[], [.unknownDeposit]])
  }
}
