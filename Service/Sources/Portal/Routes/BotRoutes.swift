internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The bot's API.
struct BotRoutes: Sendable {
  let billing: BillingStore
  let reader: BodyReader
  let limit: Int
  let tokens: BearerTokens
  let metrics: MetricsRegistry

  func add(to router: Router<PortalContext>) {
    let bot = router.group("/v1")
    bot.post("/usage") { request, _ in
      try await store(UsageForm.self, request) { (transaction, items) throws(BillingError) in
        try transaction.recordUsage(items)
      }
    }
    bot.post("/messages") { request, _ in
      try await store(MessageForm.self, request) { (transaction, items) throws(BillingError) in
        try transaction.storeMessages(items)
      }
    }
    bot.post("/sessions") { request, _ in
      try await store(SessionForm.self, request) { (transaction, items) throws(BillingError) in
        try transaction.storeSessions(items)
      }
    }
    bot.post("/tickets") { request, _ in
      try await store(TicketForm.self, request) { (transaction, items) throws(BillingError) in
        try transaction.openTickets(items)
      }
    }
    bot.put("/users/:telegram_id") { request, context in try await change(request, context) }
    bot.get("/users/:telegram_id/quota") { request, context in try await quota(request, context) }
    bot.get("/notices") { request, _ in try await notices(request) }
    bot.post("/notices/ack") { request, _ in try await acknowledge(request) }
  }

  /// Lets the bot in.
  private func check(_ request: Request) throws(HTTPProblem) {
    guard !tokens.isEmpty else {
      throw HTTPProblem(
        .notFound, .botAPIOff, "The bot's API is off.", hint: "Give the bot a token in the settings of the server.")
    }
    try tokens.check(request)
  }

  private func store<Form: BotForm>(
    _ form: Form.Type, _ request: Request,
    _ body: @escaping @Sendable (BillingTransaction, [Form.Item]) throws(BillingError) -> [BotOutcome]
  ) async throws -> Response {
    try check(request)
    let bytes = try await reader.read(request, limit: limit)
    let entries = try JSONBody.decode(BotBatch<Form>.self, from: bytes).entries
    let now = billing.surroundings.now()
    let problems = entries.map { $0.problems + FieldReader.problems(of: $0.times, at: now) }
    let items = zip(entries, problems).compactMap { $1.isEmpty ? $0.item : nil }
    let outcomes =
      items.isEmpty
      ? [] : try await billing.writeOnThread { (transaction) throws(BillingError) in try body(transaction, items) }
    var results = BotResults()
    var rest = outcomes[...]
    for (entry, problems) in zip(entries, problems) {
      if problems.isEmpty, let outcome = rest.popFirst() {
        results.append(key: entry.key, outcome)
      } else {
        results.append(key: entry.key, refusedFor: problems)
      }
    }
    count(results, kind: Form.list)
    return JSONBody.response(results)
  }

  private func change(_ request: Request, _ context: PortalContext) async throws -> Response {
    try check(request)
    let telegramID = try telegramID(context)
    let form = try JSONBody.decode(UserForm.self, from: try await reader.read(request, limit: limit))
    let (name, email, language) = (form.name, form.email, form.language)
    try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.changeUser(telegramID: telegramID, name: name, email: email, language: language)
    }
    return JSONBody.response(["telegram_id": telegramID])
  }

  private func quota(_ request: Request, _ context: PortalContext) async throws -> Response {
    try check(request)
    let telegramID = try telegramID(context)
    let quota = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.quota(telegramID: telegramID)
    }
    return JSONBody.response(QuotaBody(quota, telegramID: telegramID))
  }

  private func notices(_ request: Request) async throws -> Response {
    try check(request)
    let query = QueryReader(request)
    let after = try query.number("after", in: 0...Int64.max) ?? 0
    let limit = Int(try query.number("limit", in: 1...Int64(BotLimits.maximumItems)) ?? 100)
    let notices = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.waitingNotices(after: after, limit: limit)
    }
    return JSONBody.response(NoticesBody(notices, limit: limit))
  }

  private func acknowledge(_ request: Request) async throws -> Response {
    try check(request)
    let ids = try JSONBody.decode(AcknowledgementForm.self, from: try await reader.read(request, limit: limit)).ids
    let outcomes = try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.acknowledgeNotices(ids)
    }
    var results = BotResults()
    for (id, outcome) in zip(ids, outcomes) { results.append(key: "\(id)", outcome) }
    count(results, kind: "acknowledgements")
    return JSONBody.response(results)
  }

  private func count(_ results: BotResults, kind: String) {
    for (outcome, count) in results.counts where count > 0 {
      metrics.add(Double(count), to: .botItems, [kind, outcome])
    }
  }

  private func telegramID(_ context: PortalContext) throws(HTTPProblem) -> Int64 {
    guard let id = context.parameters.get("telegram_id").flatMap({ Int64($0) }),
      (1...BotLimits.maximumTelegramID).contains(id)
    else { throw HTTPProblem(.notFound, .notFound, "The path has no identifier of a Telegram user.") }
    return id
  }
}
