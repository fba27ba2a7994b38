internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of a supporting document.
  enum Attachment: String, JSONKey {
    case name, description, code, url, file
    case fileName = "file_name"

    static let form = ObjectForm(
      "An additional supporting document (BG-24).", Self.self, from: SupportingDocument(name: "")
    ) { key in
      switch key {
      case .name: .required(.text, "What it is called (BT-122).") { $0.name = $1 ?? "" }
      case .description: .optional(.text, "What it is (BT-123).") { $0.description = $1 }
      case .code:
        .optional(.text, "What it is, as French rules name it in BT-123 (BR-FR-17): `BON_LIVRAISON`.") { $0.code = $1 }
      case .url: .optional(.webAddress, "Where it can be had (BT-124).") { $0.url = $1 }
      case .file:
        .optional(.attachedFile, "The file in a data URI, or its name inside the assets folder (BT-125).") {
          $0.file = $1
        }
      case .fileName: .optional(.text, "What the file is called, where that is another name.") { $0.fileName = $1 }
      }
    }
  }
}
