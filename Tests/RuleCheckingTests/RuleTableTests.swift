import EInvoiceReading
import InvoiceModel
import Testing

@testable import RuleChecking

@Suite("Tables of rules")
struct RuleTableTests {
  private static func failures(_ table: String, _ xml: String) throws -> [String] {
    let book = try RuleBook(prefixes: ["": ""], functions: RuleFunction.named, [table])
    let document = try XMLDocument(Array(xml.utf8))
    return RuleRun.failures(of: book, root: 0, in: document, source: Array(xml.utf8)).filter { $0.trouble == nil }.map {
      failure in
      "\(failure.row.id) \(document.names[Int(document.nodes[Int(failure.context)].name)].local)"
    }
  }

  @Test("Every table can be read", arguments: EInvoiceSyntax.allCases)
  func books(_ syntax: EInvoiceSyntax) throws {
    let rows = try #require(RuleSet.en16931.book(for: syntax)).rows
    #expect(rows.count > 700)
    #expect(Set(rows.map(\.id)).count > 700)
    for (set, count) in [(RuleSet.brfr, 150), (.xrechnung, 74), (.peppol, 90), (.extendedctcfr, 770)] {
      let found = try #require(set.book(for: syntax)).rows.count
      #expect(found >= count, "\(set)")
    }
  }

  @Test("Every rule says what to do", arguments: EInvoiceSyntax.allCases)
  func sentences(_ syntax: EInvoiceSyntax) throws {
    for row in RuleSet.allCases.flatMap({ $0.book(for: syntax)?.rows ?? [] }) {
      let text = RuleSentences.sentence(of: row).text
      #expect(!text.contains(row.id), "\(row.id): \(row.source)")
      #expect(text.hasSuffix("."), "\(row.id)")
    }
  }

  @Test("Every sentence is that of a rule")
  func rulesOfSentences() throws {
    let rows = EInvoiceSyntax.allCases.flatMap { syntax in
      RuleSet.allCases.flatMap { $0.book(for: syntax)?.rows ?? [] }
    }
    let profiles = try FacturX.allCases.flatMap { try $0.book.get().rows }
    #expect(Set(RuleSentences.table.keys).subtracting((rows + profiles).map(\.name)).isEmpty)
  }

  @Test(
    "A test holds or fails",
    arguments: [
      ("filled B", "<A><B>x</B></A>", true), ("filled B", "<A><B> </B></A>", false), ("B or C", "<A><C/></A>", true),
      ("not B and C", "<A><C/></A>", true), ("not (B or C)", "<A><C/></A>", false),
      ("if B then C", "<A><B/></A>", false), ("if B then C", "<A/>", true), ("count B <= 1", "<A><B/><B/></A>", false),
      ("decimals B 2", "<A><B>1.234</B></A>", false), ("decimals B 2", "<A><B>1.23</B></A>", true),
      ("length B <= 3", "<A><B> abc </B></A>", true), ("characters B <= 3", "<A><B> abc </B></A>", false),
      ("B = 'x','y'", "<A><B>y</B></A>", true), ("B = 'x'", "<A><B> x</B></A>", false),
      ("B ~= 'x'", "<A><B> x</B></A>", true), ("B ^= 'X'", "<A><B>x</B></A>", true),
      ("B != 'x'", "<A><B>x</B><B>y</B></A>", true), ("B = true", "<A><B>1</B></A>", true),
      ("B = C", "<A><B>1</B><C>1.0</C></A>", false), ("B == C", "<A><B>1</B><C>1.0</C></A>", true),
      ("B >= 0", "<A><B>-0.01</B></A>", false), ("B > -1", "<A><B>-0.01</B></A>", true),
      ("B text > C", "<A><B>20260102</B><C>20260101</C></A>", true), ("B in currencies", "<A><B> EUR </B></A>", true),
      ("B in currencies", "<A><B>EU</B></A>", false), ("B in exemptions", "<A><B>VATEX-EU-132</B></A>", true),
      ("is A", "<A/>", true), ("//C/^B", "<A><B><C/></B></A>", true), ("//@x", "<A><B x='1'/></A>", true),
      ("uniform //B", "<A><B>1</B><B>2</B></A>", false), ("every B: $ = '1'", "<A><B>1</B><B>2</B></A>", false),
      ("some B: $ = '1'", "<A><B>1</B><B>2</B></A>", true), ("B[2] = '2'", "<A><B>1</B><B>2</B></A>", true),
      ("B[@c = 'x']/C", "<A><B c='x'/><B><C/></B></A>", false), ("*End", "<A><LeftEnd/></A>", true),
      ("calc value B + value C = 0.3", "<A><B>0.1</B><C>0.2</C></A>", true),
      ("calc round sum B = 1.01", "<A><B>1.004</B><B>0.001</B></A>", true),
      ("calc round value B = -1.00", "<A><B>-1.005</B></A>", true),
      ("calc value B else value C else 3 = 3", "<A/>", true), ("calc value B else 3 = 2", "<A><B>2</B></A>", true),
      ("B ~= C", "<A><B> 1</B><C>1</C></A>", true), ("B begins C", "<A><B>123</B><C>12</C></A>", true),
      ("B begins C", "<A><B>123</B><C>2</C></A>", false), ("B tagged C", "<A><B>#1#</B><C>1</C></A>", true),
      ("B[. = <B]", "<A><B>1</B><B>2</B><B>1</B></A>", true), ("B[. = <B]", "<A><B>1</B><B>2</B></A>", false),
      ("C[. = <<D]", "<A><B><D>1</D></B><C>1</C></A>", true), ("C[. = <<D]", "<A><C>1</C><B><D>1</D></B></A>", false),
      ("B/..[is B]", "<A><B/></A>", false), ("texts B &oncePMT", "<A><B>#PMT#x</B><B>#PMT#y</B></A>", false),
      ("texts B &discounts", "<A><B>#SKONTO#TAGE=14#PROZENT=2.00#\n</B></A>", true),
      ("texts B &discounts", "<A><B>#SKONTO#TAGE=14#PROZENT=2#\n</B></A>", false),
      ("texts B &discounts", "<A><B>net</B><B>#SKONTO#TAGE=14#PROZENT=2#\n</B></A>", false),
      ("every B: //C[D = $]", "<A><B>1</B><B>2</B><C><D>2</D></C><C><D>3</D><D>1</D></C></A>", true),
      ("every B: //C[D = $]", "<A><B>1</B><B>2</B><C><D>2</D></C><C><D> 1</D></C></A>", false),
      ("every B: //C[D ~= $]", "<A><B>1</B><B>2</B><C><D>2</D></C><C><D> 1</D></C></A>", true),
      ("every B: count /A/C[D like $/E] = 1", "<A><B><E>x</E></B><B/><C><D>x </D></C><C/></A>", true),
      ("every B: count C[D = $][E] = 2", "<A><B>1</B><C><D>1</D><E/></C><C><D>1</D></C><C><D>1</D><E/></C></A>", true),
      ("calc orzero B - 1 * 2 = -2", "<A/>", true), ("calc value B = 0", "<A/>", false),
    ])
  func tests(_ test: String, _ xml: String, _ holds: Bool) throws {
    let failures = try Self.failures("pattern p\n@ /A\nR ! \(test)", xml)
    #expect(failures == (holds ? [] : ["R A"]))
  }

  @Test("An element is asked by the first that fits of a pattern, and by each pattern")
  func patterns() throws {
    let table = """
      pattern one
      @ A/B
      R1 ! C
      @ B
      R2 ! C
      pattern two
      @ //B
      R3 ? C
      """
    #expect(try Self.failures(table, "<A><B/></A>") == ["R1 B", "R3 B"])
    #expect(try Self.failures(table, "<X><B/></X>") == ["R2 B", "R3 B"])
  }

  @Test("What must not be used is told once for an element")
  func bans() throws {
    let table = """
      pattern one
      @ /A/L
      R1 ? not B|C/D
      R2 ? not E
      """
    let xml = "<A><X/><L><B><Y/><D/><D/></B><C><D/></C></L><L><B><D/></B></L><L><F/></L></A>"
    #expect(try Self.failures(table, xml) == ["R1 L", "R1 L"])
  }

  @Test("Tables change others: what both name is one, and rules are left out")
  func changes() throws {
    let base = "pattern one\n@ A/B\nR1 ! C\nR2 ! C\n@ B\nR3 ! C\npattern two\n@ B\nR4 ! C"
    let table = "pattern one\n@ X/B\nR5 ! C\n@ A/B\nR6 ! C\npattern three\n@ B\nR7 ! C"
    let book = try RuleBook(prefixes: ["": ""], [table], changing: [base], without: ["R2"])
    func failures(_ xml: String) throws -> Set<String> {
      let bytes = Array(xml.utf8)
      return Set(RuleRun.failures(of: book, root: 0, in: try XMLDocument(bytes), source: bytes).map(\.row.id))
    }
    #expect(try failures("<A><B/></A>") == ["R1", "R4", "R6", "R7"])
    #expect(try failures("<X><B/></X>") == ["R4", "R5", "R7"])
    #expect(try failures("<Y><B/></Y>") == ["R3", "R4", "R7"])
  }

  @Test("What stops a test of the document as a whole stops it wherever it is asked")
  func once() throws {
    let table = """
      pattern one
      @ //B[once one //C = '1']
      R1 ! not always
      @ //B
      R2 ! once one //C = '1'
      """
    let book = try RuleBook(prefixes: ["": ""], [table])
    func failures(_ xml: String) throws -> [String] {
      let bytes = Array(xml.utf8)
      return RuleRun.failures(of: book, root: 0, in: try XMLDocument(bytes), source: bytes).map {
        ($0.trouble == nil ? "" : "~") + $0.row.id
      }
    }
    #expect(try failures("<A><B/><B/><C>1</C><C>1</C></A>") == ["~R2", "~R2"])
    #expect(try failures("<A><B/><B/><C>1</C></A>") == ["R1", "R1"])
    #expect(try failures("<A><B/><B/><C>2</C></A>") == ["R2", "R2"])
  }

  @Test("Macros and loops")
  func macros() throws {
    let table = """
      pattern one
      let both = {first} and {second}
      for id,first,second in R1,B,C R2,B~or~C,D
      @ /A
      {id} ! {both}
      end
      """
    #expect(try Self.failures(table, "<A><B/><C/></A>").isEmpty)
  }

  @Test("What can't be read is refused", arguments: ["B ==", "(B", "B in nothing", "&nothing", "{x}", "frob B", "B C"])
  func mistakes(_ test: String) {
    #expect(throws: RuleTableError.self) { try Self.failures("pattern p\n@ /A\nR ! \(test)", "<A/>") }
  }
}
