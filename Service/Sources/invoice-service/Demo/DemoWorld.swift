internal import Billing
internal import InvoiceKit
internal import Logging

/// The demo: the service on a database of its own, a payment provider within the process, and a clock that can be moved.
/// Moving it plays what happens meanwhile, day by day. One thing is done after the other: an actor alone lets others in
/// wherever it waits.
actor DemoWorld {
  private let billing: BillingStore
  private let provider: LocalProvider
  private let worker: Worker
  private let clock: DemoClock
  private let customers: [DemoCustomer]
  private let script: DemoScript
  private let turns = DemoTurns()
  private var arrived: Set<Int> = []
  private var subscriptions: [Int: String] = [:]

  init(
    _ services: BillingServices, provider: LocalProvider, clock: DemoClock, script: DemoScript,
    customers: [DemoCustomer]
  ) {
    (billing, self.provider, self.clock) = (services.billing, provider, clock)
    (self.script, self.customers) = (script, customers)
    worker = services.worker(name: "demo")
  }

  /// Plays the script, and on to the end.
  ///
  /// - Parameters:
  ///   - end: in milliseconds since 1970.
  ///   - progress: is told each month as it begins.
  func play(until end: Int64, progress: @Sendable (String) -> Void) async throws {
    await turns.begin()
    defer { turns.end() }
    var month = ""
    for scene in script.scenes where scene.time <= end {
      try await pass(until: scene.time) { time in
        let present = billing.settings.zone.month(at: time)
        if present != month { progress(present) }
        month = present
      }
      try await play(scene)
      try await work()
    }
    try await pass(until: end) { _ in }
  }

  /// Moves the clock forward.
  ///
  /// - Parameter time: in milliseconds.
  func move(by time: Int64) async throws {
    await turns.begin()
    defer { turns.end() }
    let start = clock.now
    clock.stand(at: start)
    defer { clock.start() }
    try await pass(until: start + time) { _ in }
  }

  /// Has a customer's card be refused from now on, or work again.
  func setCard(of telegramID: Int64, works: Bool) async throws {
    let subscriptions = try await billing.readOnThread { (transaction) throws(BillingError) -> [Subscription] in
      guard let user = try transaction.user(withTelegramID: telegramID) else { return [] }
      return try transaction.subscriptions(of: user.id)
    }
    for subscription in subscriptions {
      if works {
        provider.repairPayments(of: subscription.providerID)
      } else {
        provider.failPayments(of: subscription.providerID)
      }
    }
    try await settle()
  }

  /// A page of the provider's.
  func checkout(_ id: String) -> LocalCheckout? { provider.checkout(id) }

  /// Pays there with a card that works.
  func pay(_ id: String) async throws -> Bool {
    guard provider.pay(id) else { return false }
    try await settle()
    return true
  }

  /// Hands over what the provider has to tell, and does what is due, when nothing else is being done.
  func settle() async throws {
    await turns.begin()
    defer { turns.end() }
    try await work()
  }

  /// Does it within a turn: while jobs are done the clock stays where it is, or moved ahead it would end their leases.
  private func work() async throws {
    for webhook in provider.webhooks() {
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        guard transaction.signatureIsValid(webhook.body, webhook.signature) else { return }
        try transaction.storeEvent(webhook.body)
      }
    }
    try await worker.runDue()
  }

  /// Lets time go by, with a look at all that is due each morning.
  private func pass(until end: Int64, _ morning: (Int64) -> Void) async throws {
    let zone = billing.settings.zone
    while clock.now < end {
      // A worker that is cancelled does nothing any more, and time would go by without its work.
      try Task.checkCancellation()
      let today = zone.day(at: clock.now)
      let nine = zone.time(of: today, hour: 9) + 60_000
      let next =
        nine > clock.now ? nine : today.adding(days: 1).map { zone.time(of: $0, hour: 9) + 60_000 } ?? end
      clock.stand(at: min(next, end))
      if clock.now == next {
        morning(next)
        try await use(at: next)
      }
      try await work()
    }
  }

  /// What the customers have used since yesterday.
  private func use(at time: Int64) async throws {
    let day = billing.settings.zone.day(at: time).description
    let events = customers.indices.filter { arrived.contains($0) }.map { index in
      let customer = customers[index]
      // Not the same number each day.
      let messages = customer.messages + Int64((index * 7 + day.utf8.reduce(0) { $0 + Int($1) }) % 5)
      return UsageEvent(
        key: "demo/\(customer.telegramID)/\(day)", telegramID: customer.telegramID, messages: messages, at: time)
    }
    guard !events.isEmpty else { return }
    _ = try await billing.writeOnThread { (transaction) throws(BillingError) in try transaction.recordUsage(events) }
  }

  private func play(_ scene: DemoScript.Scene) async throws {
    let customer = customers[scene.customer]
    let subscription = subscriptions[scene.customer] ?? ""
    switch scene.event {
    case .arrival:
      arrived.insert(scene.customer)
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        let user = try transaction.user(
          telegramID: customer.telegramID, name: customer.name, email: customer.email, language: customer.language)
        guard let details = customer.details else { return }
        try transaction.changeBillingDetails(of: user, to: details, by: .user(user))
        if details.vatNumber != nil { try transaction.confirmVATNumber(of: user, by: .admin("demo")) }
      }
    case .subscription(let days):
      subscriptions[scene.customer] = provider.subscribe(
        telegramID: customer.telegramID, variant: customer.variant ?? "", name: customer.name, email: customer.email,
        trialDays: days)
    case .failure: provider.failPayments(of: subscription)
    case .repair: provider.repairPayments(of: subscription)
    case .cancellation: _ = try await provider.cancel(subscription)
    case .refund(let amount):
      let invoices = try await provider.invoices(page: 1).elements
      if let last = invoices.filter({ $0.subscriptionID == subscription }).max(by: { $0.createdAt < $1.createdAt }) {
        provider.refund(invoice: last.id, amount: amount)
      }
    case .change(let variant):
      _ = try await provider.change(
        subscription, toVariant: variant, invoiceImmediately: true, disableProrations: false)
    }
  }
}
