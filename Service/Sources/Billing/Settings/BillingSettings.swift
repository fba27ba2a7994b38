public import InvoiceKit

/// How the business is run, as its configuration says. No secret is printed: each is a ``Secret``.
public struct BillingSettings: Sendable {
  /// Who sells in law.
  public var issuerMode: IssuerMode
  /// In which days and months are counted.
  public var zone: CivilZone
  /// What can be subscribed to; the first one is what users have without a subscription.
  public var plans: [Plan]
  /// What the product is called in mails and pages.
  public var productName: String
  /// Where users find their account, without a slash at its end: `https://example.com`.
  public var publicURL: String
  /// Who issues invoices in the mode ``IssuerMode/own``.
  public var seller: Seller?
  /// What the legal notice says besides.
  public var legal = LegalSettings()
  /// How tax is decided in that mode.
  public var tax: TaxSettings
  /// The payment provider.
  public var provider: ProviderSettings
  /// How mails leave; nil: into a folder.
  public var mail: MailSettings
  /// Where exports, erased users and their archive are kept.
  public var files: FileSettings

  /// Settings with what every configuration has to say; the rest has defaults.
  public init(
    issuerMode: IssuerMode, zone: CivilZone, plans: [Plan], productName: String, publicURL: String, seller: Seller?,
    tax: TaxSettings, provider: ProviderSettings, mail: MailSettings, files: FileSettings
  ) {
    (self.issuerMode, self.zone, self.plans, self.productName) = (issuerMode, zone, plans, productName)
    (self.publicURL, self.seller, self.tax, self.provider) = (publicURL, seller, tax, provider)
    (self.mail, self.files) = (mail, files)
  }

  /// What users have without a subscription: the first plan. Without any plan nothing is limited.
  public var basePlan: Plan { plans.first ?? Plan(key: "none", names: [:], price: 0) }

  /// The plan of a key; nil when there is none any more.
  public func plan(_ key: String) -> Plan? { plans.first { $0.key == key } }

  /// The plan that a variant of the provider stands for.
  public func plan(ofVariant variant: String) -> Plan? { plans.first { $0.variants.contains(variant) } }
}
