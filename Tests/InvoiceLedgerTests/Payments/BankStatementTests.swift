import Foundation
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Bank statements")
struct BankStatementTests {
  private static func statement(_ version: String) throws -> BankStatement {
    try BankStatement(camt: Self.sample(version))
  }

  private static func sample(_ version: String) throws -> [UInt8] {
    let path = TestFiles.root + "/Samples/bank/camt.053.001.\(version).xml"
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A statement with one entry.
  static func document(
    _ entry: String, version: String = "02",
    account: String = "<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>"
  ) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.\(version)"><BkToCstmrStmt><Stmt><Id>1</Id>\(account)
      \(entry)
      </Stmt></BkToCstmrStmt></Document>
      """.utf8)
  }

  static func entry(_ amount: String = "10.00", _ details: String = "", indicator: String = "CRDT") -> String {
    """
    <Ntry><Amt Ccy="EUR">\(amount)</Amt><CdtDbtInd>\(indicator)</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><Dt>2026-03-02</Dt></BookgDt>\(details)</Ntry>
    """
  }

  @Test("Version 02: batches, structured references, fees, what is pending")
  func oldVersion() throws {
    let statement = try Self.statement("02")
    let found = statement.transactions
    #expect(statement.pendingCount == 1)
    #expect(statement.warnings.isEmpty)
    #expect(found.map(\.amount) == [120, 180, 120, .hundredths(5910), 75, 36])
    #expect(found.map(\.isCredit) == [true, true, true, true, true, false])
    #expect(found.map(\.endToEndID) == [nil, "E2E-A", "E2E-B", "E2E-C", nil, "FOURNITURES-7"])
    #expect(found[0].partyName == "Atelier Nord")
    #expect(found[0].partyIBAN == "FR1420041010050500013M02606")
    #expect(found[0].bankReference == "B2026030200017")
    #expect(found[0].texts == ["Reglement facture inv 202602 0001"])
    #expect(found[3].references == ["INV-202602-0004"])
    #expect(found[3].fee == .hundredths(90))
    #expect(found[3].paid == 60)
    #expect(found[5].partyName == "Papeterie du Port")
    #expect(Set(found.map(\.key)).count == 6)
    #expect(found.allSatisfy { $0.account == "FR7630006000011234567890189" && $0.line > 1 })
    #expect(try Self.statement("02").transactions.map(\.key) == found.map(\.key))
  }

  @Test("Version 08: parties within Pty, codes of states, returns, what is told twice, batches without a list")
  func newVersion() throws {
    let found = try Self.statement("08").transactions
    #expect(found.map(\.amount) == [84, 120, 24, 24, 500])
    #expect(found.map(\.isReturn) == [false, true, false, false, false])
    #expect(found[0].partyName == "Atelier Nord")
    #expect(found[1].partyName == "Zoé Durand")
    // Nothing tells the two apart but that there are two.
    #expect(found[2].key != found[3].key)
    #expect(found.map(\.isUnlistedBatch) == [false, false, false, false, true])
  }

  @Test("Versions 02 to 10 are read", arguments: ["02", "03", "04", "05", "06", "07", "08", "09", "10"])
  func versions(version: String) throws {
    #expect(try BankStatement(camt: Self.document(Self.entry(), version: version)).transactions.count == 1)
  }

  @Test("What is no statement has a code and a place")
  func refused() throws {
    func problem(_ bytes: [UInt8]) -> Problem? {
      do {
        _ = try BankStatement(camt: bytes)
        return nil
      } catch { return error.problems.first }
    }
    #expect(problem(Self.document(Self.entry(), version: "11"))?.code == .notAStatement)
    #expect(problem(Array("<html/>".utf8))?.code == .notAStatement)
    let notice =
      #"<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn/></Document>"#
    #expect(problem(Array(notice.utf8))?.message.contains("camt.054") == true)
    #expect(problem(Array("<a".utf8))?.code.rawValue == "xml-syntax")
    #expect(problem([])?.code.rawValue == "xml-syntax")
    #expect(problem(Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".utf8))?.code.rawValue == "xml-syntax")
    let amount = problem(Self.document(Self.entry("ten")))
    #expect(amount?.code == .statementValue)
    #expect(amount?.location == Problem.Location(line: 3, column: 7))
    #expect(amount?.path == "/Document/BkToCstmrStmt/Stmt/Ntry/Amt")
    #expect(problem(Self.document(Self.entry("-1")))?.code == .statementValue)
    #expect(problem(Self.document(Self.entry(indicator: "UP")))?.code == .statementValue)
    #expect(problem(Self.document(Self.entry(), account: ""))?.code == .statementValue)
    #expect(problem(Self.document(Self.entry().replacing("2026-03-02", with: "2026-02-30")))?.code == .statementValue)
  }

  @Test("Amounts are the same however many zeros they end in")
  func zeros() throws {
    let short = try BankStatement(camt: Self.document(Self.entry("10"))).transactions[0]
    let long = try BankStatement(camt: Self.document(Self.entry("10.00000"))).transactions[0]
    #expect(short.amount == long.amount)
    #expect(short.key == long.key)
    #expect(long.amount.scale <= 2)
  }

  @Test("Transactions that do not sum to their entry are told")
  func sums() throws {
    let detail = "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">4.00</Amt></TxAmt></AmtDtls></TxDtls>"
    let statement = try BankStatement(
      camt: Self.document(Self.entry("10.00", "<NtryDtls>\(detail)\(detail)</NtryDtls>")))
    #expect(statement.warnings.map(\.code) == [.statementSum])
    #expect(statement.transactions.map(\.amount) == [4, 4])
  }

  @Test("Statements that were cut or changed anywhere never trap")
  func mutations() throws {
    let bytes = try Self.sample("08")
    var random = SeededGenerator(seed: 53)
    for _ in 0..<400 {
      var changed = bytes
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
      case 1: changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      default:
        let start = Int.random(in: 0..<bytes.count, using: &random)
        changed.removeSubrange(start..<min(bytes.count, start + 40))
      }
      _ = try? BankStatement(camt: changed)
    }
  }
}
