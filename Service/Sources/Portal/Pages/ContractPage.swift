internal import Billing
internal import HTTPTypes

/// How a contract is ended by declaring it: "Résilier votre contrat" (C. consom. L215-1-1, D215-1 to D215-3) and "Renoncer
/// au contrat ici" (L221-21, D221-5). What identifies person and contract is confirmed, summed up, then notified.
struct ContractPage {
  /// `/portal/terminate`
  static let termination = ContractPage(form: "terminate") { (transaction, contract, user) throws(BillingError) in
    _ = try transaction.terminateContract(contract, of: user, by: .user(user))
  }
  /// `/portal/withdraw`
  static let withdrawal = ContractPage(form: "withdraw") { (transaction, contract, user) throws(BillingError) in
    try transaction.withdrawFromContract(contract, of: user, by: .user(user))
  }

  /// The last part of the path, and the room of the words.
  private let form: String
  private let declare: @Sendable (BillingTransaction, _ contract: Int64, _ user: Int64) throws(BillingError) -> Void

  private enum Step {
    case form, review, done
  }

  private init(
    form: String,
    declare: @escaping @Sendable (BillingTransaction, Int64, Int64) throws(BillingError) -> Void
  ) {
    (self.form, self.declare) = (form, declare)
  }

  @Sendable func show(_ call: PortalCall) async throws -> PageAnswer {
    .page(try await page(call, call.query("sent") == "1" ? .done : .form, problem: nil))
  }

  @Sendable func send(_ call: PortalCall) async throws -> PageAnswer {
    let address = call.form["email"]
    let (_, known) = try await call.read { (transaction) throws(BillingError) in
      try Self.address(of: call.user, transaction)
    }
    if known == nil {
      guard let given = address.flatMap({ try? MailAddress($0) }), given.canReceive else {
        return .page(try await page(call, .form, problem: "wrong-address"))
      }
    }
    guard call.form["step"] == "confirm" else { return .page(try await page(call, .review, problem: nil)) }
    let user = call.user.id
    let needsAddress = known == nil
    let declare = declare
    do throws(BillingError) {
      try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        guard let contract = try transaction.currentSubscription(of: user) else {
          throw BillingError(.missing, .unknownSubscription, "there is no subscription")
        }
        if needsAddress, let address { try transaction.giveAddress(address, of: user, by: .user(user)) }
        try declare(transaction, contract.id, user)
      }
    } catch {
      guard [.unknownSubscription, .subscriptionState].contains(error.code) else { throw error }
      return .page(try await page(call, .form, problem: nil))
    }
    return .redirect("/portal/\(form)?sent=1")
  }

  private func page(_ call: PortalCall, _ step: Step, problem: String?) async throws -> Page {
    let user = call.user
    let (standing, (details, known)) = try await call.read { (transaction) throws(BillingError) in
      (try transaction.billingDetails(of: user.id), try Self.address(of: user, transaction))
    }
    let words = call.words
    let contract = standing.subscription
    let isOpen = form == "withdraw" ? standing.withdrawalUntil != nil : contract.map { !$0.isEnding } ?? false
    var values: Page.Values = ["form": form]
    let name = details?.name ?? user.name ?? words("terminate", "nameless", ["id": "\(user.id)"])
    values["name"] = name
    // After it was sent, where it went to is not asked for once more.
    let email = known ?? call.form["email"] ?? (step == .done ? user.email : nil)
    values["email"] = email ?? ""
    values["asksAddress"] = known == nil
    if let contract {
      values["contract"] = words(
        "terminate", "reference", ["plan": call.planName(contract.plan), "number": contract.providerID])
      values["end"] = end(of: contract, standing, call)
    }
    values["conditions"] = words(form, "conditions")
    values["next"] = words(form, "next")
    values["confirm"] = words(form, "confirm")
    switch step {
    case .done:
      values["isDone"] = true
      values["lead"] = words(form, "sent", ["address": email ?? ""])
    case _ where contract == nil || !isOpen:
      values["isNothing"] = true
      let key = contract != nil && form == "terminate" ? "already" : "nothing"
      values["nothing"] = words(form, key)
      let date = (contract?.endsAt ?? contract?.renewsAt).map(call.day) ?? ""
      values["nothingHint"] = words(form, "\(key)-hint", ["date": date])
    case .form:
      values["isForm"] = true
      values["lead"] = words(form, "lead")
    case .review:
      values["isReview"] = true
      values["lead"] = words(form, "review")
    }
    values["problem"] = problem.map { words("terminate", $0) }
    let title = words(form, step == .done ? "title-sent" : step == .review ? "title-review" : "title")
    var page = call.page("contract", in: .subscription, standing, title: title, values, banner: false)
    if problem != nil { page.status = .unprocessableContent }
    return page
  }

  /// When the contract ends that is declared to end.
  private func end(of contract: Subscription, _ standing: AccountStanding, _ call: PortalCall) -> String {
    if form == "withdraw" { return call.words("withdraw", "end") }
    let end = contract.endsAt ?? (contract.status == .onTrial ? contract.trialEndsAt : nil) ?? contract.renewsAt
    let isPaid = standing.dunning == nil
    return isPaid ? end.map(call.day) ?? call.words("terminate", "end-open") : call.words("terminate", "end-open")
  }

  /// Where the confirmation goes to; nil: an address has to be given.
  private static func address(of user: User, _ transaction: BillingTransaction) throws(BillingError) -> String? {
    try transaction.contractAddress(of: user, contract: transaction.currentSubscription(of: user.id)?.id)
  }
}
