internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Bodies of JSON.
enum JSONBody {
  /// An answer.
  static func response(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) -> Response {
    response(bytes(value), status: status, type: type)
  }

  /// An answer of bytes that are JSON.
  static func response(
    _ bytes: [UInt8], status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) -> Response {
    Response(status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A value in JSON; names of members are written in snake case.
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // All that is answered are texts, integers and lists of them, which have a form.
    return (try? encoder.encode(value)).map { Array($0) } ?? []
  }

  /// What a request says.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: ByteBuffer) throws(HTTPProblem) -> Value {
    guard bytes.readableBytes > 0 else {
      throw HTTPProblem(.badRequest, .bodyMissing, "The request has no body.", hint: "Send JSON.")
    }
    // The decoder looks at a text only when it is read.
    guard String(validating: bytes.readableBytesView, as: UTF8.self) != nil else {
      throw HTTPProblem(.badRequest, .notJSON, "The body is not UTF-8.")
    }
    do { return try JSONDecoder().decode(type, from: Data(bytes.readableBytesView)) } catch let problem as HTTPProblem {
      throw problem
    } catch {
      throw HTTPProblem(.badRequest, .notJSON, "The body is no JSON.")
    }
  }
}
