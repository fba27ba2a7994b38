import InvoiceBooks
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@Suite("Accounts of customers, out of documents")
struct CustomerAccountsTests {
  private static func invoice(
    _ number: String, _ date: String, _ price: String, due: String? = nil, more: String = "",
    customer: String = #"{"name":"Atelier Nord","address":"2 quai Nord\n59000 Lille"}"#, currency: String = "EUR"
  ) throws -> ComputedInvoice {
    let due = due.map { #""due_date":"\#($0)","# } ?? ""
    let json = """
      {"invoice_number":"\(number)","date":"\(date)",\(due)"currency":"\(currency)",
      "company":{"name":"Studio Lumen","address":"1 rue A\\n75001 Paris"},"customer":\(customer),
      "items":[{"description":"A","unit_price":"\(price)","vat_category":"Z"}]\(more)}
      """
    return try ComputedInvoice(json: Array(json.utf8))
  }

  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  private static func payment(_ number: String, _ date: String, _ amount: Int, _ kind: PaymentKind = .payment) throws
    -> StatedPayment
  {
    var payment = StatedPayment(of: number, on: try day(date), amount: .hundredths(amount))
    payment.kind = kind
    return payment
  }

  private static func preceding(_ number: String, _ type: String) -> String {
    #","type":"\#(type)","references":{"preceding":[{"number":"\#(number)","date":"2026-01-05"}]}"#
  }

  @Test("A credit note lessens the invoice that it names; a refund of it is what the customer owes again")
  func credit() throws {
    var accounts = CustomerAccounts()
    try accounts.add(Self.invoice("FA-1", "2026-01-05", "100", due: "2026-02-04"))
    try accounts.add(Self.invoice("AV-1", "2026-01-20", "30", more: Self.preceding("FA-1", "credit_note")))
    try accounts.add(Self.payment("FA-1", "2026-02-01", 10_000))
    try accounts.add(Self.payment("AV-1", "2026-02-10", 2000, .refund))
    let statement = try #require(accounts.statements(at: Self.day("2026-03-31")).first)
    #expect(statement.items.map(\.number) == ["FA-1"])
    #expect(statement.items[0].open == -10 && statement.items[0].settled == 110)
    #expect(statement.closing == -10 && statement.aged.credit == 10 && statement.aged.total == -10)
    #expect(statement.rows.map(\.amount) == [100, -30, -100, 20])
  }

  @Test("A corrected invoice takes the place of the one that it names, with what was paid of it before and after")
  func correction() throws {
    var accounts = CustomerAccounts()
    try accounts.add(Self.invoice("FA-1", "2026-01-05", "100", due: "2026-02-04"))
    try accounts.add(
      Self.invoice("FA-2", "2026-02-10", "80", due: "2026-03-12", more: Self.preceding("FA-1", "corrected")))
    try accounts.add(Self.payment("FA-1", "2026-02-01", 5000))
    try accounts.add(Self.payment("FA-1", "2026-02-20", 1000))
    let statement = try #require(accounts.statements(at: Self.day("2026-03-31")).first)
    #expect(statement.items.map(\.number) == ["FA-2"])
    #expect(statement.items[0].amount == 80 && statement.items[0].open == 20)
    #expect(statement.closing == 20 && statement.aged[.days30] == 20)
    #expect(statement.rows.contains { $0.kind == .replacement && $0.amount == -100 && $0.number == "FA-1" })
    let before = try #require(accounts.statements(at: Self.day("2026-02-05")).first)
    #expect(before.items.map(\.number) == ["FA-1"] && before.closing == 50)
  }

  @Test("Installments age one by one, the first ones are paid first, and what is retained is not asked for yet")
  func installments() throws {
    let more =
      #","payment":{"installments":[{"due_date":"2026-02-01","amount":40},{"due_date":"2026-03-20","amount":50}]},"#
      + #""retention":{"percent":10}"#
    var accounts = CustomerAccounts()
    try accounts.add(Self.invoice("FA-1", "2026-01-05", "100", more: more))
    try accounts.add(Self.payment("FA-1", "2026-02-02", 3000))
    let statement = try #require(accounts.statements(at: Self.day("2026-03-31")).first)
    #expect(statement.aged[.notDue] == 10 && statement.aged[.days30] == 50 && statement.aged[.days60] == 10)
    #expect(statement.aged.total == statement.closing)
  }

  @Test("What asks for no money is left out with a warning; a number twice is an error, of another seller it is not")
  func documents() throws {
    var accounts = CustomerAccounts()
    #expect(try accounts.add(Self.invoice("D-1", "2026-01-05", "1", more: #","type":"quote""#))?.code == .leftOut)
    #expect(try accounts.add(Self.invoice("FA-1", "2026-01-05", "1")) == nil)
    let failure = #expect(throws: InvoiceProblems.self) { try accounts.add(Self.invoice("FA-1", "2026-01-06", "2")) }
    #expect(failure?.problems.map(\.code) == [.duplicateInvoice])
    #expect(failure?.problems.first?.path == "/invoice_number")
    #expect(accounts.statements(at: try Self.day("2026-03-31")).first?.closing == 1)
  }

  @Test("A payment needs its invoice, its currency and an amount")
  func payments() throws {
    var accounts = CustomerAccounts()
    try accounts.add(Self.invoice("FA-1", "2026-01-05", "100"))
    func code(_ payment: StatedPayment) -> ProblemCode? {
      do {
        try accounts.add(payment)
        return nil
      } catch { return error.problems.first?.code }
    }
    #expect(code(try Self.payment("FA-9", "2026-01-06", 100)) == .paymentOfNone)
    #expect(code(try Self.payment("FA-1", "2026-01-06", 0)) == .invalidPayment)
    var thousandths = try Self.payment("FA-1", "2026-01-06", 100)
    thousandths.amount = .thousandths(1001)
    #expect(code(thousandths) == .invalidPayment)
    var dollars = try Self.payment("FA-1", "2026-01-06", 100)
    dollars.currency = Currency(code: "USD")
    #expect(code(dollars) == .paymentCurrency)
    #expect(code(try Self.payment("FA-1", "2026-01-06", 100)) == nil)
  }

  @Test("Customers are told apart as in the books, and found by any of their names")
  func customers() throws {
    var accounts = CustomerAccounts()
    let known = #"{"name":"Atelier Nord","address":"2 quai Nord\n59000 Lille","siren":"100000025"}"#
    try accounts.add(Self.invoice("FA-1", "2026-01-05", "100"))
    try accounts.add(Self.invoice("FA-2", "2026-01-06", "50", customer: known))
    try accounts.add(Self.invoice("FA-3", "2026-01-07", "7", customer: known, currency: "USD"))
    #expect(accounts.keys(of: "atelier  NORD") == ["100000025", "Atelier Nord"])
    #expect(accounts.keys(of: "100 000 025") == ["100000025"])
    #expect(accounts.keys(of: "Sud").isEmpty)
    let statements = accounts.statements(of: "100000025", at: try Self.day("2026-03-31"))
    #expect(statements.map(\.currency.code) == ["EUR", "USD"] && statements.map(\.closing) == [50, 7])
  }

  @Test("Whatever happens, invoices, ages and rows come to the same balance", arguments: 1...40)
  func sums(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var accounts = CustomerAccounts()
    let types = ["invoice", "invoice", "invoice", "credit_note", "corrected"]
    let start = try Self.day("2026-01-01")
    for index in 0..<12 {
      let day = try #require(start.adding(days: index * 5))
      let type = types.randomElement(using: &random) ?? "invoice"
      let earlier = Int.random(in: 0..<max(1, index), using: &random)
      let more = type == "invoice" || index == 0 ? "" : Self.preceding("N\(earlier)", type)
      try accounts.add(
        Self.invoice(
          "N\(index)", day.description, "\(Int.random(in: 1...900, using: &random)).25",
          due: type == "credit_note" ? nil : day.adding(days: 20)?.description, more: more))
    }
    for _ in 0..<15 {
      let day = try #require(start.adding(days: Int.random(in: 0...90, using: &random)))
      let kind = PaymentKind.allCases.randomElement(using: &random) ?? .payment
      try accounts.add(
        Self.payment(
          "N\(Int.random(in: 0..<12, using: &random))", day.description, Int.random(in: 1...90_000, using: &random),
          kind))
    }
    for date in ["2026-01-20", "2026-02-15", "2026-04-30"] {
      let at = try Self.day(date)
      let whole = try #require(accounts.statements(at: at).first)
      let part = try #require(accounts.statements(at: at, from: start.adding(days: 30)).first)
      var items = ExactDecimal.zero
      for item in whole.items { items = try items.adding(item.open) }
      #expect(items == whole.closing && whole.aged.total == whole.closing)
      #expect(part.closing == whole.closing && part.aged == whole.aged)
      #expect(whole.balancedRows.last?.balance == whole.closing)
    }
  }
}
