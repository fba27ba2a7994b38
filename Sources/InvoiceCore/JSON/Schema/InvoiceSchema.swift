/// The JSON Schema of the invoice JSON.
public enum InvoiceSchema {
  /// The schema (draft 2020-12) as JSON text.
  ///
  /// It is made from what the decoder goes by: keys, types, words, limits and forms. What a schema cannot see, check
  /// digits and sums for instance, only ``ComputedInvoice/init(json:purpose:)`` checks.
  public static let json = SchemaDocument.text(title: "Invoice", of: InvoiceKeys.Document.form.schema)
}
