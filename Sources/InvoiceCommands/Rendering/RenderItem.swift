package import InvoiceKit

/// An invoice of a call that was read and can be rendered.
package struct RenderItem {
  /// What was made of it before a step, and of which invoice.
  package struct Rehearsal {
    /// The invoice as it was expected to be.
    package var invoice: ComputedInvoice
    /// Its document.
    package var document: MadeDocument
  }

  /// Which one of the call's inputs it is, from 0.
  package let index: Int
  /// As the call names it.
  package var input: String
  /// Its text, for the places of what turns up only when it is rendered; empty when it is no JSON.
  package var text: [UInt8]
  /// What was read from it.
  package var read: InvoiceInput
  /// What was made of it already; it is its document if the step makes it the invoice that was expected.
  package internal(set) var rehearsal: Rehearsal?
  /// The file that it is written to; nil: standard output.
  package internal(set) var target: String?

  /// The input as messages call it.
  package var name: String { InputFile.displayName(input) }

  init(index: Int, input: String, text: [UInt8], read: InvoiceInput) {
    self.index = index
    self.input = input
    self.text = text
    self.read = read
  }
}
