import Testing

@testable import InvoiceModel

@Suite("Tables of codes")
struct CodeTableTests {
  private static let table = CodeTable(width: 4, "A   AB  ABC B   EUR2JPY0XY")

  @Test("A code is in a table as it stands there", arguments: ["A", "AB", "ABC", "B", "EUR2", "XY"])
  func codes(_ code: String) {
    #expect(Self.table.contains(code))
    #expect(!Self.table.contains(code + " "))
    #expect(!Self.table.contains(code + "Z"))
    #expect(Self.table.suffix(of: code) == "")
  }

  @Test("What is no code", arguments: ["", " ", "AC", "EUR", "X", "Z", "a", "ABCD", "A   AB"])
  func others(_ text: String) { #expect(!Self.table.contains(text)) }

  @Test("An entry goes on behind its code")
  func suffixes() {
    #expect(Self.table.suffix(of: "EUR") == "2")
    #expect(Self.table.suffix(of: "JPY") == "0")
    #expect(Self.table.suffix(of: "X") == "Y")
    #expect(Self.table.suffix(of: "Z") == nil)
    #expect(Self.table.suffix(of: "") == nil)
    #expect(Self.table.codes.allSatisfy(Self.table.contains))
  }
}
