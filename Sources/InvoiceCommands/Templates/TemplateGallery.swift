internal import ByteCoding
internal import InvoiceKit

/// Looks side by side, as a page of the web in one file.
struct TemplateGallery {
  /// A look and its picture.
  struct Look {
    var overview: TemplateOverview
    /// A PNG.
    var picture: [UInt8]
  }

  var looks: [Look]

  var html: String {
    let figures = looks.map { look in
      let name = Self.escaped(look.overview.name)
      let picture = String(decoding: Base64.encoded(look.picture), as: UTF8.self)
      return """
          <figure>
            <img src="data:image/png;base64,\(picture)" alt="An invoice in the look \(name)">
            <figcaption><strong>\(name)</strong> \(Self.escaped(look.overview.summary ?? ""))</figcaption>
          </figure>
        """
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Looks of invoices</title>
      <style>
        body { margin: 2rem; background: #e9ebee; color: #1c2430; font: 1rem/1.5 system-ui, sans-serif }
        main { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 2rem }
        figure { margin: 0 }
        img { width: 100%; height: auto; background: #fff; box-shadow: 0 1px 6px #0003 }
      </style>
      <h1>Looks of invoices</h1>
      <main>
      \(figures.joined(separator: "\n"))
      </main>
      </html>

      """
  }

  /// In HTML as in XML.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
