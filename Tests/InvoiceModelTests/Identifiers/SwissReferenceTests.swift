import InvoiceModel
import Testing

@Suite("Swiss accounts and references (QR-bill 2.3)")
struct SwissReferenceTests {
  @Test(
    "27 digits, not all 0, with their check digit",
    arguments: [
      ("210000000003139471430009017", true), ("210000000003139471430009016", false),
      ("120000000000234478943216899", true), ("310000000003139471430009017", false),
      ("000000000000000000000000000", false), ("21000000000313947143000901", false),
      ("2100000000031394714300090170", false), ("21000000000313947143000901A", false), ("", false),
    ])
  func references(text: String, isValid: Bool) { #expect(SwissReference.isValid(text) == isValid) }

  @Test("Any change of one digit and of two neighbours is found")
  func changes() {
    let digits = Array("21000000000313947143000901")
    let check = SwissReference.checkDigit(of: String(digits))
    #expect(check == 7)
    for index in digits.indices {
      for other in "0123456789" where other != digits[index] {
        var changed = digits
        changed[index] = other
        #expect(SwissReference.checkDigit(of: String(changed)) != check)
      }
      guard index > 0, digits[index] != digits[index - 1] else { continue }
      var swapped = digits
      swapped.swapAt(index, index - 1)
      #expect(SwissReference.checkDigit(of: String(swapped)) != check)
    }
  }

  @Test(
    "QR-IBANs are those of institutions 30000 to 31999",
    arguments: [
      ("CH4431999123000889012", true), ("CH0029999000000000000", false), ("CH0030000000000000000", true),
      ("LI0031999000000000000", true), ("CH0032000000000000000", false), ("CH9300762011623852957", false),
      ("DE0030000000000000000", false), ("", false),
    ])
  func accounts(iban: String, isQR: Bool) { #expect(SwissReference.isQRIBAN(iban) == isQR) }

  @Test("Latin letters are allowed; typographic marks become simple ones")
  func characters() {
    #expect(SwissPaymentText.unified("L’\u{202F}«\u{A0}Été –\n2026…") == "L' « Été - 2026...")
    for text in ["Zürich, Łódź, Œuvre, Șerban €", "~", "ÿſ"] { #expect(SwissPaymentText.forbidden(in: text) == nil) }
    for text in ["Ж", "漢", "α", "\u{1F600}", "\u{7F}", "ƀ", "№"] {
      #expect(SwissPaymentText.forbidden(in: text) != nil, "\(text)")
    }
  }
}
