/// A PDF as Cairo wrote it: text that can be searched, without structure.
package struct TypesetPDF: Sendable {
  /// The file.
  package var bytes: [UInt8]
  /// How many pages it has.
  package var pageCount: Int

  /// A file and how many pages it has.
  package init(bytes: [UInt8], pageCount: Int) {
    self.bytes = bytes
    self.pageCount = pageCount
  }
}
