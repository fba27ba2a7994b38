import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Amounts have at most 15 digits before the point.
@Suite struct AmountLimitTests {
  @Test(
    "One more digit is an error with its path",
    arguments: [
      ("/items/0/unit_price", "unit_price"), ("/items/0/quantity", "quantity"),
      ("/items/0/price_base_quantity", "price_base_quantity"), ("/items/0/discount/amount", "discount"),
      ("/items/0/total", "total"),
    ])
  func items(path: String, key: String) {
    func document(_ value: String) -> String {
      let member = key == "discount" ? "{\"amount\": \(value)}" : value
      let others = key == "unit_price" ? "" : "\"unit_price\": 10, "
      return Documents.minimal().replacing("\"unit_price\": 10", with: "\(others)\"\(key)\": \(member)")
    }
    for value in ["1e15", "1e30", "\"1000000000000000.01\""] {
      #expect(Documents.problems(document(value)).contains { $0.code == .amountTooLarge && $0.path == path })
    }
    let fitting = Documents.problems(document("999999999999999"))
    #expect(!fitting.contains { $0.code == .amountTooLarge && $0.path == path })
  }

  @Test(arguments: ["prepaid", "subtotal", "tax", "total", "due", "exchange_rate"])
  func document(key: String) {
    let problems = Documents.problems(Documents.minimal(", \"\(key)\": 1e15"))
    #expect(problems.contains { $0.code == .amountTooLarge && $0.path == "/\(key)" })
  }

  @Test("Lines and totals that only grow too large together")
  func computed() {
    func paths(_ items: String) -> [String] {
      Documents.problems(
        Documents.minimal().replacing("{ \"description\": \"D\", \"unit_price\": 10 }", with: items)
      ).filter { $0.code == .amountTooLarge }.map(\.path)
    }
    #expect(paths("{\"description\": \"x\", \"unit_price\": 1e9, \"quantity\": 1e6}").contains("/items/0"))
    let half = "{\"description\": \"x\", \"unit_price\": 500000000000000}"
    #expect(paths("\(half), \(half)") == ["/subtotal", "/total", "/due"])
    #expect(paths("{\"description\": \"x\", \"unit_price\": 1e9, \"quantity\": -1e6}").contains("/items/0"))
    // What the page and the e-invoice can say.
    #expect(paths("{\"description\": \"x\", \"unit_price\": 800000000000000}") == [])
  }

  @Test func thePriceOfAMillionDigitsIsRefusedAtOnce() {
    let problems = Documents.problems(
      Documents.minimal().replacing("\"unit_price\": 10", with: "\"unit_price\": \(String(repeating: "9", count: 60))"))
    #expect(problems.contains { $0.path == "/items/0/unit_price" && $0.severity == .error })
  }
}
