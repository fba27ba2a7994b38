internal import Billing
internal import InvoiceKit
internal import Logging
internal import SQLStore

extension ConfigurationKeys {
  /// What stands at the left edge.
  enum Root: String, ConfigurationKey {
    case product
    case publicURL = "public_url"
    case issuer, zone, database, ledger, server, rendering, login, log, plans, seller, legal, tax, provider, mail, files

    struct Draft {
      var product = ""
      var publicURL = ""
      var issuer: IssuerMode?
      var zone: CivilZone?
      var database: SQLLocation?
      var ledger: SQLLocation?
      var server = Server.standard
      var rendering = Rendering.standard
      var login = LoginSettings()
      var log = LogLevel.info
      var plans: [Billing.Plan] = []
      var seller: InvoiceKit.Seller?
      var legal = LegalSettings()
      var tax: TaxSettings?
      var provider: ProviderSettings?
      var mail: MailSettings?
      var files: FileSettings?
    }

    static let noDefault =
      "own: we sell, and payments become invoices of our ledger; provider: the payment provider sells (merchant of "
      + "record) and invoices the customer itself. There is no default: a second invoice for one sale makes its VAT due "
      + "twice (CGI art. 283-3)"

    static var form: ConfigurationForm<ServiceConfiguration> {
      .mapping(Self.self, from: Draft()) { key in
        member(key)
      } check: { draft, value in
        RootCheck(draft, value).isPassed
      } make: { draft, value in
        ServiceConfiguration(draft, value)
      }
    }

    private static func member(_ key: Self) -> ConfigurationMember<Draft> {
      switch key {
      case .product: .required(.text(atMost: 60), "What the product is called in mails and pages.") { $0.product = $1 }
      case .publicURL:
        .required(.webAddress, "Where users reach the service; http:// only on this machine.") { $0.publicURL = $1 }
      case .issuer: .required(.word, "Who sells in law.", missing: noDefault) { $0.issuer = $1 }
      case .zone:
        .required(.zone, "In which days and months are counted: Europe/Paris.") { $0.zone = $1 }
      case .database:
        .optional(.database, "The service's own database.", standard: "service.db") { $0.database = $1 }
      case .ledger:
        .optional(.database, "The ledger of invoices; another database.", standard: "ledger.db") { $0.ledger = $1 }
      case .server: .optional(Server.form, "How `serve` is reached.", standard: "its own standards") { $0.server = $1 }
      case .rendering:
        .optional(Rendering.form, "How other programs get documents.", standard: "its own standards: it is off") {
          $0.rendering = $1
        }
      case .login:
        .optional(Login.form, "In which ways users log in to the portal.", standard: "by mail") { $0.login = $1 }
      case .log: .optional(.word, "From which level on `serve` and `work` log.", standard: "info") { $0.log = $1 }
      case .plans: .required(Plan.list, "What can be subscribed to; the first is free.") { $0.plans = $1 }
      case .seller:
        .optional(company, "Who issues invoices.", standard: "none; with `issuer: own` it has to be there") {
          $0.seller = $1
        }
      case .legal:
        .optional(Legal.form, "What the legal notice says besides.", standard: "nothing") { $0.legal = $1 }
      case .tax:
        .optional(Tax.form, "How VAT is decided.", standard: "none; with `issuer: own` it has to be there") {
          $0.tax = $1
        }
      case .provider: .required(Provider.form, "The payment provider: Lemon Squeezy.") { $0.provider = $1 }
      case .mail: .required(Mail.form, "How mails leave.") { $0.mail = $1 }
      case .files: .required(Files.form, "Where files are kept.") { $0.files = $1 }
      }
    }
  }
}
