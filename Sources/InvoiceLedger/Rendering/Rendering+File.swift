internal import ByteCoding

extension Rendering {
  /// What a file is recorded as.
  public init(_ file: RenderedInvoice, as form: RenderingForm) {
    self.init(
      form: form.name, digest: SHA256.digest(of: file.bytes).bytes, size: file.bytes.count, pages: file.pageCount)
  }
}

extension RenderingForm {
  /// Which of an invoice's documents it is, as the ledger names it.
  public var name: String {
    switch self {
    case .pdf: "pdf"
    case .data(.json): "json"
    case .data(.cii): "xml"
    case .data(.ubl): "ubl"
    }
  }
}
