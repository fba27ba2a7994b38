import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceBooks

@Suite("Sales journal")
struct SalesJournalTests {
  /// `account debit/credit`, in cents' text, for the lines of an entry.
  private func lines(_ entry: JournalEntry) -> [String] {
    entry.lines.map { line in
      let amount =
        line.debit.isZero
        ? "C " + line.credit.text(minimumDecimals: 2) : "D " + line.debit.text(minimumDecimals: 2)
      return "\(line.account.number) \(amount)"
    }
  }

  private func expectBalance(_ entry: JournalEntry) throws {
    var balance = ExactDecimal.zero
    for line in entry.lines {
      #expect(!line.debit.isNegative && !line.credit.isNegative)
      #expect(line.debit.isZero != line.credit.isZero)
      balance = try balance.adding(line.debit).subtracting(line.credit)
    }
    #expect(balance == .zero, "\(entry.piece)")
  }

  private func book(_ entry: BookEntry) throws -> JournalEntry {
    var journal = SalesJournal()
    let booked = try journal.entry(for: entry)
    try expectBalance(booked)
    return booked
  }

  private func code(_ body: () throws -> Void) -> ProblemCode? {
    do {
      try body()
      return nil
    } catch let error as InvoiceProblems {
      return error.problems.first?.code
    } catch {
      Issue.record(error)
      return nil
    }
  }

  private let mixed = """
    [{ "description": "Table", "unit_price": 200, "nature": "goods" },
     { "description": "Livre", "unit_price": 10, "nature": "goods", "vat_rate": 5.5 },
     { "description": "Pose", "unit_price": 100 }]
    """

  @Test("Revenue goes by nature, VAT by rate")
  func natures() throws {
    let entry = try book(BooksFixture.entry("F-1", items: mixed))
    #expect(
      lines(entry) == [
        "411000 D 370.55", "707100 C 200.00", "706100 C 100.00", "707300 C 10.00", "445711 C 60.00", "445713 C 0.55",
      ])
    #expect(entry.label == "Facture F-1 Atelier Nord")
    #expect(entry.lines[0].auxiliary == "ATELIEIJAQOHH")
  }

  @Test(
    "What is rounded is a gain or a loss, and what the customer owes is what is due",
    arguments: [
      ("", "-0.02", ["411000 C 0.02", "658000 D 0.02"]), ("", "0.02", ["411000 D 0.02", "758000 C 0.02"]),
      (
        #""type": "credit_note", "references": {"preceding": [{"number": "F-0", "date": "2026-02-01"}]},"#, "0.02",
        ["411000 C 0.02", "658000 D 0.02"]
      ),
    ])
  func rounding(members: String, rounding: String, booked: [String]) throws {
    let entry = try book(BooksFixture.entry("F-1", members + #""rounding": \#(rounding)"#))
    #expect(lines(entry).suffix(2) == booked)
    #expect(entry.lines.count == 5)
  }

  @Test("An offer is not booked", arguments: ["quote", "proforma"])
  func offer(type: String) throws {
    let entry = try BooksFixture.entry("D-1", #""type": "\#(type)""#)
    #expect(code { _ = try book(entry) } == .noInvoice)
  }

  @Test("A deposit that was rounded is taken back as it was booked")
  func roundedDeposit() throws {
    var journal = SalesJournal()
    let deposit = try journal.entry(for: BooksFixture.entry("A-1", #""type": "deposit", "rounding": -0.10"#))
    let final = try journal.entry(
      for: BooksFixture.entry(
        "F-2", items: #"[{ "description": "Travaux", "unit_price": 500 }]"#,
        #""prepaid": 119.90, "references": {"preceding": [{"number": "A-1", "date": "2026-02-11"}]}"#))
    #expect(final.warnings.isEmpty)
    try expectBalance(final)
    var sums: [String: ExactDecimal] = [:]
    for line in deposit.lines + final.lines {
      sums[line.account.number, default: .zero].accumulate(line.debit)
      sums[line.account.number, default: .zero].accumulate(-line.credit)
    }
    #expect(sums["411000"] == ExactDecimal(600))
    #expect(sums["419100"] == .zero && sums["658000"] == .zero)
  }

  @Test("A document discount lowers the revenue it is taken of, to the cent")
  func discount() throws {
    let entry = try book(
      BooksFixture.entry(
        "F-1",
        items: """
          [{ "description": "a", "unit_price": 100, "nature": "goods" }, { "description": "b", "unit_price": 200 }]
          """, #""discounts": [{ "amount": 10 }]"#))
    #expect(lines(entry) == ["411000 D 348.00", "707100 C 96.67", "706100 C 193.33", "445711 C 58.00"])
  }

  @Test("A credit note is the opposite")
  func creditNote() throws {
    let entry = try book(
      BooksFixture.entry(
        "A-1", items: mixed,
        #""type": "credit_note", "references": { "preceding": [{ "number": "F-1", "date": "2026-02-01" }] }"#))
    #expect(lines(entry).first == "411000 C 370.55")
    #expect(lines(entry).dropFirst().allSatisfy { $0.contains(" D ") })
  }

  @Test("A line that outweighs the others stands on the other side")
  func negative() throws {
    let entry = try book(
      BooksFixture.entry(
        "F-1",
        items: """
          [{ "description": "a", "unit_price": 300 },
           { "description": "Reprise", "quantity": -1, "unit_price": 100, "nature": "goods" }]
          """))
    #expect(lines(entry) == ["411000 D 240.00", "706100 C 300.00", "707100 D 100.00", "445711 C 40.00"])
  }

  @Test("Without VAT there is no VAT line; the customer's SIREN is its account")
  func franchise() throws {
    let entry = try book(
      BookEntry(TestFiles.invoice("06-franchise-sole-trader.json"), file: "", sha256: "", pages: 1))
    #expect(lines(entry).count == 2)
    #expect(!lines(entry).contains { $0.hasPrefix("4457") })
    let business = try book(BookEntry(TestFiles.invoice("13-final-after-deposit.json"), file: "", sha256: "", pages: 1))
    #expect(business.lines[0].auxiliary == "100000140")
    #expect(business.lines[0].auxiliaryLabel == "Hôtel des Pins")
    #expect(business.lines[1].auxiliary == nil)
  }

  @Test("A customer's account is its SIREN, else its VAT number, and its own reference last")
  func accountsOfCustomers() throws {
    func account(_ customer: String) throws -> String? {
      let json = """
        { "invoice_number": "F-1", "date": "2026-02-11", "company": { "name": "Lumen", "siret": "73282932000074" },
          "customer": { "name": "Nord", \(customer) }, "items": [{ "description": "a", "unit_price": 1 }] }
        """
      let entry = BookEntry(try ComputedInvoice(json: Array(json.utf8)), file: "", sha256: "", pages: 1)
      #expect(entry.sellerSIREN == "732829320")
      return entry.customerAccount
    }
    #expect(try account(#""siren": "552100554", "reference": "PO-7""#) == "552100554")
    #expect(try account(#""siret": "552 100 554 00013", "reference": "PO-7""#) == "552100554")
    #expect(try account(#""vat_number": "FR96552100554", "reference": "PO-7""#) == "552100554")
    #expect(try account(#""vat_number": "DE136695976", "reference": "PO-7""#) == "DE136695976")
    #expect(try account(#""reference": "C-0042""#) == "C-0042")
    let byName = try #require(try account(#""email": "a@b.example""#))
    #expect(byName == "NORDKL81DPO")
  }

  @Test("A deposit credits its account, and the final invoice takes it back")
  func deposits() throws {
    var journal = SalesJournal()
    let samples = try ["12-deposit.json", "13-final-after-deposit.json"].map {
      BookEntry(try TestFiles.invoice($0), file: "", sha256: "", pages: 1)
    }
    let deposit = try journal.entry(for: samples[0])
    #expect(lines(deposit) == ["411000 D 6696.00", "419100 C 5580.00", "445711 C 1116.00"])
    let final = try journal.entry(for: samples[1])
    try expectBalance(final)
    #expect(
      lines(final) == [
        "411000 D 22320.00", "707100 C 14100.00", "706100 C 4500.00", "445711 C 3720.00",
        "411000 C 6696.00", "419100 D 5580.00", "445711 D 1116.00",
      ])
    #expect(final.warnings.isEmpty)
    #expect(deposit.number == 1 && final.number == 2)
    let alone = try book(samples[1])
    #expect(alone.warnings.map(\.code) == [.unknownDeposit])
    #expect(alone.lines.count == 4)
  }

  @Test("Another currency is converted once, and balances")
  func currency() throws {
    let items = """
      [{ "description": "a", "unit_price": 33.33 }, { "description": "b", "unit_price": 33.33, "nature": "goods" },
       { "description": "c", "unit_price": 33.35, "vat_rate": 10 }]
      """
    let entry = try book(
      BooksFixture.entry("F-1", items: items, #""currency": "USD", "exchange_rate": 0.91357"#))
    #expect(entry.currency?.code == "USD")
    // 116.68 USD x 0.91357 = 106.60; VAT 16.67 USD = 15.23, as BT-111.
    #expect(lines(entry).first == "411000 D 106.60")
    #expect(entry.lines[0].currencyAmount == (try BooksFixture.decimal("116.68")))
    let vat = entry.lines.filter { $0.account.number.hasPrefix("44571") }.map(\.credit)
    #expect(try vat[0].adding(vat[1]) == BooksFixture.decimal("15.23"))
    let missing = try BooksFixture.entry("F-2", items: items, #""currency": "USD""#)
    #expect(code { _ = try book(missing) } == .missingExchangeRate)
  }

  @Test("What cannot be booked says why, and uses no number")
  func refusals() throws {
    var journal = SalesJournal(firstNumber: 41)
    #expect(code { _ = try journal.entry(for: BooksFixture.entry(nil)) } == .missingNumber)
    let free = try BooksFixture.entry("F-1", items: #"[{ "description": "Offert", "unit_price": 0 }]"#)
    #expect(code { _ = try journal.entry(for: free) } == .nothingToBook)
    #expect(try journal.entry(for: BooksFixture.entry("F-2")).number == 41)
    let corrected = try journal.entry(
      for: BookEntry(TestFiles.invoice("15-corrected.json"), file: "", sha256: "", pages: 1))
    #expect(corrected.warnings.map(\.code) == [.correctedInvoiceBooked])
    #expect(corrected.number == 42)
  }

  @Test("All samples that can be booked balance")
  func samples() throws {
    var journal = SalesJournal()
    var refused: [String] = []
    var number = 0
    for entry in try BooksFixture.samples() {
      do {
        let booked = try journal.entry(for: entry)
        try expectBalance(booked)
        number += 1
        #expect(booked.number == number)
      } catch {
        refused.append(entry.file)
      }
    }
    #expect(
      refused == [
        "18-english-uk-seller.pdf", "20-draft.pdf", "21-tunisian-dinar.pdf", "38-polish.pdf", "39-swiss-qr-bill.pdf",
      ])
  }

  @Test("Accounts come from JSON, and bad ones are refused with their place")
  func accounts() throws {
    let json = """
      { "journal_code": "VT", "services": { "account": "706100", "label": "Conseil" },
        "vat_rates": [{ "vat_rate": 20, "account": "445712", "label": "TVA 20 %" }],
        "revenues": [{ "nature": "goods", "vat_rate": 5.5, "account": "707055" }] }
      """
    let accounts = try BookAccounts(json: Array(json.utf8))
    var journal = SalesJournal(accounts: accounts)
    let entry = try journal.entry(for: BooksFixture.entry("F-1", items: mixed))
    #expect(
      lines(entry) == [
        "411000 D 370.55", "707100 C 200.00", "706100 C 100.00", "707055 C 10.00", "445712 C 60.00", "445710 C 0.55",
      ])
    #expect(accounts.journalCode == "VT")
    // Whatever the order of the keys, an account has the name of its kind, or that it has elsewhere.
    let other = """
      { "vat_rates": [{ "vat_rate": 20, "account": "445712" }], "revenues": [{ "account": "707055", "vat_rate": 5.5 },
        { "account": "706000", "vat_rate": 2.1 }, { "account": "708500", "vat_rate": 10 }],
        "vat": { "account": "445700", "label": "TVA" }, "goods": { "account": "707100", "label": "Livres" } }
      """
    let named = try BookAccounts(json: Array(other.utf8))
    #expect(named.vatRules.map(\.account.label) == ["TVA"])
    #expect(
      named.revenueRules.map(\.account.label) == ["Livres", "Prestations de services", "Prestations de services"])
    do {
      _ = try BookAccounts(json: Array(#"{ "goods": { "account": "7A" }, "revenue": [] }"#.utf8))
      Issue.record("Bad accounts were accepted")
    } catch {
      #expect(error.problems.map(\.code) == [.invalidAccount, .unknownKey])
      #expect(error.problems[0].path == "/goods/account")
      #expect(error.problems[1].hint?.contains("revenues") == true)
    }
    do {
      _ = try BookAccounts(json: Array(#"{ "goods": { "bank": "512" } }"#.utf8))
      Issue.record("An unknown key was accepted")
    } catch {
      // There is no place for data of one's own in accounts.
      #expect(error.problems.map(\.hint) == ["There are `account`, `label`."])
    }
    do {
      _ = try BookAccounts(json: Array(#"{ "revenues": [{ "nature": "goods" }] }"#.utf8))
      Issue.record("A rule without an account was accepted")
    } catch {
      #expect(error.problems.map { "\($0.code) \($0.path)" } == ["missing-key /revenues/0/account"])
    }
  }

  @Test("Rates and reasons for no VAT have accounts of their own, until the books say otherwise")
  func standardAccounts() throws {
    func numbers(_ accounts: BookAccounts, _ nature: OperationNature = .goods) -> [String] {
      let rates = ["20", "10", "5.5", "2.1", "8.5", "7"].compactMap { ExactDecimal($0) }
      let revenues =
        rates.map { BookEntry.Revenue(nature: nature, category: .standard, rate: $0, net: .zero) }
        + [VATCategory.reverseCharge, .intraCommunity, .export, .exempt, .zeroRated, .outOfScope].map {
          BookEntry.Revenue(nature: nature, category: $0, rate: .zero, net: .zero)
        }
      return revenues.map { accounts.account(for: $0).number } + rates.map { accounts.vatAccount(rate: $0).number }
    }
    let vat = ["445711", "445712", "445713", "445714", "445715", "445710"]
    let digits = ["100", "200", "300", "400", "500", "000", "600", "700", "800", "900", "900", "900"]
    #expect(numbers(BookAccounts()) == digits.map { "707" + $0 } + vat)
    for nature in [OperationNature.services, .mixed] {
      #expect(numbers(BookAccounts(), nature) == digits.map { "706" + $0 } + vat)
    }
    #expect(BookAccounts().vatAccount(rate: try BooksFixture.decimal("5.5")).label == "TVA collectée 5,5 %")
    // One that is set, even to the same number, is for all of them.
    var own = BookAccounts()
    own.goods = BookAccounts.Account("707000", "Ventes")
    own.vat = own.vat
    #expect(Set(numbers(own)) == ["707000", "445710"])
    let rule = try BookAccounts(json: Array(#"{ "vat_rates": [{ "vat_rate": 20, "account": "445720" }] }"#.utf8))
    #expect(numbers(rule).suffix(6) == ["445720"] + Array(repeating: "445710", count: 5))
    let services = try BookAccounts(json: Array(#"{ "services": { "account": "706500" } }"#.utf8))
    #expect(Set(numbers(services, .mixed).dropLast(6)) == ["706500"])
    // The guide's table is this one.
    let guide = try String(contentsOfFile: TestFiles.root + "/Docs/Books.md", encoding: .utf8)
    for number in numbers(BookAccounts()) + numbers(BookAccounts(), .services) {
      #expect(guide.contains(number), "\(number)")
    }
  }

  @Test("A name makes an account that stays, is another one's for no other name, and fits accounting programs")
  func accountsOfNames() {
    let name = CustomerAccount.number(ofName: "Zoé  Œuvray & Fils")
    #expect(name == "ZOEOEUO09W2XU")
    #expect(CustomerAccount.number(ofName: " zoe\u{301} ŒUVRAY & FILS ") == name)
    var seen: Set<String> = []
    for index in 0..<20_000 { seen.insert(CustomerAccount.number(ofName: "Atelier Nord \(index)")) }
    #expect(seen.count == 20_000)
    for name in ["株式会社", "Αθήνα", "Đặng Văn", "3M", "", "|"] {
      let number = CustomerAccount.number(ofName: name)
      #expect((7...13).contains(number.utf8.count), "\(number)")
      #expect(number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }, "\(number)")
    }
    #expect(CustomerAccount.number(ofName: "Đặng Văn").hasPrefix("DANGVA"))
  }
}
