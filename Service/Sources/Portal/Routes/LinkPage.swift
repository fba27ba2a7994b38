internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A page that a link of a mail shows: small, in both languages, and with nothing fetched from anywhere.
enum LinkPage {
  /// The answer.
  ///
  /// - Parameter content: HTML, of which nothing comes from the request.
  static func response(title: String, _ content: String, _ status: HTTPResponse.Status = .ok) -> Response {
    let html = """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
      <title>\(title)</title></head>
      <body>
      <main>
      \(content)
      </main>
      </body></html>

      """
    var response = Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    response.headers[.contentType] = "text/html; charset=utf-8"
    response.headers[.contentSecurityPolicy] = "default-src 'none'; form-action 'self'; frame-ancestors 'none'"
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
    return response
  }
}
