public import FoundationEssentials
public import InvoiceKit

extension RenderedPDF {
  /// The file.
  public var data: Data { Data(bytes) }
}
