import Foundation
import TestSupport
import Testing

@testable import InvoiceModel
@testable import InvoiceRendering
@testable import InvoiceWording
@testable import YAMLReading

/// The files of `Templates/strings`: what every language must have, and what none may have.
struct LanguageFileTests {
  /// Words that are the same in English.
  private static let international: Set<String> = [
    "BIC", "IBAN", "SIREN", "VAT", "Cheque", "Contract", "Project", "Total", "Total {tax.name}", "Notes", "Page",
    "per {line.price_base_quantity}", "{line.standard_scheme}\u{A0}{line.standard_id}",
    "{invoice.currency} 1 = EUR {invoice.exchange_rate}",
  ]

  private static let labels = Result {
    try Dictionary(
      uniqueKeysWithValues: BundledFile.names(in: BundledFile.stringsFolder).map { name in
        let path = TestFiles.root + "/" + BundledFile.stringsFolder + name
        let diagnostics = TemplateDiagnostics()
        let strings = TemplateStrings(
          language: String(name.dropLast(5)), file: name,
          document: YAMLDocument([UInt8](try Data(contentsOf: URL(filePath: path)))),
          diagnostics: diagnostics)
        #expect(diagnostics.sorted.isEmpty)
        return (strings.language, strings.labels.all.mapValues(\.scalar.text))
      })
  }

  private func labels(_ language: String) throws -> [String: String] { try #require(Self.labels.get()[language]) }

  /// The variables of a label with their filters, and how many parts may be left out.
  private func parts(of label: String) -> [String] {
    (label.matches(of: /\{[^}]*\}/).map { String($0.output).filter { $0 != " " } }
      + label.filter { $0 == "[" || $0 == "]" }.map(String.init)).sorted()
  }

  @Test("Each language that there are words in has labels, and the other way round")
  func files() throws { #expect(try Self.labels.get().keys.sorted() == Wording.languages) }

  @Test("Every language has every label, with the same variables", arguments: Wording.languages)
  func complete(language: String) throws {
    let french = try labels("fr")
    let labels = try labels(language)
    #expect(Set(labels.keys) == Set(french.keys))
    for (key, label) in labels {
      #expect(!label.isEmpty && parts(of: label) == parts(of: french[key] ?? ""), "\(key): \(label)")
    }
  }

  @Test("No label was left in English", arguments: Wording.languages.filter { $0 != "en" })
  func translated(language: String) throws {
    let english = try labels("en")
    for (key, label) in try labels(language) where label == english[key] {
      #expect(Self.international.contains(label), "\(key): \(label)")
    }
  }

  @Test("Labels are set as print sets them", arguments: Wording.languages)
  func typography(language: String) throws {
    for (key, label) in try labels(language) {
      #expect(!label.contains("'") && !label.contains("\"") && !label.contains("  "), "\(key): \(label)")
      #expect(label.first?.isWhitespace == false && label.last?.isWhitespace == false, "\(key): \(label)")
      // Only French sets off its colons.
      if language != "fr" { #expect(label.firstMatch(of: /\s[:;!?]/) == nil, "\(key): \(label)") }
    }
  }

  @Test("Every bundled template is sound in every language", arguments: InvoiceTemplate.bundled.map(\.name))
  func templates(name: String) throws {
    let template = try #require(InvoiceTemplate(bundled: name))
    let stored = try Template(template.stored(), fonts: RenderingFonts(folders: []))
    #expect(stored.languages == Wording.languages)
    for language in stored.languages { #expect(stored.compiled(for: language) != nil, "\(language)") }
  }

  @Test("A page of every language has its words, and the fonts all their letters", arguments: Wording.languages)
  func pages(language: String) throws {
    let renderer = try InvoiceRenderer()
    let formatter = try #require(InvoiceFormatter(language: language))
    // Every character that the language's words hold stands in a note.
    var characters = Set(try labels(language).values.joined())
    for code in CodeTable.countries.codes { characters.formUnion(formatter.country(code)) }
    for code in formatter.wording.units.codes {
      for number in [1, 2, 5] {
        characters.formUnion(formatter.unit(try #require(Unit(code: code)), for: ExactDecimal(number)))
      }
    }
    let note = String(characters.filter { !"\\\"{}[]".contains($0) }.sorted())
    let invoice = try Documents.compute(
      Documents.clean.replacing("{\"invoice_number\"", with: "{\"notes\":\"\(note)\",\"invoice_number\""))
    var options = RenderOptions()
    options.language = language
    let text = try TestFiles.text(of: renderer.pdf(invoice, options: options).bytes)
    for key in ["type.invoice", "line.description", "totals.due", "page"] {
      #expect(text.contains(try #require(labels(language)[key])), "\(key)")
    }
  }
}
