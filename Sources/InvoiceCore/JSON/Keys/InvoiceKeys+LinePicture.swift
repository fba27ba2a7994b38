internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of a line's picture.
  enum Picture: String, JSONKey {
    case file, alternative

    static let form = ObjectForm("A picture, and what it shows.", Self.self, from: LinePicture(file: "")) { key in
      switch key {
      case .file:
        .required(
          .linePictureFile,
          "A PNG, JPEG, SVG or WebP of at most 1 MiB in a data URI, or the name of a file inside the assets folder."
        ) { $0.file = $1 ?? "" }
      case .alternative:
        .optional(.text, "What it shows, for those who do not see it; without it, the description says it.") {
          $0.alternative = $1
        }
      }
    }
  }
}

extension ValueForm where Value == LinePicture {
  /// A line's picture: its file, or an object that also says what it shows.
  static var linePicture: ValueForm {
    text(
      .linePictureFile, orObject: .object(InvoiceKeys.Picture.form) { $0.file.isEmpty ? nil : $0 }, noun: "A picture",
      name: "linePicture",
      description: "What the line looks like, on the page only: e-invoices have no place for it."
    ) { LinePicture(file: $0) }
  }
}

extension ValueForm where Value == String {
  /// A picture in a data URI, which is longer than other texts, or a file's name.
  static var linePictureFile: ValueForm {
    ValueForm(.string(length: 1...LinePictureLimits.maximumLength)) { (decoder) throws(JSONSyntaxError) in
      try decoder.linePictureFile()
    }
  }
}

extension JSONObjectDecoder {
  /// Reads a line's picture in a data URI, or the name of its file.
  mutating func linePictureFile() throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    if let text = try reader.string(limit: LinePictureLimits.maximumLength) {
      if !text.isEmpty { return text }
      report(.emptyString, at: start, "The text is empty.", hint: "Leave the key out instead.")
      return nil
    }
    report(
      .linePictureTooLarge, at: start, LinePictureLimits.tooLarge, hint: LinePictureLimits.remedy)
    return nil
  }
}
