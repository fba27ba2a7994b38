import InvoiceBooks
import InvoiceModel
import Testing

@Suite("Files of payments")
struct StatedPaymentTests {
  private static func read(_ text: String) throws -> [StatedPayment] {
    try StatedPayments(Array(text.utf8), file: "payments").payments
  }

  @Test("JSON and CSV say the same")
  func same() throws {
    let json = try Self.read(
      #"""
      [
        {"invoice": "FA-1", "date": "2026-03-02", "amount": 1234.5, "reference": "VIR 7"},
        {"invoice": "FA-2", "date": "2026-03-03", "amount": "20", "kind": "refund", "currency": "CHF"}
      ]
      """#)
    let csv = try Self.read(
      """
      invoice;date;amount;reference;kind;currency
      FA-1;02/03/2026;1 234,50 €;VIR 7;;
      FA-2;2026-03-03;20.00;;refund;CHF
      """)
    #expect(json.count == 2 && csv.count == 2)
    for (left, right) in zip(json, csv) {
      #expect(left.invoice == right.invoice && left.date == right.date && left.amount == right.amount)
      #expect(left.kind == right.kind && left.currency == right.currency && left.reference == right.reference)
    }
    #expect(json[1].path == "/1" && json[1].location?.line == 3)
    #expect(csv[1].location?.line == 3 && csv[0].change == .hundredths(-123_450) && csv[1].change == 20)
  }

  @Test(
    "All that is wrong is told with its place",
    arguments: [
      (#"[{"invoice": "A", "date": "2026-03-02"}]"#, "missing-key", 1),
      ("[\n{\"invoice\": \"A\", \"date\": \"2026-02-30\", \"amount\": 1}]", "invalid-date", 2),
      ("[\n\n{\"invoice\": \"A\", \"date\": \"2026-02-03\", \"amount\": 0}]", "invalid-payment", 3),
      ("[{\"invoice\": \"A\", \"date\": \"2026-02-03\", \"amount\": -4}]", "invalid-payment", 1),
      (#"[{"invoice": "A", "date": "2026-02-03", "amount": 1, "kind": "gift"}]"#, "unknown-value", 1),
      (#"{"payments": []}"#, "wrong-type", 1), ("[1, 2", "json-truncated", 1),
      ("invoice,date\nA,2026-03-02", "payments-file", 1), ("invoice,date,amount,colour\n", "payments-file", 1),
      ("invoice,date,amount\nA,2026-03-02,1\n,2026-03-02,1", "payments-file", 3),
      ("invoice,date,amount\nA,yesterday,1", "invalid-date", 2),
      ("invoice,date,amount\nA,2026-03-02,-1", "invalid-payment", 2),
      ("invoice,date,amount,kind\nA,2026-03-02,1,gift", "payments-file", 2),
      ("invoice,date,amount,currency\nA,2026-03-02,1,XXQ", "payments-file", 2),
    ])
  func problems(text: String, code: String, line: Int) throws {
    let failure = #expect(throws: InvoiceProblems.self) { try Self.read(text) }
    let problem = try #require(failure?.problems.first)
    #expect(problem.code.rawValue == code && problem.location?.line == line, "\(problem)")
  }

  @Test("No text traps")
  func anything() {
    for text in ["", "[", "[]", "{}", "\u{FEFF}[]", "\"", "invoice", ",,,\n,,", "[[[[]]]]", "[null]"] {
      _ = try? Self.read(text)
    }
  }
}
