internal import HTTPTypes
internal import Hummingbird
internal import InvoiceCommands
internal import InvoiceKit

/// What a request asks for: its query, and what it says of its body and of the answer.
struct RenderingQuery {
  let options: DeskOptions

  /// - Parameter hasAnswerFormat: whether `Accept` may name the format, where the query does not.
  init(_ request: Request, hasAnswerFormat: Bool = false) throws(HTTPProblem) {
    var values: [DeskOptions.Name: String] = [:]
    var problems: [FieldProblem] = []
    for (key, value) in request.uri.queryParameters {
      guard let name = DeskOptions.Name(rawValue: String(key)) else {
        let names = DeskOptions.Name.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        problems.append(
          FieldProblem(String(key.prefix(64)), .unknownField, "There is no such option; there are \(names)."))
        continue
      }
      if values.updateValue(String(value), forKey: name) != nil {
        problems.append(FieldProblem(name.rawValue, .invalidOption, "`\(name.rawValue)` stands twice."))
      }
    }
    guard problems.isEmpty else {
      throw HTTPProblem(.badRequest, .invalidFields, "The query is wrong.", fields: problems)
    }
    if hasAnswerFormat, values[.format] == nil, values[.facturx] == nil || values[.facturx] == "false" {
      values[.format] = try Self.format(request)
    }
    do throws(CommandFailure) { options = try DeskOptions(values) } catch { throw HTTPProblem(DocumentFailure(error)) }
  }

  private static let formats = [
    "application/pdf": "pdf", "application/json": "json", "application/xml": "xml", "text/xml": "xml", "*/*": "pdf",
    "application/*": "pdf", "image/png": "png", "image/*": "png", "image/svg+xml": "svg", "text/html": "html",
  ]

  /// What `Accept` prefers of what there is; nil: it says nothing.
  private static func format(_ request: Request) throws(HTTPProblem) -> String? {
    guard let accept = request.headers[.accept], !accept.isEmpty else { return nil }
    guard let best = AcceptedTypes(accept).first(among: Set(formats.keys)) else {
      throw HTTPProblem(
        .notAcceptable, .notAcceptable, "The answer would be none of the types of `Accept`.",
        hint: "Accept `application/pdf`, `image/png`, `image/svg+xml`, `text/html`, `application/json` or "
          + "`application/xml`, or say `?format=`.")
    }
    return formats[best]
  }

  /// Sees to it that a body is what `Content-Type` says, where that names one of the three kinds. What is only bytes, or
  /// a form as curl has it without a word, is recognised by its content.
  static func check(_ bytes: [UInt8], of request: Request) throws(HTTPProblem) {
    let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    let kind = ReceivedFile.kind(of: bytes)
    let isRight: Bool
    switch type {
    case "", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain": isRight = true
    case "application/pdf": isRight = kind == .pdf
    case "application/json": isRight = kind == .other
    case "application/xml", "text/xml": isRight = kind == .xml
    default: isRight = false
    }
    guard isRight else {
      throw HTTPProblem(
        .unsupportedMediaType, .unsupportedMediaType,
        "The body is not what `Content-Type` says, or nothing that is read.",
        hint: "Send invoice JSON as application/json, an e-invoice as application/xml or application/pdf.")
    }
  }
}
