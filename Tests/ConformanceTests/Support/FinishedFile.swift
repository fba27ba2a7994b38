import Foundation
import InvoiceKit
import Testing

/// What `pdf_conformance.py` reads in a finished PDF, which is to say qpdf and not this package.
struct FinishedFile: Decodable, Sendable {
  struct Embedded: Decodable, Sendable, Equatable {
    var name: String
    var relationship: String
    var type: String
    var md5: String
  }

  /// The clauses that are broken.
  var faults: [String]
  var checks: Int
  /// `pdfaid`, `pdfuaid` and `fx` of XMP.
  var properties: [String: String]
  var files: [Embedded]
  var pages: Int
  var version: String
  var tagged: Bool

  /// Walks files; one start of the interpreter for all of them.
  static func read(_ paths: [String]) throws -> [FinishedFile] {
    let script = Judge.package.appendingPathComponent("Tests/ConformanceTests/pdf_conformance.py").path
    let text = try Program.expectNoFault(Judge.python, [script, "--describe"] + paths)
    let files = try text.split(separator: "\n").map { try JSONDecoder().decode(FinishedFile.self, from: Data($0.utf8)) }
    try #require(files.count == paths.count)
    return files
  }

  /// Reads one file.
  static func read(_ path: String) throws -> FinishedFile { try read([path])[0] }
}

extension Sample {
  /// Where the sample is.
  var path: String { Judge.package.appendingPathComponent("Samples/\(name)").path }

  /// What its invoice's file is called in a folder of results.
  func fileName(_ ending: String) throws -> String {
    let number = try ComputedInvoice(json: json).invoice.number
    return try #require(number).replacingOccurrences(of: "/", with: ".") + "." + ending
  }

  /// Renders samples into a new folder with one call of the built command.
  static func render(
    _ samples: [Sample], _ options: [String], environment: [String: String] = [:]
  ) throws -> Folder {
    let folder = try Folder()
    let assets = Judge.package.appendingPathComponent("Samples/assets").path
    let result = try Program.run(
      Program.renderInvoice,
      options + ["--quiet", "--assets", assets, "-o", folder.url.path] + samples.map(\.path), environment: environment)
    #expect(result.status == 0, "\(options): \(result.errors)")
    #expect(result.errors.isEmpty)
    return folder
  }
}
