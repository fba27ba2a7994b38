import InvoiceModel
import Testing

@Suite("Literals and operators of exact decimals")
struct ExactDecimalOperatorTests {
  @Test func literals() {
    let rate: ExactDecimal = 20
    let credit: ExactDecimal = -3
    #expect(rate.description == "20")
    #expect(credit.description == "-3")
    #expect(ExactDecimal.tenths(55).description == "5.5")
    #expect(ExactDecimal.hundredths(9_99).description == "9.99")
    #expect(ExactDecimal.hundredths(-50) == .tenths(-5))
    #expect(ExactDecimal.thousandths(1_250).description == "1.25")
    #expect(ExactDecimal.hundredths(0) == 0)
    #expect(ExactDecimal.thousandths(.min).description == "-9223372036854775.808")
    #expect(ExactDecimal.thousandths(.max).description == "9223372036854775.807")
  }

  @Test func operatorsAreExact() throws {
    #expect(try .tenths(1) + .tenths(2) == .tenths(3))
    #expect(try 1 - .hundredths(1) == .hundredths(99))
    #expect(try .hundredths(9_99) * 3 - .tenths(5) == .hundredths(29_47))
  }

  @Test func overflowIsAnError() throws {
    let largest = try ExactDecimal(significand: .max, scale: 0)
    let finest = try ExactDecimal(significand: 1, scale: ExactDecimal.maximumScale)
    #expect(throws: ArithmeticOverflow.self) { try largest + 1 }
    #expect(throws: ArithmeticOverflow.self) { try -largest - 1 }
    #expect(throws: ArithmeticOverflow.self) { try largest * 2 }
    #expect(throws: ArithmeticOverflow.self) { try finest * .tenths(1) }
    #expect(throws: ArithmeticOverflow.self) { try largest + finest }
  }
}
