import Foundation
import PDFFinishing
import Testing

@testable import Typesetting

/// What all tests of the target share: the bundled fonts and short ways to write nodes.
enum Fixture {
  static let fontsFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fonts").path()

  static func library() throws -> FontLibrary {
    try FontLibrary(folders: [fontsFolder])
  }

  static func typesetter() throws -> Typesetter {
    try Typesetter(fonts: library())
  }

  static func text(
    _ text: String, size: Double = 10, alignment: Paragraph.Alignment = .start, integerLength: Int? = nil,
    source: String? = nil
  ) -> Node {
    Node(
      .paragraph(
        Paragraph(
          [Inline(.text(text), style: TextStyle(size: size), source: source)], alignment: alignment, lineHeight: 1,
          integerLength: integerLength)))
  }

  /// A box of a height that is seen on pages by its colour.
  static func box(_ height: Double, _ gray: UInt8 = 128) -> Node {
    var node = Node(.spacer(0))
    node.minimumHeight = height
    node.background = Color(red: gray, green: gray, blue: gray)
    return node
  }

  /// Pages of 200 by 100 points without margins, so that positions are easy to count.
  static func document(
    _ body: [Node], spacing: Double = 0, size: PageSize = PageSize(width: 200, height: 100),
    margins: EdgeInsets = .zero, language: String = "en"
  ) -> FlowDocument {
    FlowDocument(
      pageSize: size, margins: margins, body: body, spacing: spacing,
      metadata: .init(title: "Test", language: language, creationDate: "2026-02-11T00:00:00Z"))
  }

  /// Runs an independent reader of PDF files.
  /// - Throws: when the tool is missing or fails, so that a test cannot pass without it.
  static func run(_ tool: String, _ arguments: [String], on bytes: [UInt8], decodesLatin1: Bool = false) throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "typesetting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "test.pdf")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path() : $0 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ToolFailure(tool: tool, status: process.terminationStatus) }
    if decodesLatin1 { return String(String.UnicodeScalarView(data.map { Unicode.Scalar($0) })) }
    return String(decoding: data, as: UTF8.self)
  }

  struct ToolFailure: Error {
    var tool: String
    var status: Int32
  }
}

extension Typesetter {
  /// One page as a picture.
  func picture(_ document: FlowDocument, page: Int, resolution: Int) throws -> TypesetPicture {
    try #require(try pictures(document, pages: [page...page], resolution: resolution).first)
  }

  /// One page as a drawing.
  func drawing(_ document: FlowDocument, page: Int = 1) throws -> String {
    let drawing = try #require(try drawings(document, pages: [page...page]).first)
    return String(decoding: drawing.bytes, as: UTF8.self)
  }
}

/// A file, and what is known of it.
struct FinishedPDF {
  var bytes: [UInt8]
  var pageCount: Int
  var elements: [StructureElement]
}

extension Typesetter {
  /// The document as an accessible file; without structure as Cairo writes it.
  func pdf(_ document: FlowDocument, isTagged: Bool = true) throws(TypesettingError) -> FinishedPDF {
    guard isTagged else {
      let pdf = try plainPDF(document)
      return FinishedPDF(bytes: pdf.bytes, pageCount: pdf.pageCount, elements: [])
    }
    let draft = try draft(document)
    let metadata = DocumentMetadata(
      title: document.metadata.title.isEmpty ? "Test" : document.metadata.title,
      author: document.metadata.author, producer: "Tests", language: document.metadata.language,
      creationDate: document.metadata.creationDate)
    do {
      return FinishedPDF(
        bytes: try PDFFinisher().finish(draft, options: FinishingOptions(conformance: .ua1, metadata: metadata)),
        pageCount: draft.pages.count, elements: Array(draft.structure.elements))
    } catch {
      throw .backend(operation: "finishing", reason: "\(error)")
    }
  }
}
