import InvoiceRendering
import Testing

@Suite("Choices of pages")
struct PageChoiceTests {
  @Test(
    "Numbers and ranges, in whatever order",
    arguments: [
      ("all", [1, 2, 3, 4, 5, 6]), ("1", [1]), ("1-3,5", [1, 2, 3, 5]), ("5,1-2,2-3", [1, 2, 3, 5]), ("6-9", [6]),
      ("7", []), ("1-9223372036854775807", [1, 2, 3, 4, 5, 6]),
    ])
  func numbers(text: String, expected: [Int]) throws {
    #expect(try #require(PageChoice(text)).numbers(of: 6) == expected)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", ",", "1,", "-1", "1-", "3-1", "0", "0-1", "+1", "1 2", " 1", "1-2-3", "All", "１", "99999999999999999999",
    ])
  func wrong(text: String) {
    #expect(PageChoice(text) == nil)
  }

  @Test("Of no pages there are none")
  func none() {
    #expect(PageChoice.all.numbers(of: 0).isEmpty && PageChoice(page: 1).numbers(of: 0).isEmpty)
  }
}
