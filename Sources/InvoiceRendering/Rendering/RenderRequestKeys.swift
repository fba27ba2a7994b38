internal import EInvoicing
internal import InvoiceCore

/// The keys of a line of a stream.
enum RenderRequestKeys: String, JSONKey {
  case id, invoice, document
  case fileName = "file_name"
  case options

  static let form = ObjectForm("A request.", Self.self, from: DecodedRequest()) { key in
    switch key {
    case .id: .optional(.json) { $0.id = $1 }
    case .invoice: .optional(.json) { $0.invoice = $1 }
    case .document: .optional(.json) { $0.document = $1 }
    case .fileName: .optional(.text) { $0.fileName = $1 }
    case .options: .optional(.object(Options.form)) { $0.options = $1 ?? $0.options }
    }
  }

  /// The keys of what a line says of its document.
  enum Options: String, JSONKey {
    case language, draft, facturx, pdfa

    static let form = ObjectForm("Options.", Self.self, from: DecodedRequest.Options()) { key in
      switch key {
      case .language: .optional(.text) { ($0.language, $0.choosesLanguage) = ($1, true) }
      case .draft: .optional(.flag) { $0.draft = $1 }
      case .facturx: .optional(.flag(orWord: FacturXProfile.self)) { $0.facturX = $1 }
      case .pdfa: .optional(.flag) { $0.archival = $1 }
      }
    }
  }
}
