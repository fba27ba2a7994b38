/// A PDF as Cairo wrote it, with what Cairo cannot write into it.
package struct TypesetPDF: Sendable {
  package var bytes: [UInt8]
  package var pageCount: Int
  /// In the order in which the painter opened them.
  package var elements: [StructureElement]

  package init(bytes: [UInt8], pageCount: Int, elements: [StructureElement]) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.elements = elements
  }
}
