import InvoiceModel
import Testing

@Suite("Creditor references (ISO 11649)")
struct CreditorReferenceTests {
  @Test(
    "Check digits, length and letters are looked at",
    arguments: [
      ("RF18539007547034", true), ("RF712348231", true), ("RF45G72UUR", true), ("RF18539007547035", false),
      ("RF81539007547034", false), ("FR18539007547034", false), ("RF18", false), ("", false),
      ("RF1853900754703A", false),
      ("RFAB539007547034", false), ("RF18" + String(repeating: "5", count: 22), false), ("RF18 5390", false),
    ])
  func valid(text: String, isValid: Bool) { #expect(CreditorReference.isValid(text) == isValid) }
}
