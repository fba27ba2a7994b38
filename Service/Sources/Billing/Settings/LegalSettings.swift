/// What the legal notice says besides the seller.
public struct LegalSettings: Hashable, Sendable {
  /// Somebody who is named there.
  public struct Contact: Hashable, Sendable {
    /// A person's or company's.
    public var name: String
    /// On one line.
    public var address: String?
    /// As it is dialled.
    public var phone: String?
    /// A page: `https://mediator.example`.
    public var url: String?

    /// Somebody.
    public init(name: String, address: String? = nil, phone: String? = nil, url: String? = nil) {
      (self.name, self.address, self.phone, self.url) = (name, address, phone, url)
    }
  }

  /// Who answers for what is published (LCEN art. 1-1, formerly 6 III: `directeur de la publication`).
  public var director: String?
  /// On whose machines the service runs (the same article).
  public var host: Contact?
  /// To whom consumers may turn when we can't agree (Code de la consommation L616-1).
  public var mediator: Contact?

  /// What it says.
  public init(director: String? = nil, host: Contact? = nil, mediator: Contact? = nil) {
    (self.director, self.host, self.mediator) = (director, host, mediator)
  }
}
