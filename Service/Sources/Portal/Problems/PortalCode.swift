/// Stable names of what is wrong with a request; Docs/HTTPProblems.md lists all. What the service itself could not do has
/// a code of ``BillingCode``.
public enum PortalCode: String, Hashable, Sendable, CaseIterable {
  /// There is no such path.
  case notFound = "not-found"
  /// The path is there, with other methods.
  case methodNotAllowed = "method-not-allowed"
  /// The path with its query is too long.
  case pathTooLong = "path-too-long"
  /// A token is needed, and there is none or a wrong one.
  case unauthorized
  /// Nobody is logged in, or the session has ended.
  case loggedOut = "logged-out"
  /// What would change something does not come from a page of ours.
  case crossSite = "cross-site"
  /// There were too many requests of this kind.
  case tooManyRequests = "too-many-requests"
  /// What should prove who somebody is does not.
  case loginInvalid = "login-invalid"
  /// What should prove who somebody is is too old, or of the future.
  case loginExpired = "login-expired"
  /// What proves who somebody is has done so before.
  case loginUsed = "login-used"
  /// The link went to an address that is not known to be the person's.
  case loginUnconfirmed = "login-unconfirmed"
  /// The person has not agreed at Telegram.
  case loginDenied = "login-denied"
  /// Who vouches for the person does not answer.
  case loginUnavailable = "login-unavailable"
  /// The role of an account of the desk may not do it.
  case wrongRole = "wrong-role"
  /// What can't be undone needs a login of the last ten minutes.
  case loginTooOld = "login-too-old"
  /// There is no such session, or it is somebody else's.
  case unknownSession = "unknown-session"
  /// No token is configured with which `/v1` could be called.
  case botAPIOff = "bot-api-off"
  /// A webhook has no signature.
  case signatureMissing = "signature-missing"
  /// A webhook's signature is not that of its body.
  case signatureWrong = "signature-wrong"
  /// There is no body.
  case bodyMissing = "body-missing"
  /// The body is too large.
  case bodyTooLarge = "body-too-large"
  /// The body did not arrive in time.
  case bodyTooSlow = "body-too-slow"
  /// The body is no JSON in UTF-8.
  case notJSON = "not-json"
  /// A batch has too many entries.
  case tooManyItems = "too-many-items"
  /// Fields are wrong: each has a code of its own.
  case invalidFields = "invalid-fields"
  /// No token is configured with which the rendering API could be called.
  case renderingOff = "rendering-api-off"
  /// There is no ledger by which invoices could be issued.
  case issuingOff = "issuing-off"
  /// The token is not good for what is asked.
  case scopeMissing = "scope-missing"
  /// The token has asked for as many documents as it may.
  case quotaExceeded = "quota-exceeded"
  /// The body is not what `Content-Type` says, or nothing that is read.
  case unsupportedMediaType = "unsupported-media-type"
  /// The answer would be none of the types of `Accept`.
  case notAcceptable = "not-acceptable"
  /// An option of the query has no such value, or contradicts another one.
  case invalidOption = "invalid-option"
  /// A document has errors: each has a code of Docs/Problems.md.
  case documentRefused = "document-refused"
  /// A document takes longer than it may.
  case documentTooSlow = "document-too-slow"
  /// An invoice is to be issued without an `Idempotency-Key`, or with one that is none.
  case keyMissing = "idempotency-key-missing"
  /// So many requests are worked at that this one has to come again.
  case overloaded
  /// The service is about to stop, or has not everything that it needs.
  case notReady = "not-ready"
  /// A document can't be made now.
  case documentUnavailable = "document-unavailable"
  /// The service has failed; its log tells more.
  case serviceFailed = "service-failed"
  // Of fields.
  /// A field that is needed is not there.
  case missingField = "missing-field"
  /// There is no field of that name.
  case unknownField = "unknown-field"
  /// A field holds another type.
  case wrongType = "wrong-type"
  /// A text is empty.
  case empty
  /// A text is too long.
  case tooLong = "too-long"
  /// A text has characters that do something instead of being shown.
  case controlCharacter = "control-character"
  /// A text is none of the words that there are.
  case unknownWord = "unknown-word"
  /// A number is too small or too large.
  case outOfRange = "out-of-range"
  /// A time is in the future.
  case inFuture = "in-future"
  /// A time is too long ago.
  case tooOld = "too-old"
  /// A time is before that of which it is the end.
  case endBeforeStart = "end-before-start"
  /// A text is no mail address.
  case invalidAddress = "invalid-address"
}
