/// A PDF as Cairo wrote it, with what Cairo cannot write into it.
package struct TypesetPDF: Sendable {
  /// The file as Cairo wrote it.
  package var bytes: [UInt8]
  /// How many pages it has.
  package var pageCount: Int
  /// In the order in which the painter opened them.
  package var elements: [StructureElement]
  /// What the file has stand-ins for, each as a PDF that shows a picture alone.
  package var pictures: [[UInt8]]

  /// A file and what is known of it.
  package init(bytes: [UInt8], pageCount: Int, elements: [StructureElement], pictures: [[UInt8]] = []) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.elements = elements
    self.pictures = pictures
  }
}
