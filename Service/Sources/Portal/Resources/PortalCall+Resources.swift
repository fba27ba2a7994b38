internal import Billing
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird

/// What resources read of calls, and how they answer.
extension PortalCall {
  /// How many entries of a list a page has unless told.
  private static let pageLength: Int64 = 50

  var queries: QueryReader { QueryReader(request) }

  /// How many entries the page shall have (`limit`).
  func limit() throws(HTTPProblem) -> Int { Int(try queries.number("limit", in: 1...100) ?? Self.pageLength) }

  /// The entry after which the page begins (`after`); nil: the first page.
  func last() throws(HTTPProblem) -> Int64? { try queries.number("after", in: 1...Int64.max) }

  /// What the body says.
  func read<Form: Decodable>(_ form: Form.Type) throws(HTTPProblem) -> Form { try JSONBody.decode(form, from: body) }

  /// An answer with its tag; 304 for who has it already.
  func answer(_ value: some Encodable) -> Response {
    let bytes = JSONBody.bytes(value)
    return EntityTag.answer(JSONBody.response(bytes), bytes, to: request)
  }

  /// What is done is done in the name of who is logged in.
  var actor: Actor { .user(user.id) }
}
