internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Tells answers apart by what is in them, so that who knows one already is not sent it again (RFC 9110 8.8.3).
enum EntityTag {
  /// The answer with its tag, or 304 where the request names the tag.
  static func answer(_ response: Response, _ bytes: some Sequence<UInt8>, to request: Request) -> Response {
    let tag = "\"\(HexDigits.of(SHA256.hash(data: Array(bytes)).prefix(16)))\""
    let known = request.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",").map { entry in
      String(entry.filter { $0 != " " && $0 != "\t" })
    }
    guard known.contains(tag) || known.contains("W/\(tag)") || known.contains("*") else {
      var response = response
      response.headers[.eTag] = tag
      return response
    }
    return Response(status: .notModified, headers: [.eTag: tag])
  }
}
