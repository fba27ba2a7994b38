internal import Signing
internal import SQLStore

extension Ledger {
  /// Signs where the chains of all issuers stand, and keeps that.
  ///
  /// - Parameter seed: the 32 bytes of an Ed25519 key; only its public part gets into the ledger.
  /// - Returns: the states by the issuers' identifiers; what was signed already with the key is given as it is.
  public func sign(with seed: [UInt8]) throws(LedgerError) -> [String: Checkpoint] {
    guard let publicKey = Ed25519.publicKey(of: seed) else {
      throw LedgerError(.request, .signingKey, "a key has 32 bytes, and this one has \(seed.count)")
    }
    let now = surroundings.now()
    return try store.write { transaction throws(LedgerError) in
      try Self.add(signingKey: publicKey, at: now, in: transaction)
      var signed: [String: Checkpoint] = [:]
      for issuer in try asLedger(Self.issuers(in: transaction)) {
        let chain = try chain(of: issuer.id, locks: true, in: transaction)
        let position = chain.nextPosition - 1
        let known = try Self.checkpoints(of: issuer.id, from: position, in: transaction)
        if let checkpoint = known.first(where: { $0.publicKey == publicKey }) {
          signed[issuer.identifier] = checkpoint
          continue
        }
        let message = Checkpoint.message(
          ledger: identifier, issuer: issuer.identifier, position: position, chainHash: chain.hash, signedAt: now)
        guard let signature = Ed25519.sign(message, with: seed) else { continue }
        let checkpoint = Checkpoint(
          position: position, chainHash: chain.hash, signedAt: now, publicKey: publicKey, signature: signature)
        try asLedger(
          transaction.execute(
            """
            INSERT INTO checkpoints (issuer, position, chain_hash, signed_at, public_key, signature) \
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
              .integer(issuer.id), .integer(position), .bytes(chain.hash), .integer(now), .bytes(publicKey),
              .bytes(signature),
            ]))
        signed[issuer.identifier] = checkpoint
      }
      return signed
    }
  }

  /// The public part of a key.
  ///
  /// - Returns: nil when the seed has not 32 bytes.
  public static func publicKey(of seed: [UInt8]) -> [UInt8]? { Ed25519.publicKey(of: seed) }

  /// Keeps the public part of a key that states are going to be signed with.
  public func add(signingKey publicKey: [UInt8]) throws(LedgerError) {
    let now = surroundings.now()
    try store.write { transaction throws(LedgerError) in
      try Self.add(signingKey: publicKey, at: now, in: transaction)
    }
  }

  private static func add(
    signingKey publicKey: [UInt8], at time: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) {
    try asLedger(
      transaction.execute(
        "INSERT INTO signing_keys (public_key, created_at, seal) VALUES ($1, $2, $3) ON CONFLICT (public_key) DO NOTHING",
        RowSeal.sealed("signing_keys", [.bytes(publicKey), .integer(time)])))
  }

  private static func checkpoints(
    of issuer: Int64, from position: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> [Checkpoint] {
    let rows = try asLedger(
      transaction.rows(
        """
        SELECT position, chain_hash, signed_at, public_key, signature FROM checkpoints \
        WHERE issuer = $1 AND position >= $2 ORDER BY position, public_key
        """, [.integer(issuer), .integer(position)]))
    var checkpoints: [Checkpoint] = []
    for row in rows {
      checkpoints.append(
        try asLedger(
          Checkpoint(
            position: row.integer(0), chainHash: row.bytes(1), signedAt: row.integer(2), publicKey: row.bytes(3),
            signature: row.bytes(4))))
    }
    return checkpoints
  }

  /// Looks at the signatures of an issuer's states.
  ///
  /// - Returns: the digests that were signed, by position.
  func verifyCheckpoints(
    of issuer: Issuer, key: [UInt8]?, in transaction: SQLTransaction, _ report: inout VerificationReport
  ) throws(LedgerError) -> [Int64: [UInt8]] {
    var signed: [Int64: [UInt8]] = [:]
    var isSignedByKey = false
    for checkpoint in try Self.checkpoints(of: issuer.id, from: 0, in: transaction) {
      report.checkpoints += 1
      if !checkpoint.isSound(ledger: identifier, issuer: issuer.identifier) {
        report.add(.checkpoint, "the signature of position \(checkpoint.position) of \(issuer.name) does not fit")
        continue
      }
      if checkpoint.publicKey == key { isSignedByKey = true }
      if let other = signed.updateValue(checkpoint.chainHash, forKey: checkpoint.position),
        other != checkpoint.chainHash
      {
        report.add(.checkpoint, "two states were signed at position \(checkpoint.position) of \(issuer.name)")
      }
    }
    if key != nil, !isSignedByKey {
      report.add(.checkpoint, "nothing of \(issuer.name) is signed with the key that was given")
    }
    return signed
  }
}
