internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// Why a request is refused; answered as `application/problem+json` (RFC 9457).
struct HTTPProblem: Error {
  var status: HTTPResponse.Status
  /// A ``PortalCode`` or a ``BillingCode``.
  var code: String
  /// One sentence, with nothing of the request in it.
  var detail: String
  /// What to do about it.
  var hint: String?
  /// In how many seconds to come again; nil: it would not help.
  var retryAfter: Int?
  /// The methods of the path (`Allow`); nil: the method is none of the matter.
  var allowed: String?
  /// What is wrong with which field.
  var fields: [FieldProblem] = []
  /// What is wrong with which place of a document.
  var problems: [DocumentProblem] = []
  /// What the log says besides, without personal data.
  var reason: String?

  init(
    _ status: HTTPResponse.Status, _ code: PortalCode, _ detail: String, hint: String? = nil, retryAfter: Int? = nil,
    fields: [FieldProblem] = []
  ) {
    (self.status, self.code, self.detail, self.hint) = (status, code.rawValue, detail, hint)
    (self.retryAfter, self.fields) = (retryAfter, fields)
  }

  /// What the service says. Words of the database are for the log only.
  init(_ error: BillingError) {
    (code, hint, detail) = (error.code.rawValue, error.hint, error.message)
    switch error.cause {
    case .request: status = .badRequest
    case .missing: status = .notFound
    case .conflict: status = .conflict
    case .system:
      (status, retryAfter, hint) = (.serviceUnavailable, 5, "Send the same again: nothing is done twice.")
      (detail, reason) = ("The database does not answer.", error.message)
    case .content:
      (status, retryAfter, hint) = (.serviceUnavailable, 60, nil)
      (detail, reason) = ("The database cannot be used.", error.message)
    case .defect: (status, detail, hint) = (.internalServerError, "The service has failed; its log tells more.", nil)
    }
  }

  /// The answer.
  func response(request: String) -> Response {
    struct Body: Encodable {
      var type = "about:blank"
      var title: String
      var status: Int
      var code: String
      var detail: String
      var hint: String?
      var request: String
      var fields: [FieldProblem]?
      var problems: [DocumentProblem]?
    }
    var response = JSONBody.response(
      Body(
        title: status.reasonPhrase, status: status.code, code: code, detail: detail, hint: hint, request: request,
        fields: fields.isEmpty ? nil : fields, problems: problems.isEmpty ? nil : problems), status: status,
      type: "application/problem+json")
    if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
    if let allowed { response.headers[.allow] = allowed }
    if status == .unauthorized, code != PortalCode.loggedOut.rawValue { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }
}
