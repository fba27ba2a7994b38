import InvoiceModel
import QRCoding
import Testing

@testable import InvoiceRendering

@Suite("What the QR code of a transfer holds (EPC069-12)")
struct TransferCodeTests {
  private static func text(
    name: String = "Librairie", bic: String? = "CMCIFR2A", amount: String = "1236.5", reference: String = "2026-118"
  ) -> String? {
    ExactDecimal(amount).flatMap {
      SEPATransferCode(
        name: name, iban: "FR7610278025400002048150139", bic: bic, amount: $0, reference: reference)
    }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Line by line, as the guidelines number them")
  func lines() {
    #expect(
      Self.text() == "BCD\n002\n1\nSCT\nCMCIFR2A\nLibrairie\nFR7610278025400002048150139\nEUR1236.50\n\n\n2026-118")
    // A creditor reference has a line of its own.
    #expect(
      Self.text(bic: nil, reference: "RF18 5390 0754 7034")
        == "BCD\n002\n1\nSCT\n\nLibrairie\nFR7610278025400002048150139\nEUR1236.50\n\nRF18539007547034")
  }

  @Test("Long texts are cut where a code has no more room, and never within a character")
  func lengths() throws {
    let long = try #require(
      Self.text(name: String(repeating: "Éditions ", count: 20), reference: String(repeating: "é", count: 200)))
    let lines = long.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 11 && lines[5].unicodeScalars.count <= 70 && lines[10].unicodeScalars.count < 140
        && lines[10].utf8.count > 120)
    #expect(long.utf8.count <= SEPATransferCode.maximumSize && long.utf8.count > SEPATransferCode.maximumSize - 4)
    let family = try #require(Self.text(name: String(repeating: "👨‍👩‍👧‍👦", count: 30), reference: "a\nb"))
    #expect(family.utf8.count <= SEPATransferCode.maximumSize && family.hasSuffix("\na b"))
    #expect(family.split(separator: "\n")[5].allSatisfy { $0 == "👨‍👩‍👧‍👦" })
  }

  @Test(
    "Amounts are those of a transfer",
    arguments: [("0", false), ("0.01", true), ("-1", false), ("999999999.99", true), ("1000000000", false)])
  func amounts(amount: String, isPossible: Bool) { #expect((Self.text(amount: amount) != nil) == isPossible) }

  @Test("Without the library there is a problem that names it")
  func library() {
    let problem = QRCodeError.library(reason: "is not installed").problem
    #expect(problem.code == .noQRCodes && problem.path == "/payment/qr_code" && problem.severity == .error)
    #expect(problem.description.contains("libqrencode 4, which is not installed"))
    #expect(QRCodeError.notMade(size: 9).problem.code == .noRoom)
  }
}
