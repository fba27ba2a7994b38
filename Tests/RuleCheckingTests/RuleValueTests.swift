import EInvoiceReading
import InvoiceModel
import Testing

@testable import RuleChecking

@Suite("Values that rules are asked of")
struct RuleValueTests {
  enum Verdict: Equatable {
    case holds, fails
    /// It cannot be judged, whatever it says of the first value.
    case stops
  }

  private static func verdict(_ test: String, _ xml: String) throws -> Verdict {
    let book = try RuleBook(prefixes: ["": ""], functions: RuleFunction.national, ["pattern p\n@ /A\nR ! \(test)"])
    let bytes = Array(xml.utf8)
    let failures = RuleRun.failures(of: book, root: 0, in: try XMLDocument(bytes), source: bytes)
    if failures.contains(where: { $0.trouble != nil }) { return .stops }
    return failures.isEmpty ? .holds : .fails
  }

  @Test(
    "The value of an element is all text in it",
    arguments: [
      ("B = '12'", "<A><B>1<C>2</C></B></A>"), ("B = '1 23 4'", "<A><B>1 <C a='>'>2<D/>3</C> 4</B></A>"),
      ("B = '1&<4'", "<A><B>1<!-- 2 --><C>&amp;<?p 3?></C><![CDATA[<4]]></B></A>"),
      ("B = ' 1 '", "<A><B> <C>1</C> </B></A>"),
      ("B ~= '1 2'", "<A><B>\n <C>1</C>\n <C>2</C>\n</B></A>"), ("characters B = 3", "<A><B> <C>é</C> </B></A>"),
      ("calc value B = 12.5", "<A><B> <C>12</C>.5</B></A>"), (". = '1'", "<A><B>1</B></A>"),
      (". = '12'", "<A>1<B>2</B></A>"),
      ("B ~= C", "<A><B>1  <D>2</D></B><C>1 2</C></A>"), ("B/@c = ' 1  2 '", "<A><B c='\t1\r\n 2\n'/></A>"),
      ("uniformfolded B", "<A><B>1\n2</B><B> 1  2</B></A>"), ("B ~^= 'A B'", "<A><B>a \n b</B></A>"),
      ("B tagged C", "<A><B>#1 2#</B><C>1\n2</C></A>"),
    ])
  func values(_ test: String, _ xml: String) throws {
    #expect(try Self.verdict(test, xml) == .holds)
    #expect(try Self.verdict("not \(test)", xml) == .fails)
  }

  @Test(
    "Texts beside elements are values of their own",
    arguments: [
      ("count B/text = 2", "<A><B>1<C>2</C>3</B></A>", Verdict.holds),
      ("B/text = '3'", "<A><B>1<C>2</C>3</B></A>", .holds),
      ("B/text = '2'", "<A><B>1<C>2</C>3</B></A>", .fails), ("count B/text = 1", "<A><B>1</B></A>", .holds),
      ("count B/text = 0", "<A><B/></A>", .holds), ("count B/text = 0", "<A><B><C>1</C></B></A>", .holds),
      ("one B/text = '1'", "<A><B>1<C>2</C>3</B></A>", .stops), ("one B/text = '1'", "<A><B>1<C>2</C></B></A>", .holds),
      ("count B/text = 1", "<A><B>1<![CDATA[2]]>&amp;3<C/></B></A>", .holds),
      ("count B/text = 2", "<A><B>1<!-- -->2<C/></B></A>", .holds),
    ])
  func texts(_ test: String, _ xml: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict(test, xml) == verdict)
  }

  @Test(
    "Where one value belongs, several are no verdict",
    arguments: [
      ("one B = '1'", "<A><B>1</B></A>", Verdict.holds), ("one B = '1'", "<A><B>2</B></A>", .fails),
      ("one B = '1'", "<A><B>1</B><B>1</B></A>", .stops), ("one B = '1'", "<A/>", .fails),
      ("one B/C ~= '1'", "<A><B><C>1</C></B><B><C>1</C></B></A>", .stops),
      ("not one B = '1'", "<A><B/><B/></A>", .stops),
      ("some one B: &siren", "<A><B>123456789</B></A>", .holds),
      ("some one B: &siren", "<A><B>1</B><B>2</B></A>", .stops),
      ("first B = '1'", "<A><B>1</B><B>2</B></A>", .holds), ("first B = '2'", "<A><B>1</B><B>2</B></A>", .fails),
      ("every B: count C[D like $/E] = 0", "<A><B><E>1</E><E>2</E></B><C><D>3</D></C></A>", .stops),
      ("every B: count C[D like $/E] = 0", "<A><B><E>1</E><E>2</E></B></A>", .holds),
      ("every B: count C[D ~= $/E] = 1", "<A><B><E>1</E><E>2</E></B><C><D>2</D></C></A>", .holds),
      ("alone B, C", "<A><B/><C/></A>", .stops), ("alone B, C", "<A><C/></A>", .holds),
      ("alone B", "<A><B/><B/></A>", .stops), ("single B", "<A><B/></A>", .holds), ("single B", "<A/>", .stops),
      ("single B/C", "<A><B><C/></B><B><C/></B></A>", .stops), ("B[single C]", "<A><B/></A>", .stops),
      ("B = '1' and single C", "<A><B>2</B></A>", .fails),
      ("B begins C", "<A><B>12</B><C>1</C><C>1</C></A>", .stops),
      ("B begins C", "<A><B>12</B><B>12</B><C>1</C></A>", .stops),
      ("first B begins C", "<A><B>12</B><B>2</B><C>1</C></A>", .holds), ("filled B", "<A><B>1</B><B>1</B></A>", .stops),
      ("calc value B = 1", "<A><B>x</B></A>", .stops), ("B = '1' or one C = '1'", "<A><B>1</B><C/><C/></A>", .holds),
      ("B/text date >= C", "<A><B>2026-01-02</B><C>2026-01-01</C></A>", .holds),
      ("B/text date >= C", "<A><B>2026-01-02<D/> </B><C>2026-01-01</C></A>", .stops),
      ("some B: &hyphenedDay", "<A><B>2026-02-30</B></A>", .fails), ("some B: &day", "<A><B>20260230</B></A>", .fails),
    ])
  func single(_ test: String, _ xml: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict(test, xml) == verdict)
  }

  @Test(
    "An element does not belong to a context whose condition is stopped, but to the next that fits",
    arguments: [
      ("<A><B>1</B><C>x</C></A>", ["R-1"]), ("<A><B>1</B><B>1</B><C>x</C></A>", ["R-3"]),
      ("<A><B>1</B><B>1</B><C>2</C></A>", ["R-2"]), ("<A><B>2</B><C>x</C></A>", ["R-3"]),
    ])
  func contexts(_ xml: String, _ rules: [String]) throws {
    let table =
      "pattern p\n@ A[one B = '1']\nR-1 ! D\n@ A[one B = '2'][calc value C = 1] ; A[calc value C = 2]\nR-2 ! D\n@ A\nR-3 ! D"
    let book = try RuleBook(prefixes: ["": ""], [table])
    let bytes = Array(xml.utf8)
    let failures = RuleRun.failures(of: book, root: 0, in: try XMLDocument(bytes), source: bytes)
    #expect(failures.map(\.row.id) == rules && failures.allSatisfy { $0.trouble == nil })
  }

  @Test(
    "Texts are alike when neither is there, numbers are counted, and some are reckoned in binary",
    arguments: [
      ("B like C", "<A/>", Verdict.holds), ("B like C", "<A><B> </B></A>", .holds),
      ("B like C", "<A><B>1</B></A>", .fails),
      ("B like C", "<A><B>1  2</B><C>1 2</C></A>", .holds), ("B like C", "<A><B/><B/></A>", .stops),
      ("calc count B = count C", "<A><B/><C/></A>", .holds), ("calc 0.01 * count B = 0.02", "<A><B/><B/></A>", .holds),
      ("calc abs (value B - sum C) <= 0.01", "<A><B>100.01</B><C>100.00</C></A>", .holds),
      ("binary abs (value B - sum C) <= 0.01", "<A><B>100.01</B><C>100.00</C></A>", .fails),
      ("binary round abs (value B - sum C) <= 0.01", "<A><B>100.01</B><C>100.00</C></A>", .holds),
      ("binary sum B = 0.3", "<A><B>0.1</B><B>0.2</B></A>", .fails),
      ("binary round sum B = 0.3", "<A><B>0.1</B><B>0.2</B></A>", .holds),
      ("binary sum B = 0.1", "<A><B>0.1</B></A>", .holds), ("binaryexact sum B = 0.1", "<A><B>0.1</B></A>", .fails),
      ("binaryexact sum B > 0.1", "<A><B>0.1</B></A>", .holds), ("binary sum B = 0", "<A/>", .holds),
      ("binary value B = 0", "<A/>", .fails), ("binary sum B > 0", "<A><B>x</B></A>", .stops),
    ])
  func numbers(_ test: String, _ xml: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict(test, xml) == verdict)
  }

  @Test(
    "Dates have nothing behind them but their zone",
    arguments: [
      ("2026-01-02Z", Verdict.holds), ("2026-01-02+14:00", .holds), ("2026-01-02-01:30", .holds),
      ("2026-01-02x", .stops),
      ("2026-01-02+14:01", .stops), ("2026-01-02+1:00", .stops), ("2026-01-02T00:00:00", .stops),
      ("2026-02-30", .stops),
    ])
  func zones(_ text: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict("B date >= C", "<A><B>\(text)</B><C>2026-01-01</C></A>") == verdict)
  }

  @Test(
    "A date whose year or month is no number cannot be judged",
    arguments: [
      ("&hyphenedDay", "", Verdict.stops), ("&hyphenedDay", "x", .stops), ("&hyphenedDay", "2026", .stops),
      ("&hyphenedDay", "2026-xx-01", .stops), ("&hyphenedDay", "2026-01-xx", .fails),
      ("&hyphenedDay", "2026-01-31", .holds),
      ("&day", "", .stops), ("&day", "2026", .stops), ("&day", "20260131", .holds), ("&day", "2026013", .fails),
    ])
  func dates(_ test: String, _ text: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict(test, "<A>\(text)</A>") == verdict)
  }
}
