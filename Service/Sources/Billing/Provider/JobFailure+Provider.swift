extension JobFailure {
  /// That the provider could not be asked. Whatever it is, another try may help: a key can be put right meanwhile.
  ///
  /// - Parameter now: in milliseconds since 1970.
  init(_ error: ProviderError, now: Int64) {
    var notBefore: Int64?
    if case .rateLimited(let seconds) = error.kind { notBefore = now + Int64(min(max(seconds, 1), 86_400)) * 1000 }
    self.init(error.message, isTransient: true, notBefore: notBefore)
  }
}
