import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Installments and retentions of the clean document: 1080.00 in all, issued on 2026-02-11.
@Suite("In which parts an invoice is paid")
struct PaymentPlanTests {
  private func json(_ installments: String, payment: String = "", members: String = "") -> String {
    Documents.clean.replacing(#""date": "2026-02-11","#, with: #""date": "2026-02-11", \#(members)"#)
      .replacing(
        #""means": "transfer", "due_days": 30"#,
        with: #""means": "transfer"\#(payment), "installments": [\#(installments)]"#)
  }

  /// Severities, codes and paths.
  private func problems(_ json: String) -> [String] {
    Documents.problems(json).map { "\($0.severity) \($0.code) \($0.path)" }
  }

  private func amounts(_ computed: ComputedInvoice) -> [String] {
    computed.installments.map { $0.amount.text(minimumDecimals: 2) }
  }

  @Test("Percentages are split to the cent, the last cents to the largest remainders, the earlier of equal ones first")
  func percentages() throws {
    let parts = #"{"due_days": 10, "percent": 40}, {"due_days": 20, "percent": 30}, {"due_days": 30, "percent": 30}"#
    let computed = try Documents.compute(json(parts, members: #""prepaid": 0.03,"#))
    // 431.988, 323.991, 323.991
    #expect(amounts(computed) == ["431.99", "323.99", "323.99"])
    let other = try Documents.compute(json(parts, members: #""prepaid": 0.01,"#))
    // 431.996, 323.997, 323.997
    #expect(amounts(other) == ["431.99", "324.00", "324.00"])
    let thirds = (1...3).map { #"{"due_days": \#($0), "percent": \#($0 == 1 ? "33.34" : "33.33")}"# }
    #expect(amounts(try Documents.compute(json(thirds.joined(separator: ",")))) == ["360.07", "359.97", "359.96"])
  }

  @Test("Whatever the percentages, the parts sum exactly to what is due", arguments: 0..<60)
  func sums(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = Int.random(in: 1...9_700, using: &random)
    let second = Int.random(in: 1...(9_900 - first), using: &random)
    let parts = [first, second, 10_000 - first - second].enumerated().map { place, hundredths in
      #"{"due_days": \#(place), "percent": \#(hundredths / 100).\#(hundredths % 100 < 10 ? "0" : "")\#(hundredths % 100)}"#
    }
    let price = Int.random(in: 100...99_999, using: &random)
    let computed = try Documents.compute(
      json(parts.joined(separator: ","), members: #""prepaid": 1.01, "retention": {"percent": 4.9},"#)
        .replacing("450.00", with: "\(price).07"))
    var sum = ExactDecimal.zero
    for part in computed.installments { sum = try sum.adding(part.amount) }
    #expect(sum == computed.dueNow)
    #expect(try computed.dueNow.adding(computed.retained) == computed.due)
    #expect(try computed.due.adding(ExactDecimal("1.01") ?? .zero) == computed.total)
    for part in computed.installments {
      let share = try InvoiceArithmetic.percent(part.percent ?? .zero, of: computed.dueNow, decimals: 6)
      #expect(try part.amount.subtracting(share).magnitude < ExactDecimal("0.01") ?? .zero)
    }
  }

  @Test("Amounts and percentages of what is due without the retention mix")
  func mixed() throws {
    let computed = try Documents.compute(
      json(
        #"{"due_days": 0, "amount": 300}, {"due_days": 30, "percent": 30}, {"due_days": 60, "percent": 40}"#,
        members: #""retention": {"amount": 80, "reason": "Réserves", "release_date": "2027-02-11"},"#))
    #expect(amounts(computed) == ["300.00", "300.00", "400.00"])
    #expect(computed.due == ExactDecimal(1080) && computed.total == ExactDecimal(1080))
    #expect(computed.retained == ExactDecimal(80) && computed.dueNow == ExactDecimal(1000))
    #expect(computed.tax == ExactDecimal(180))
  }

  @Test("The invoice is due with its last installment, wherever that stands; days follow the end of the month")
  func dates() throws {
    let parts =
      #"{"due_days": 40, "percent": 50}, {"due_date": "2026-03-11", "percent": 25}, {"due_days": 0, "percent": 25}"#
    let computed = try Documents.compute(json(parts))
    #expect(computed.installments.map { $0.dueDate?.description } == ["2026-03-23", "2026-03-11", "2026-02-11"])
    #expect(computed.dueDate?.description == "2026-03-23" && !computed.isDueDateDefault)
    let after = try Documents.compute(json(parts, payment: #", "end_of_month": "after_days""#))
    #expect(after.installments.map { $0.dueDate?.description } == ["2026-03-31", "2026-03-11", "2026-02-28"])
    let before = try Documents.compute(json(parts, payment: #", "end_of_month": "before_days", "due_days": 40"#))
    #expect(before.installments.map { $0.dueDate?.description } == ["2026-04-09", "2026-03-11", "2026-02-28"])
  }

  @Test("Of a negative total nothing is retained", arguments: ["\"percent\": 5", "\"amount\": 5"])
  func negativeTotal(retention: String) {
    let json = Documents.clean.replacing(
      #""date": "2026-02-11","#, with: #""date": "2026-02-11", "retention": {\#(retention)},"#)
    func errors(_ json: String) -> [String] { problems(json).filter { $0.hasPrefix("error") } }
    #expect(errors(json) == [])
    #expect(
      errors(json.replacing(#""quantity": 2"#, with: #""quantity": -2"#)) == ["error retention-too-large /retention"])
  }

  @Test("The computed invoice states the amounts, is valid input again and computes to itself")
  func again() throws {
    let computed = try Documents.compute(
      json(
        #"{"due_days": 10, "percent": 40, "text": "À la commande"}, {"due_date": "2026-03-11", "amount": 615.6}"#,
        members: #""retention": {"percent": 5, "reason": "Réserves", "release_date": "2027-02-11"},"#))
    let text = String(decoding: computed.json, as: UTF8.self)
    #expect(text.contains(#""amount": 410.40"#) && text.contains(#""amount": 615.60"#))
    #expect(text.contains(#""amount": 54.00"#))
    let again = try ComputedInvoice(json: computed.json)
    #expect(again.json == computed.json)
    #expect(again.installments == computed.installments && again.retained == computed.retained)
    let changed = text.replacing("410.40", with: "410.41")
    #expect(problems(changed) == ["error total-mismatch /payment/installments/0/amount"])
    #expect(problems(text.replacing("54.00", with: "54.01")) == ["error total-mismatch /retention/amount"])
  }

  @Test(
    "What does not fit is a problem with both values at its place",
    arguments: [
      (
        #"{"due_days": 1, "amount": 80}, {"due_days": 2, "amount": 999.99}"#, "", "",
        "error installments-mismatch /payment/installments", ["1079.99", "1080.00"]
      ),
      (
        #"{"due_days": 1, "percent": 40}, {"due_days": 2, "percent": 59.5}"#, "", "",
        "error installments-mismatch /payment/installments", ["99.5 %", "100 %"]
      ),
      (
        #"{"due_days": 30, "due_date": "2026-03-12", "percent": 100}"#, "", "",
        "error due-date-mismatch /payment/installments/0/due_days", ["2026-03-13", "2026-03-12"]
      ),
      (
        #"{"due_days": 30, "percent": 100}"#, #""due_date": "2026-03-12","#, "",
        "error due-date-mismatch /due_date", ["2026-03-13", "2026-03-12"]
      ),
      (
        #"{"due_days": 30, "percent": 100}"#, "", #", "due_days": 29"#,
        "error due-date-mismatch /payment/due_days", ["2026-03-12", "2026-03-13"]
      ),
      (#"{"percent": 100}"#, "", "", "error missing-due-date /payment/installments/0/due_date", []),
      (#"{"due_days": 1}"#, "", "", "error percent-or-amount /payment/installments/0", []),
      (
        #"{"due_days": 1, "percent": 0}, {"due_days": 1, "percent": 100}"#, "", "",
        "error not-positive /payment/installments/0/percent", []
      ),
      (
        #"{"due_date": "2026-02-10", "percent": 100}"#, "", "",
        "error due-date-before-date /payment/installments/0/due_date", []
      ),
      (
        #"{"due_days": 1, "percent": 100}"#, #""prepaid": 1080,"#, "",
        "error nothing-to-split /payment/installments", ["0.00"]
      ),
      ("", #""retention": {"amount": 1080.01},"#, "", "error retention-too-large /retention", ["1080.01", "1080.00"]),
      ("", #""retention": {"percent": 0},"#, "", "error not-positive /retention/percent", []),
      ("", #""retention": {"reason": "R"},"#, "", "error percent-or-amount /retention", []),
      (
        "", #""retention": {"percent": 5, "release_date": "2026-02-10"},"#, "",
        "error due-date-before-date /retention/release_date", ["2026-02-10"]
      ),
      (
        "", #""retention": {"percent": 5.01},"#, "", "warning large-retention /retention",
        ["54.11", "54.00", "71-584"]
      ),
      ("", "", #", "means_code": "48""#, "error means-mismatch /payment/means_code", ["transfer", "30", "48"]),
    ])
  func mistakes(installments: String, members: String, payment: String, problem: String, texts: [String]) {
    let json = json(installments, payment: payment, members: members)
    #expect(problems(json) == [problem])
    for text in texts { #expect(Documents.problems(json).contains { $0.message.contains(text) }, "\(text)") }
  }

  @Test("Fitting words and codes of the means are no problem", arguments: ["30", "45", "58"])
  func means(code: String) {
    #expect(problems(json("", payment: #", "means_code": "\#(code)""#)) == [])
  }

  @Test("The law's longest term holds for each installment (C. com. art. L441-10)")
  func law() {
    let parts = #"{"due_days": 60, "percent": 50}, {"due_days": 63, "percent": 20}, {"due_days": 30, "percent": 30}"#
    #expect(problems(json(parts)) == ["warning long-payment-term /payment/installments/1/due_days"])
    let ends = #"{"due_days": 45, "percent": 50}, {"due_days": 50, "percent": 50}"#
    #expect(
      problems(json(ends, payment: #", "end_of_month": "before_days""#)) == [
        "warning long-payment-term /payment/installments/1/due_days"
      ])
    let consumer = json(parts).replacing(#""siren": "552100554""#, with: #""kind": "consumer""#)
    #expect(!problems(consumer).contains { $0.contains("long-payment-term") })
  }

  @Test("A credit note has neither installments nor a retention")
  func creditNote() {
    let credit = #""type": "credit_note", "references": {"preceding": [{"number": "F-1", "date": "2026-01-01"}]},"#
    #expect(
      problems(json(#"{"due_days": 1, "percent": 100}"#, members: credit)) == [
        "error nothing-to-split /payment/installments"
      ])
    #expect(
      problems(json("", members: credit + #""retention": {"percent": 5},"#)) == ["error nothing-to-split /retention"])
  }

  @Test("The terms of an offer have no day yet, but those that name one")
  func offer() throws {
    let computed = try Documents.compute(
      json(
        #"{"due_days": 30, "percent": 40}, {"due_date": "2026-05-01", "percent": 60}"#, members: #""type": "quote","#))
    #expect(computed.installments.map { $0.dueDate?.description } == [nil, "2026-05-01"])
    #expect(amounts(computed) == ["432.00", "648.00"])
    #expect(computed.dueDate == nil)
  }

  @Test("Amounts too long to split are a problem there, not of the lines")
  func overflow() {
    let third = "33." + String(repeating: "3", count: 30)
    let rest = "66." + String(repeating: "6", count: 29) + "7"
    let json = json(#"{"due_days": 1, "percent": \#(third)}, {"due_days": 1, "percent": \#(rest)}"#)
      .replacing("450.00", with: "99999999.00")
    #expect(problems(json) == ["error amount-too-large /payment/installments"])
  }
}
