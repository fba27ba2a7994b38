/// The JSON Schema of the invoice JSON.
public enum InvoiceSchema {
  /// The schema (draft 2020-12) as JSON text.
  public static let json = "{}"
}
