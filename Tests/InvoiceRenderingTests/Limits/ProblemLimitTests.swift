import EInvoiceReading
import EInvoicing
import Foundation
import InvoiceCore
import TestSupport
import Testing

@testable import InvoiceModel
@testable import InvoiceRendering

/// Whatever tells problems tells at most 1,000 errors and 1,000 warnings, and counts the others.
@Suite struct ProblemLimitTests {
  /// A way in which problems come about, driven past the limit.
  struct Origin: Sendable, CustomTestStringConvertible {
    var name: String
    /// How many problems there are in all.
    var count: Int
    var severity = Severity.error
    var problems: @Sendable () throws -> [Problem]
    var testDescription: String { name }
  }

  private static let count = 2500
  private static var numbers: Range<Int> { 0..<count }

  private static func items(_ item: (Int) -> String) -> String {
    Documents.minimal().replacing("\"items\": [", with: "\"items\": [" + numbers.map { item($0) + "," }.joined())
  }

  private static func template(_ text: String, strings: [String: String] = ["fr": "hello: Bonjour"]) throws -> [Problem]
  {
    try TemplateFixture(text, strings: strings).problems
  }

  private static func csv(_ text: String, defaults: String? = nil) -> [Problem] {
    do throws(InvoiceProblems) {
      var reader = try CSVInvoiceReader(defaults: defaults.map { Array($0.utf8) })
      let invoices = try reader.append(Array(text.utf8)) + reader.finish()
      for invoice in invoices { if case .failure(let error) = invoice.json { throw error } }
      return []
    } catch {
      return error.problems
    }
  }

  private static func xml(_ change: (String) -> String) throws -> [Problem] {
    let xml = try Documents.compute(Documents.clean).cii(profile: .en16931, rules: EInvoiceRules.none)
    do throws(InvoiceProblems) {
      return try ReceivedInvoice(xml: Array(change(String(decoding: xml, as: UTF8.self)).utf8)).warnings
    } catch {
      return error.problems
    }
  }

  static let origins: [Origin] = [
    Origin(name: "unknown keys", count: count) {
      Documents.problems(Documents.minimal(numbers.map { ", \"k\($0)\": 1" }.joined()))
    },
    Origin(name: "wrong types", count: count) { Documents.problems(items { _ in "7" }) },
    Origin(name: "duplicate keys in data of the sender's", count: count) {
      let objects = numbers.map { _ in "{\"a\": 1, \"a\": 1}" }.joined(separator: ",")
      return Documents.problems(Documents.minimal(", \"metadata\": {\"a\": [\(objects)]}"))
    },
    Origin(name: "values", count: count) {
      Documents.problems(items { _ in "{\"description\": \"a\", \"unit_price\": -1}" })
    },
    Origin(name: "units", count: count) {
      Documents.problems(items { _ in "{\"description\": \"a\", \"unit_price\": 1, \"unit\": \"qwertz\"}" })
    },
    Origin(name: "amounts", count: count) {
      Documents.problems(items { _ in "{\"description\": \"a\", \"unit_price\": 1, \"total\": 3}" })
    },
    Origin(name: "properties of a template", count: 4 * count) {
      try template(TemplateFixture.body("  - text: a\n" + (0..<4 * count).map { "    k\($0): 1\n" }.joined()))
    },
    Origin(name: "keys of a template twice", count: 4 * count - 1) {
      try template(TemplateFixture.body("  - text: a\n" + (0..<4 * count).map { _ in "    size: 9\n" }.joined()))
    },
    Origin(name: "variables of a template", count: count) {
      try template(TemplateFixture.body("  - text: \"" + numbers.map { "{v\($0)}" }.joined() + "\"\n"))
    },
    Origin(name: "missing labels of a template", count: count) {
      try template(
        TemplateFixture.body("  - text: a\n"),
        strings: ["fr": "a: b", "en": "a: b\n" + numbers.map { "k\($0): x\n" }.joined()])
    },
    Origin(name: "columns of CSV", count: count + 5) {
      csv(numbers.map { "c\($0)" }.joined(separator: ";") + "\n")
    },
    Origin(name: "cells of CSV", count: count) {
      csv(
        "invoice_number;date;customer.name;item.description;item.unit_price\n"
          + numbers.map { _ in "A-1;2026-01-01;K;D;x\n" }.joined(), defaults: "{\"name\": \"C\"}")
    },
    Origin(name: "defaults of CSV", count: count) {
      csv("", defaults: "{\"company\": {}" + numbers.map { ", \"k\($0)\": 1" }.joined() + "}")
    },
    Origin(name: "amounts of XML", count: count, severity: .warning) {
      try xml { text in
        guard let start = text.range(of: "<ram:IncludedSupplyChainTradeLineItem>"),
          let end = text.range(of: "</ram:IncludedSupplyChainTradeLineItem>")
        else { return text }
        let line = text[start.lowerBound..<end.upperBound]
          .replacing(/<ram:BilledQuantity([^>]*)>[^<]*</) { "<ram:BilledQuantity\($0.1)>x<" }
        return text[..<start.lowerBound] + numbers.map { _ in line }.joined() + text[end.upperBound...]
      }
    },
    Origin(name: "characters of a page", count: count) {
      var invoice = try Documents.compute(Documents.clean).invoice
      let characters = numbers.compactMap { Unicode.Scalar(0x4E00 + UInt32($0)) }.map { String(Character($0)) }
      invoice.lines[0].description = characters.joined()
      let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
      do throws(InvoiceProblems) {
        _ = try renderer.pdf(ComputedInvoice(invoice))
        return []
      } catch {
        return error.problems
      }
    },
  ]

  @Test(arguments: origins) func isBounded(origin: Origin) throws {
    let problems = try origin.problems()
    let listed = problems.filter { $0.code != .moreProblems }
    #expect(listed.count { $0.severity == origin.severity } == ProblemList.limit)
    #expect(listed.count { $0.severity != origin.severity } <= ProblemList.limit)
    let last = try #require(problems.last)
    #expect(last.code == .moreProblems)
    #expect(last.severity == origin.severity)
    let omitted = try #require(last.omitted)
    #expect(omitted.errors + omitted.warnings + ProblemList.limit >= origin.count)
    #expect(last.message.contains("\(omitted.errors + omitted.warnings)"))
  }

  @Test func warningsNeverDisplaceErrors() throws {
    var list = ProblemList()
    for number in 0..<5000 { list.add(Problem(code: .unknownKey, severity: .warning, path: "/\(number)", message: "")) }
    for number in 0..<1500 { list.add(Problem(code: .wrongType, path: "/\(number)", message: "")) }
    #expect(list.problems.count { $0.code == .unknownKey } == 1000)
    #expect(list.problems.count { $0.code == .wrongType } == 1000)
    #expect(list.problems.last?.omitted == Problem.Omitted(errors: 500, warnings: 4000))
    #expect(list.problems.last?.severity == .error)

    // Of a received document what breaks a rule is told before what is only odd.
    let xml = try Self.xml { text in
      guard let start = text.range(of: "<ram:IncludedSupplyChainTradeLineItem>"),
        let end = text.range(of: "</ram:IncludedSupplyChainTradeLineItem>")
      else { return text }
      let line = text[start.lowerBound..<end.upperBound]
        .replacing(/<ram:ChargeAmount>[^<]*</, with: "<ram:ChargeAmount>7777<")
      return text[..<start.lowerBound] + Array(repeating: line, count: 3000).joined() + text[end.upperBound...]
    }
    #expect(xml.count == 1001)
    #expect(xml.contains { $0.rule == "BR-CO-10" })
    #expect((xml.last?.omitted?.warnings ?? 0) > 1900)
  }

  @Test func listsThatWereBoundedAreAddedUp() {
    let many = ProblemList.bounded((0..<1600).map { Problem(code: .unknownKey, path: "/\($0)", message: "") })
    #expect(many.count == 1001)
    let both = InvoiceProblems(many + many).problems
    #expect(both.count == 1001)
    #expect(both.last?.omitted == Problem.Omitted(errors: 2200, warnings: 0))
    #expect(both.last?.message == "There are 2200 more errors that are not listed.")
    #expect(ProblemList.bounded(both) == both)
    let one = ProblemList.bounded(
      (0...1000).map { Problem(code: .unknownKey, severity: .warning, path: "/\($0)", message: "") })
    #expect(one.last?.message == "There is 1 more warning that is not listed.")
    #expect(one.last?.severity == .warning)
    let mixed = InvoiceProblems(
      both + (0...1100).map { Problem(code: .unknownKey, severity: .warning, path: "/\($0)", message: "") })
    #expect(mixed.problems.last?.message == "There are 2200 more errors and 101 more warnings that are not listed.")
    #expect(mixed.problems.count { $0.severity == .error } == 1001)
  }

  @Test func textsOfProblemsAreBounded() {
    let long = String(repeating: "é", count: 5000)
    let problem = Problem(code: .unknownKey, path: "/" + long, message: long, hint: long)
    for text in [problem.path, problem.message, problem.hint ?? ""] {
      #expect(text.unicodeScalars.count == Problem.textLimit)
      #expect(text.hasSuffix("é…"))
    }
    #expect(Problem(code: .unknownKey, path: "", message: String(repeating: "é", count: 1000)).message.count == 1000)
  }
}
