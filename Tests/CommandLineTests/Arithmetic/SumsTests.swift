import CommandTestSupport
import Foundation
import Testing

@Suite("Sums, against another program's")
struct SumsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func python(_ arguments: String...) throws -> Command.Result {
    try Command(program: Python.path, [Checkout.path("Tests/CommandLineTests/Arithmetic/sums.py")] + arguments).run()
  }

  @Test("Another program computes every sum of random invoices alike", arguments: [1, 2, 3])
  func independent(seed: Int) throws {
    let made = try python("make", "\(seed)", "400")
    #expect(made.status == 0, "\(made.errors)")
    let input = try folder.file("in.ndjson", made.text)
    // Some have discounts larger than what they are taken off.
    let result = try Command.run("batch", input, "--format", "ndjson", folder: folder.path)
    #expect(result.status == 0 || result.status == 65, "\(result.errors)")
    let computed = try folder.file("computed.ndjson", result.text)
    let answer = try python("judge", input, computed)
    #expect(answer.status == 0, "\(answer.errors)")
    let counts = answer.text.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }
    try #require(counts.count == 3)
    #expect(counts[0] > 300 && counts[2] > 100, "\(counts)")
    // Another sum is found.
    let changed = try folder.file(
      "changed.ndjson", result.text.replacingOccurrences(of: "\"subtotal\":", with: "\"subtotal\":1,\"was\":"))
    #expect(try python("judge", input, changed).status != 0)
  }

  @Test("Ten percent of 20.10 at two rates is 2.01")
  func percentOfTwoRates() throws {
    let items =
      #"[{"description":"A","unit_price":"10.05","vat_rate":20},{"description":"B","unit_price":"10.05","vat_rate":10}]"#
    let invoice = BatchFixture.line("F-1").replacingOccurrences(
      of: #""items":[{"description":"Atelier","quantity":2,"unit_price":100}]"#,
      with: #""items":\#(items),"discounts":[{"percent":10}]"#)
    let result = try Command.run("--format", "json", input: invoice, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains(#""total": 20.81"#))
  }
}
