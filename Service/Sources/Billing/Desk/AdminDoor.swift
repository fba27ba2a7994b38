/// Lets people in to the desk: checks passphrases and one-time codes, on a thread of its own, one at a time, as each check
/// takes memory.
public final class AdminDoor: Sendable {
  /// The shortest passphrase, in characters.
  public static let passphraseMinimum = 12
  /// The longest one, in characters.
  public static let passphraseMaximum = 200

  private let billing: BillingStore
  private let cost: PassphraseSeal.Cost
  private let checking = BlockingThreads(limit: 1)

  /// The door of a service.
  public convenience init(_ billing: BillingStore) { self.init(billing, cost: .standard) }

  init(_ billing: BillingStore, cost: PassphraseSeal.Cost) { (self.billing, self.cost) = (billing, cost) }

  /// Logs somebody in. All refusals are alike and take the same time: nobody learns which names there are, which part
  /// was wrong, or that an account is locked.
  ///
  /// - Parameters:
  ///   - name: of the account.
  ///   - passphrase: as it was set.
  ///   - code: of the authenticator app, or one of the recovery codes.
  ///   - userAgent: what the browser calls itself.
  /// - Returns: the token for the cookie, 64 hexadecimal digits; nil when it is refused.
  public func logIn(
    _ name: String, passphrase: String, code: String, userAgent: String?
  ) async throws(BillingError) -> String? {
    let found = try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.beginLogin(name)
    }
    let typed = String(passphrase.prefix(Self.passphraseMaximum))
    let cost = cost
    let secret = try await billing.on(checking) { () throws(BillingError) -> [UInt8]? in
      guard let found, let seal = found.seal else {
        try PassphraseSeal.pretend(typed, cost: cost)
        return nil
      }
      return try seal.open(found.sealedSecret, with: typed)
    }
    guard let found else { return nil }
    let now = billing.surroundings.now()
    return try await billing.writeOnThread { (transaction) throws(BillingError) in
      let token = try secret.flatMap { (secret) throws(BillingError) in
        try transaction.finishLogin(
          found, step: OneTimeCode.step(of: code, secret, now: now, after: found.lastStep), recovery: code,
          userAgent: userAgent)
      }
      // The last try that there is may succeed, which takes the lock away.
      if token == nil, found.isLocking { try transaction.noteLock(name) }
      return token
    }
  }

  /// Sets passphrase and authenticator app of who was invited.
  ///
  /// - Parameters:
  ///   - token: the last part of the link.
  ///   - passphrase: a new one.
  ///   - secret: what the app was given, ``OneTimeCode/secretLength`` bytes.
  ///   - code: what the app shows for it.
  /// - Throws: ``BillingCode/unknownInvitation``.
  public func enrol(
    _ token: String, passphrase: String, secret: [UInt8], code: String
  ) async throws(BillingError) -> Enrolment {
    let isInvited = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.invitedAdmin(token) != nil
    }
    guard isInvited else { throw Self.unknownInvitation }
    guard (Self.passphraseMinimum...Self.passphraseMaximum).contains(passphrase.count) else { return .unfitPassphrase }
    guard secret.count == OneTimeCode.secretLength,
      let step = OneTimeCode.step(of: code, secret, now: billing.surroundings.now(), after: 0)
    else { return .wrongCode }
    let (cost, random) = (cost, billing.surroundings.random)
    let (seal, sealed) = try await billing.on(checking) { () throws(BillingError) in
      try PassphraseSeal.sealing(secret, under: passphrase, cost: cost, random: random)
    }
    let codes = try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.finishEnrolment(token, seal, sealedSecret: sealed, step: step)
    }
    guard let codes else { throw Self.unknownInvitation }
    return .done(recoveryCodes: codes)
  }

  private static let unknownInvitation = BillingError(
    .missing, .unknownInvitation, "the invitation was used, or is older than 24 hours",
    hint: "`invoice-service admin invite` makes another.")
}
