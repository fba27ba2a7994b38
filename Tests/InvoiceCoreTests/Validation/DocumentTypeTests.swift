import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("Types of documents, rounding and terms")
struct DocumentTypeTests {
  /// The clean document with other members, the last of which its own give way to.
  private func json(_ members: String, payment: String? = nil) -> String {
    let json = Documents.clean.replacing(#""date": "2026-02-11","#, with: #""date": "2026-02-11", \#(members)"#)
    return payment.map { json.replacing(#""means": "transfer", "due_days": 30"#, with: $0) } ?? json
  }

  /// Severities, codes and paths.
  private func problems(_ json: String, purpose: Purpose = .page) -> [String] {
    let problems: [Problem]
    do { problems = try ComputedInvoice(json: Array(json.utf8), purpose: purpose).warnings } catch {
      problems = error.problems
    }
    return problems.map { "\($0.severity) \($0.code) \($0.path)" }
  }

  @Test(
    "A code alone says the type; one that has a word becomes it", arguments: ["326", "262", "325", "310", "383", "261"])
  func code(code: String) throws {
    let computed = try Documents.compute(
      json(
        #""type_code": "\#(code)", "period": {"start": "2026-01-01", "end": "2026-01-31"}, "references": {"preceding": [{"number": "F-0", "date": "2026-01-31"}]},"#,
        payment: ""))
    let type = computed.invoice.type
    #expect(type.isCredit == ["262", "261"].contains(code))
    #expect(type.isOffer == ["325", "310"].contains(code))
    #expect((computed.invoice.typeCode ?? type.untdid1001) == code)
    #expect((computed.invoice.typeCode == nil) == (type.untdid1001 == code))
    let again = try ComputedInvoice(json: computed.json)
    #expect(again.invoice.type == type && again.invoice.typeCode == computed.invoice.typeCode)
    #expect(again.json == computed.json)
  }

  @Test("What contradicts itself is an error, and a code of no invoice one of e-invoices")
  func codes() {
    #expect(problems(json(#""type": "invoice", "type_code": "381","#)) == ["error type-mismatch /type_code"])
    #expect(problems(json(#""type": "invoice", "type_code": "261","#)) == ["error type-mismatch /type_code"])
    #expect(problems(json(#""type": "deposit", "type_code": "500","#)) == [])
    #expect(problems(json(#""type_code": "351","#)) == ["warning unknown-code /type_code"])
    #expect(problems(json(#""type_code": "351","#), purpose: .eInvoice) == ["error unknown-code /type_code"])
    #expect(problems(json(#""type_code": "383","#), purpose: .eInvoice) == [])
  }

  @Test("A consolidated credit note needs its period or its contract, and no preceding invoice")
  func consolidated() {
    let type = #""type": "consolidated_credit_note","#
    #expect(problems(json(type)) == ["error missing-period /period"])
    #expect(problems(json(type + #""references": {"contract": "C"},"#)) == [])
    #expect(problems(json(type + #""period": {"start": "2026-01-01", "end": "2026-01-31"},"#)) == [])
  }

  @Test(
    "An offer is no e-invoice, has nothing paid, and holds until a day that is not before it",
    arguments: ["quote", "proforma"])
  func offer(type: String) throws {
    let type = #""type": "\#(type)","#
    let offer = json(type + #""valid_until": "2026-03-31","#, payment: #""terms": "À la commande""#)
    #expect(problems(offer) == [])
    let computed = try Documents.compute(offer)
    #expect(computed.dueDate == nil && computed.due == ExactDecimal(1080))
    #expect(problems(offer, purpose: .eInvoice).contains("error no-invoice /type"))
    #expect(problems(json(type + #""valid_until": "2026-02-10","#)) == ["error invalid-validity /valid_until"])
    #expect(problems(json(#""valid_until": "2026-03-31","#)) == ["error invalid-validity /valid_until"])
    #expect(problems(json(type + #""prepaid": 5,"#)) == ["error prepaid-offer /prepaid"])
    #expect(
      problems(json(type + #""due_date": "2026-03-31","#, payment: #""url": "https://pay.example/1""#)) == [
        "warning payment-of-offer /due_date", "warning payment-of-offer /payment/url",
      ])
  }

  @Test(
    "What is rounded is added to what is due",
    arguments: [("-0.02", "1079.98"), ("0.02", "1080.02"), ("0", "1080.00")])
  func rounding(rounding: String, due: String) throws {
    let computed = try Documents.compute(json(#""rounding": \#(rounding), "due": \#(due),"#))
    #expect(computed.due == ExactDecimal(due))
    #expect(computed.total == ExactDecimal(1080))
    let again = try ComputedInvoice(json: computed.json)
    #expect(again.invoice.rounding == computed.invoice.rounding && again.json == computed.json)
    #expect(String(decoding: computed.json, as: UTF8.self).contains("rounding") == (rounding != "0"))
    #expect(problems(json(#""rounding": \#(rounding), "due": 1080.01,"#)) == ["error total-mismatch /due"])
    #expect(problems(json(#""rounding": 0.001,"#)) == ["error too-many-decimals /rounding"])
  }

  @Test("A term of end of month needs its days, and agrees with the due date")
  func endOfMonth() throws {
    let term = #""due_days": 45, "end_of_month": "after_days""#
    let computed = try Documents.compute(json("", payment: term))
    #expect(computed.dueDate?.description == "2026-03-31")
    #expect(try ComputedInvoice(json: computed.json).invoice.payment == computed.invoice.payment)
    #expect(problems(json(#""due_date": "2026-03-31","#, payment: term)) == [])
    #expect(
      problems(json(#""due_date": "2026-03-30","#, payment: term)) == ["error due-date-mismatch /payment/due_days"])
    #expect(problems(json("", payment: #""end_of_month": "after_days""#)) == ["error missing-key /payment/due_days"])
  }

  @Test(
    "Both readings of 45 days from the end of the month are admitted (C. com. art. L441-10), and no more",
    arguments: [
      ("2026-12-01", "after_days", 45, false), ("2026-12-20", "after_days", 45, false),
      ("2026-12-20", "before_days", 45, false), ("2026-12-20", "after_days", 50, true),
      ("2026-12-20", "before_days", 50, true), ("2026-12-01", "before_days", 46, true),
      ("2026-12-31", "before_days", 60, false),
    ])
  func law(date: String, reading: String, days: Int, isLong: Bool) {
    let json = json("", payment: #""due_days": \#(days), "end_of_month": "\#(reading)""#)
      .replacing("2026-02-11", with: date)
    #expect(problems(json) == (isLong ? ["warning long-payment-term /payment/due_days"] : []))
  }
}
