/// Turns Cairo's PDF into an archivable, accessible one.
package struct PDFFinisher: Sendable {
  package init() {}
}
