import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceBooks

@Suite("Payments in the books")
struct PaymentTests {
  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  private static func payment(
    _ amount: ExactDecimal, _ kind: PaymentKind = .payment, of invoice: String = "F-1", on date: String = "2026-03-01"
  ) throws -> PaymentEntry {
    var payment = PaymentEntry(kind, of: invoice, on: try day(date), amount: amount, customer: "Atelier Nord")
    payment.customerAccount = CustomerAccount.number(ofName: "Atelier Nord")
    return payment
  }

  @Test(
    "Each kind debits and credits its accounts",
    arguments: [
      (PaymentKind.payment, "512000", "411000", "BQ"), (.refund, "411000", "512000", "BQ"),
      (.fee, "627000", "411000", "BQ"), (.writeOff, "654000", "411000", "OD"), (.difference, "658000", "411000", "OD"),
      (.gain, "411000", "758000", "OD"),
    ])
  func accounts(kind: PaymentKind, debit: String, credit: String, journal: String) throws {
    var bank = BankJournal(firstNumber: 7)
    let entry = try bank.entry(for: Self.payment(.hundredths(1250), kind))
    #expect(entry.number == 7)
    #expect(entry.lines.filter { $0.debit == .hundredths(1250) }.map(\.account.number) == [debit])
    #expect(entry.lines.filter { $0.credit == .hundredths(1250) }.map(\.account.number) == [credit])
    #expect(entry.lines.map(\.auxiliary) == [nil, CustomerAccount.number(ofName: "Atelier Nord")])
    #expect(entry.journal?.code == journal)
    #expect(entry.warnings.map(\.code) == (kind == .writeOff ? [.writtenOffVAT] : []))
  }

  @Test("Cash goes into the till, and another currency is booked at the invoice's rate")
  func currency() throws {
    var bank = BankJournal()
    var payment = try Self.payment(100)
    payment.means = .cash
    payment.reference = "R-4"
    payment.currency = try #require(Currency(code: "USD"))
    #expect(throws: InvoiceProblems.self) { try bank.entry(for: payment) }
    payment.exchangeRate = .hundredths(91)
    let entry = try bank.entry(for: payment)
    #expect(entry.number == 1)
    #expect(entry.piece == "R-4")
    #expect(entry.lines.map(\.account.number) == ["530000", "411000"])
    #expect(entry.lines.map(\.debit) == [91, 0])
    #expect(entry.lines.map(\.currencyAmount) == [100, 100])
    #expect(entry.warnings.map(\.code) == [.exchangeDifference])
  }

  @Test("Accounts and journals are set as JSON")
  func settings() throws {
    let json = #"{ "bank": { "account": "512100" }, "bank_journal": { "code": "B1" }, "gains": { "label": "Divers" } }"#
    let accounts = try BookAccounts(json: Array(json.utf8))
    #expect(accounts.bank == BookAccounts.Account("512100", "Banque"))
    #expect(accounts.bankJournal == BookAccounts.Journal("B1", "Journal de banque"))
    #expect(accounts.gains.label == "Divers")
    #expect(throws: InvoiceProblems.self) {
      try BookAccounts(json: Array(#"{ "fees": { "account": "62" }, "other_journal": { "code": " " } }"#.utf8))
    }
  }

  @Test("A balance is what is due less credits, payments, fees and losses, and with refunds")
  func balance() throws {
    var balance = InvoiceBalance(invoiced: 120, currency: .euro)
    #expect(balance.state == .open)
    balance.add(.payment, 50)
    balance.add(.fee, 1)
    #expect(balance.open == 69)
    #expect(balance.state == .partlyPaid)
    balance.credit(60)
    balance.add(.difference, 9)
    #expect(balance.state == .settled)
    balance.add(.payment, 5)
    #expect(balance.state == .overpaid)
    #expect(balance.problems(of: try Self.payment(6, .gain)).map(\.code) == [.exceedsBalance])
    #expect(balance.problems(of: try Self.payment(5, .gain)) == [])
    #expect(balance.problems(of: try Self.payment(5, .refund)) == [])
    #expect(balance.problems(of: try Self.payment(57, .refund)).map(\.code) == [.exceedsBalance])
    #expect(balance.problems(of: try Self.payment(1, .writeOff)).map(\.code) == [.exceedsBalance])
    let warnings = balance.problems(of: try Self.payment(1))
    #expect(warnings.map(\.code) == [.overpaid])
    #expect(warnings.map(\.severity) == [.warning])
    #expect(balance.problems(of: try Self.payment(0)).map(\.code) == [.invalidPayment])
    #expect(balance.problems(of: try Self.payment(.thousandths(1))).map(\.code) == [.invalidPayment])
    var foreign = try Self.payment(1)
    foreign.currency = try #require(Currency(code: "USD"))
    #expect(balance.problems(of: foreign).map(\.code) == [.paymentCurrency])
    balance.add(.refund, 5)
    #expect(balance.state == .settled)
  }

  @Test("Of a credit note no more is paid back than it says")
  func creditNoteBalance() throws {
    var balance = InvoiceBalance(invoiced: -100, currency: .euro)
    #expect(balance.state == .open)
    #expect(balance.problems(of: try Self.payment(101, .refund)).map(\.code) == [.exceedsBalance])
    #expect(balance.problems(of: try Self.payment(100, .refund)) == [])
    balance.add(.refund, 60)
    #expect(balance.open == -40)
    #expect(balance.state == .partlyPaid)
    #expect(balance.problems(of: try Self.payment(41, .refund)).map(\.code) == [.exceedsBalance])
  }

  @Test(
    "Ages at a date",
    arguments: [
      ("2026-03-01", ReceivableAge.notDue), ("2026-02-28", .days30), ("2026-01-30", .days30), ("2026-01-29", .days60),
      ("2025-12-31", .days60), ("2025-12-30", .days90), ("2025-12-01", .days90), ("2025-11-30", .older),
      ("2027-01-01", .notDue),
    ])
  func ages(dueDate: String, age: ReceivableAge) throws {
    #expect(ReceivableAge(dueDate: try Self.day(dueDate), at: try Self.day("2026-03-01")) == age)
  }

  @Test("Aged amounts sum to what is open; credits stand apart")
  func agedAmounts() throws {
    let date = try Self.day("2026-03-01")
    var aged = AgedAmounts()
    aged.add(100, dueDate: date, at: date)
    aged.add(40, dueDate: try Self.day("2026-02-01"), at: date)
    aged.add(7, dueDate: try Self.day("2025-01-01"), at: date)
    aged.add(-30, dueDate: try Self.day("2025-01-01"), at: date)
    #expect(aged[.notDue] == 100)
    #expect(aged.overdue == 47)
    #expect(aged.credit == 30)
    #expect(aged.total == 117)
    var both = aged
    both.add(aged)
    #expect(both.total == 234)
  }

  @Test("What settles each other has one letter for its customer, whatever order entries come in")
  func lettering() throws {
    let invoices = [
      try BooksFixture.entry("F-1"), try BooksFixture.entry("F-2"), try BooksFixture.entry("F-3"),
      try BooksFixture.entry("F-4", customer: "Autre"),
      try BooksFixture.entry(
        "AV-1", date: "2026-02-20", items: #"[{ "description": "Conseil", "unit_price": 50 }]"#,
        #""type": "credit_note", "references": { "preceding": [{ "number": "F-2", "date": "2026-02-11" }] }"#),
    ]
    var sales = SalesJournal()
    var bank = BankJournal(firstNumber: 6)
    var entries = try invoices.map { (try sales.entry(for: $0), $0.settledInvoice ?? "") }
    var other = try Self.payment(120, .payment, of: "F-4", on: "2026-03-05")
    other.customerAccount = CustomerAccount.number(ofName: "Autre")
    for payment in [
      try Self.payment(120, .payment, of: "F-1", on: "2026-03-10"),
      try Self.payment(50, .payment, of: "F-2", on: "2026-03-01"),
      try Self.payment(10, .writeOff, of: "F-2", on: "2026-03-02"),
      try Self.payment(100, .payment, of: "F-3", on: "2026-03-02"), other,
    ] { entries.append((try bank.entry(for: payment), payment.invoice)) }
    func letters(_ entries: [(JournalEntry, String)]) -> [String: String] {
      var lettering = Lettering()
      for (entry, invoice) in entries { lettering.add(entry, settling: invoice) }
      lettering.letter()
      var letters: [String: String] = [:]
      for (entry, invoice) in entries {
        for line in lettering.lettered(entry, settling: invoice).lines {
          guard let letter = line.letter else { continue }
          letters["\(entry.number)"] = "\(letter.text) \(letter.date)"
        }
      }
      return letters
    }
    let expected = [
      "2": "AAA 2026-03-02", "5": "AAA 2026-03-02", "7": "AAA 2026-03-02", "8": "AAA 2026-03-02",
      "1": "AAB 2026-03-10", "6": "AAB 2026-03-10", "4": "AAA 2026-03-05", "10": "AAA 2026-03-05",
    ]
    #expect(letters(entries) == expected)
    #expect(letters(entries.reversed()) == expected)
    #expect([0, 1, 25, 26, 17_575, 17_576].map(Lettering.letters) == ["AAA", "AAB", "AAZ", "ABA", "ZZZ", "AAAA"])
    var lettering = Lettering()
    for (entry, invoice) in entries { lettering.add(entry, settling: invoice) }
    lettering.letter()
    let line =
      BooksFixture.text(FECWriter().bytes(of: lettering.lettered(entries[6].0, settling: "F-2")))
      .split(separator: "\r\n").last.map { $0.split(separator: "\t", omittingEmptySubsequences: false) } ?? []
    #expect(line.prefix(2) == ["BQ", "Journal de banque"])
    #expect(line[11...15] == ["0,00", "50,00", "AAA", "20260302", "20260301"])
  }
}
