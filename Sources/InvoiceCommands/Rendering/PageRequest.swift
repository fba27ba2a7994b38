internal import ByteCoding
package import InvoiceKit
internal import SystemIO

/// What is wanted of an invoice's pages in the place of a document that is more than they.
package struct PageRequest: Hashable, Sendable {
  /// What they become.
  package enum Medium: Hashable, Sendable {
    /// Pixels each; the resolution is in dots an inch.
    case png(resolution: Int)
    /// A drawing each.
    case svg
    /// All of them one page of a browser.
    case html
  }

  /// What they become.
  package var medium: Medium
  /// Which pages.
  package var pages: PageChoice
  /// Whether each page has a file of its own with its number in its name, however many they are.
  package var isSet: Bool

  /// What is wanted of which pages.
  package init(medium: Medium, pages: PageChoice, isSet: Bool) {
    (self.medium, self.pages, self.isSet) = (medium, pages, isSet)
  }

  /// Sees to it that the memory of a page's pixels is used again, before the pages of many documents are painted.
  package func prepareForMany() {
    if case .png = medium { HeapRoom.keepFreed() }
  }

  /// The name of the file of a page, in a folder where each file is named by its invoice.
  ///
  /// - Parameter name: that of the invoice's file, were it one.
  package static func fileName(ofPage number: Int, of name: String) -> String {
    let ending = FilePath.fileExtension(of: name).map { ".\($0)" } ?? ""
    return "\(FilePath.stem(of: name))-\(number)\(ending)"
  }

  /// What an invoice's pages become.
  ///
  /// - Parameters:
  ///   - invoice: whose pages they are.
  ///   - renderer: sets them.
  ///   - options: of the pages.
  /// - Throws: what keeps its pages from being made.
  package func document(
    of invoice: ComputedInvoice, by renderer: InvoiceRenderer, _ options: RenderOptions
  ) throws(InvoiceProblems) -> MadeDocument {
    let made: [(bytes: [UInt8], pageCount: Int, warnings: [Problem])]
    switch medium {
    case .html:
      let html = try renderer.html(invoice, options: options)
      return MadeDocument(bytes: html.bytes, warnings: html.warnings)
    case .png(let resolution):
      made = try renderer.pngs(invoice, pages: pages, resolution: resolution, options: options)
        .map { ($0.bytes, $0.pageCount, $0.warnings) }
    case .svg:
      made = try renderer.svgs(invoice, pages: pages, options: options).map { ($0.bytes, $0.pageCount, $0.warnings) }
    }
    let pageCount = made.first?.pageCount ?? 0
    var document = MadeDocument(
      bytes: made.first?.bytes ?? [], pageCount: pageCount, warnings: made.first?.warnings ?? [])
    guard isSet else { return document }
    document.pages = zip(pages.numbers(of: pageCount), made).map { MadePage(number: $0, bytes: $1.bytes) }
    return document
  }
}
