import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("What templates can name")
struct TemplateVocabularyTests {
  @Test("Every variable, condition and collection has a meaning, and nothing else has")
  func meanings() {
    let variables = TemplateVariable.all.names.filter { TemplateGlossary.meaning(ofVariable: $0) == nil }
    #expect(variables.sorted() == [])
    #expect(TemplateGlossary.variables.keys.filter { TemplateVariable.all[$0] == nil }.sorted() == [])
    for (prefix, table) in [
      ("seller", TemplateGlossary.parties), ("buyer", TemplateGlossary.parties),
      ("allowance", TemplateGlossary.adjustments), ("charge", TemplateGlossary.adjustments),
      ("detail", TemplateGlossary.details), ("payment_detail", TemplateGlossary.details),
    ] {
      #expect(table.keys.filter { TemplateVariable.all["\(prefix).\($0)"] == nil }.sorted() == [], "\(prefix)")
    }
    let conditions = TemplateCondition.all.map(\.name) + TemplateCompiler.themeConditions
    #expect(conditions.filter { TemplateGlossary.meaning(ofCondition: $0) == nil } == [])
    #expect(TemplateGlossary.conditions.keys.filter { !conditions.contains($0) }.sorted() == [])
  }

  @Test("The bundled invoices are sound, and most variables have a value in one of them")
  func values() throws {
    #expect(TemplateSample.all.first?.name == "02-b2b-complete" && TemplateSample.all.count > 12)
    for sample in TemplateSample.all { #expect(try sample.invoice().lines.isEmpty == false, "\(sample.name)") }
    let vocabulary = TemplateVocabulary()
    #expect(vocabulary.variables.count { $0.value != nil } > 120)
    let values = Dictionary(uniqueKeysWithValues: vocabulary.variables.map { ($0.name, $0.value) })
    #expect(values["invoice.number"] == "FA-2026-0042" && values["invoice.type"] == "Facture")
    #expect(values["totals.due"] == "9\u{202F}226,29\u{A0}€" && values["invoice.date"] == "11 février 2026")
    #expect(values["line.number"] == "1" && values["metadata.quote"] == "D-2025-118")
    let conditions = Dictionary(uniqueKeysWithValues: vocabulary.conditions.map { ($0.name, $0.source) })
    #expect(conditions["credit"] == "11-credit-note" && conditions["received"] == .some(nil))
    #expect(vocabulary.collections.map(\.name) == TemplateCollection.allCases.map(\.rawValue))
  }

  @Test("Values are those of the invoice that is given, in the language that is asked for")
  func data() throws {
    let invoice = try TestFiles.invoice("01-seed.json")
    let vocabulary = TemplateVocabulary(
      sources: [TemplateVocabulary.Source(name: "seed", invoice: invoice)], language: "en")
    let values = Dictionary(uniqueKeysWithValues: vocabulary.variables.map { ($0.name, $0) })
    #expect(values["invoice.type"]?.value == "Invoice" && values["invoice.type"]?.source == "seed")
    #expect(values["retention.amount"]?.value == nil)
    #expect(values["line.net"]?.collection == "lines" && values["line.net"]?.filters.first == "amount")
  }
}
