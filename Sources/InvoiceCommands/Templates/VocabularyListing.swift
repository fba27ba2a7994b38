internal import InvoiceKit
internal import SystemIO

/// The work of `templates vars`: everything that a template can name.
package struct VocabularyListing {
  /// The invoice whose values are shown; nil: the bundled ones.
  package var data: String?
  /// In which values are written; nil: the invoice's own language.
  package var language: String?
  /// How it is listed.
  package var format: ReportFormat
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// Work that has not begun.
  package init(data: String?, language: String?, format: ReportFormat, reporter: Reporter) {
    (self.data, self.language, self.format, self.reporter) = (data, language, format, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      if let language, InvoiceFormatter(language: language) == nil {
        throw CommandFailure(.usage, "unknown-language", "there are no words in \"\(PrintableText.of(language))\"")
      }
      var sources: [TemplateVocabulary.Source] = []
      if let data {
        let bytes = try InputFile.read(data)
        let name = InputFile.displayName(data)
        do throws(InvoiceProblems) {
          let input = try InvoiceInput(bytes, for: reporter.command, file: InputFile.fileName(data))
          sources = [TemplateVocabulary.Source(name: name, invoice: input.invoice)]
        } catch {
          return reporter.report(error, file: name)
        }
      }
      let vocabulary = TemplateVocabulary(sources: sources, language: language)
      try asCommand(
        StandardOutput.write(format == .json ? Self.json(vocabulary) : Array(Self.text(vocabulary).utf8)))
    } catch {
      reporter.report(error)
    }
  }

  private static func text(_ vocabulary: TemplateVocabulary) -> String {
    var lines = ["VARIABLES"]
    for variable in vocabulary.variables {
      let place = variable.collection.map { ", in each: \($0)" } ?? ""
      lines.append("  {\(variable.name)}  \(variable.kind)\(place)")
      lines.append("      \(variable.meaning)")
      if let value = variable.value {
        lines.append("      = " + value.split(separator: "\n").joined(separator: " / "))
      }
      if variable.filters.count > 1 { lines.append("      | " + variable.filters.joined(separator: ", ")) }
    }
    lines += ["", "CONDITIONS (every variable and every collection is one, too)"]
    for condition in vocabulary.conditions { lines += fact(condition) }
    lines += ["", "COLLECTIONS (each, table)"]
    for collection in vocabulary.collections { lines += fact(collection) }
    return lines.map(PrintableText.of).joined(separator: "\n") + "\n"
  }

  private static func fact(_ fact: TemplateVocabulary.Fact) -> [String] {
    ["  \(fact.name)", "      \(fact.meaning)"] + (fact.source.map { ["      holds in \($0)"] } ?? [])
  }

  private enum Key: String, JSONKey {
    case variables, conditions, collections, name, kind, words, filters, collection, meaning, value, source
  }

  private static func json(_ vocabulary: TemplateVocabulary) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.variables) { writer in
        writer.array(vocabulary.variables) { writer, variable in
          writer.object { writer in
            writer.member(Key.name, variable.name)
            writer.member(Key.kind, variable.kind)
            if !variable.words.isEmpty { writer.member(Key.words) { $0.array(variable.words) { $0.string($1) } } }
            writer.member(Key.filters) { $0.array(variable.filters) { $0.string($1) } }
            writer.member(Key.collection, variable.collection)
            writer.member(Key.meaning, variable.meaning)
            writer.member(Key.value, variable.value)
            writer.member(Key.source, variable.source)
          }
        }
      }
      writer.member(Key.conditions) { Self.write(vocabulary.conditions, to: &$0) }
      writer.member(Key.collections) { Self.write(vocabulary.collections, to: &$0) }
    }
    writer.finish()
    return writer.bytes
  }

  private static func write(_ facts: [TemplateVocabulary.Fact], to writer: inout JSONWriter) {
    writer.array(facts) { writer, fact in
      writer.object { writer in
        writer.member(Key.name, fact.name)
        writer.member(Key.meaning, fact.meaning)
        writer.member(Key.source, fact.source)
      }
    }
  }
}
