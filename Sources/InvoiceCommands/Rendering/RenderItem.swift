/// An invoice of a call that was read and can be rendered.
package struct RenderItem {
  /// As the call names it.
  package var input: String
  /// Its text, for the places of what turns up only when it is rendered; empty when it is no JSON.
  package var text: [UInt8]
  /// What was read from it.
  package var read: InvoiceInput
  /// The file that it is written to; nil: standard output.
  package internal(set) var target: String?

  /// The input as messages call it.
  package var name: String { InputFile.displayName(input) }
}
