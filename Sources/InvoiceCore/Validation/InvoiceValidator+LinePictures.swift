internal import ByteCoding
internal import InvoiceModel

extension InvoiceValidator {
  /// Checks how a line names its picture, and how large it is; whether it is one is seen when a page is made.
  mutating func validate(_ picture: LinePicture, _ path: String) {
    text(picture.alternative, path + "/alternative")
    if FilePath.hasPrefix(picture.file, "data:") {
      guard let bytes = Base64.picture(inDataURI: picture.file) else { return reportInvalidPicture(path) }
      guard bytes.count > LinePictureLimits.maximumSize else { return }
      report(.linePictureTooLarge, path, LinePictureLimits.tooLarge, hint: LinePictureLimits.remedy)
    } else if !Logo.isFileName(picture.file) {
      reportInvalidPicture(path)
    }
  }

  private mutating func reportInvalidPicture(_ path: String) {
    report(
      .invalidLinePicture, path,
      "The picture is neither a PNG, JPEG, SVG or WebP in a data URI nor a file inside the assets.",
      hint: "Write `data:image/png;base64,` and the picture, or a file name without `..`; nothing is fetched.")
  }
}
