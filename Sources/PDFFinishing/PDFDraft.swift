/// A document before it is a file: its pages, their structure, and what they refer to.
package struct PDFDraft: Sendable {
  /// In their order.
  package var pages: [PageContent] = []
  /// Of all pages; empty where the document is not tagged.
  package var structure = StructureTree()
  /// What the pages' runs of glyphs refer to by number.
  package var fonts: [DraftFont] = []
  /// What the pages refer to by number.
  package var pictures: [PicturePart] = []

  /// A document without pages.
  package init() {}
}
