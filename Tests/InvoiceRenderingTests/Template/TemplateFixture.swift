import Foundation
import InvoiceModel
import InvoiceWording
import Testing

@testable import EInvoiceReading
@testable import EInvoicing
@testable import InvoiceCore
@testable import InvoiceRendering

/// A template in a folder of its own, which is deleted with it.
final class TemplateFixture {
  let path: String

  init(_ template: String, strings: [String: String] = ["fr": "hello: Bonjour"], files: [String: Data] = [:]) throws {
    path = NSTemporaryDirectory() + "template-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/strings", withIntermediateDirectories: true)
    for name in files.keys {
      try FileManager.default.createDirectory(
        atPath: NSString(string: path + "/" + name).deletingLastPathComponent, withIntermediateDirectories: true)
    }
    try Data(template.utf8).write(to: URL(fileURLWithPath: path + "/template.yaml"))
    for (language, text) in strings {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/strings/\(language).yaml"))
    }
    for (name, data) in files { try data.write(to: URL(fileURLWithPath: path + "/" + name)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A sound template with these blocks in its body, the first of them on line 4.
  static func body(_ blocks: String) -> String {
    """
    title: "{invoice.type | code}"
    styles: { fine: { size: 7 } }
    body:
    \(blocks)
      - mentions: all

    """
  }

  func load() throws(InvoiceProblems) -> Template { try Template(.folder(path), fonts: RenderingFonts(folders: [])) }

  var problems: [Problem] {
    do {
      _ = try load()
      return []
    } catch {
      return error.problems
    }
  }

  /// The text of the first body block.
  func text(_ invoice: ComputedInvoice, language: String = "fr") throws -> String? {
    let compiled = try #require(try load().compiled(for: language))
    let formatter = try #require(InvoiceFormatter(language: language))
    let context = RenderingContext(invoice, language: language, formatter: formatter, isDraft: false)
    guard case .text(let text) = try #require(compiled.body.first).content else { return nil }
    return text.paragraph(in: context)?.plainText
  }
}
