/// The configuration that `config example` prints: it works as it is once its secrets are there.
enum ConfigurationExample {
  static let text = """
    # invoice-service: all that the service is told. `invoice-service config check` says what is wrong with it.
    # Paths are relative to the folder of this file. Secrets never stand here: each is { file: path } or { env: NAME }.

    # What the product is called in mails and pages.
    product: AI Bot
    # Where users reach the service. Anything but this machine begins with https://.
    public_url: http://127.0.0.1:3000

    # Who sells in law:
    #   own       we do: payments become invoices of our ledger
    #   provider  the payment provider does (merchant of record), and invoices the customer itself
    # There is no default: a second invoice for one sale makes its VAT due twice (CGI art. 283-3).
    issuer: own

    # In which days and months are counted.
    zone: Europe/Paris

    # Files, or databases of PostgreSQL: postgresql://billing@db.example/billing, whose password libpq finds in
    # ~/.pgpass or $PGPASSFILE. A whole address can be a secret: { file: secrets/database }.
    database: service.db
    ledger: ledger.db

    # How `serve` is reached. A proxy in front of it does TLS, or it does so itself with `tls`.
    server:
      listen: 127.0.0.1:3000
      # Certificate, with those of its authority after it, and key, in PEM; SIGHUP reads them again.
      # tls: { certificate: secrets/certificate.pem, key: secrets/key.pem }
      # Proxies that are believed in where a request comes from: X-Forwarded-For and X-Forwarded-Proto of others do not
      # count. Without it every client is taken to be the proxy.
      trusted_proxies: [127.0.0.1, "::1"]
      # With which the bot calls its API, each of at least 32 characters; none: the API is off.
      bot_tokens:
        - { file: secrets/bot-token }
      # With which /metrics is read; none: whoever reaches the address reads it.
      # metrics_token: { file: secrets/metrics-token }
      # How many requests are answered in a minute, of one address and of one session; 0: no limit. More get 429.
      # rate_limits: { reading: 600, changing: 120, login: 20, login_mail: 3, api: 0 }
      # maximum_connections: 1000
      # maximum_requests: 256
      # maximum_webhook_size: 1048576   # bytes
      # maximum_body_size: 4194304      # bytes
      # body_timeout: 20                # seconds
      # idle_timeout: 60                # seconds
      # stop_timeout: 20                # seconds

    # How other programs get documents: Docs/RenderingAPI.md. Without tokens it is off.
    rendering:
      # tokens:
      #   - name: shop
      #     token: { file: secrets/shop-token }
      #     scopes: [render]      # render: documents; issue: invoices of the ledger
      #     per_minute: 600       # documents
      #     per_day: 100000       # documents
      maximum_size: 8388608       # bytes of a document, and of a line of a batch
      timeout: 30                 # seconds that a document may take
      maximum_waiting: 32         # requests that wait for a thread; more get 503
      # threads: 2                # left out: one a core
      # assets: assets            # the folder of logos
      # fonts: [fonts]            # folders of fonts
      # templates: templates      # the folder of your own templates

    # In which ways users log in to the portal; Docs/Login.md says what to set at BotFather.
    login:
      # telegram:
      #   bot_token: { file: secrets/telegram-bot-token }
      #   bot_username: my_ai_bot
      #   widget: true
      #   mini_app: true
      # oidc:
      #   client_id: "123456789"
      #   client_secret: { file: secrets/oidc-secret }
      # A link for who has an address that is known to be theirs.
      mail: true

    # trace, debug, info, notice, warning, error, critical
    log: info

    # What can be subscribed to. The first one is what users have without a subscription.
    plans:
      - key: free
        names: { fr: Gratuit, en: Free }
        price: 0
        currency: EUR
        soft_limit: 100
        hard_limit: 100
      - key: pro
        names: { fr: Pro, en: Pro }
        # A month, without tax.
        price: 9.99
        # Messages a month: told at the first, refused from the second on. Left out: no limit.
        soft_limit: 2000
        hard_limit: 2500
        # The provider's variants that stand for it.
        variants: ["101"]
        # A year that is paid at once, and which of the variants are paid so; they stand in `variants`, too.
        # yearly_price: 99.90
        # yearly_variants: ["201"]
        # In mails and pages. In quotes: a hash begins a comment.
        accent: "#0f766e"
      - key: business
        names: { fr: Business, en: Business }
        price: 29.99
        soft_limit: 10000
        hard_limit: 12000
        variants: ["102"]
        accent: "#1d4ed8"

    # Who issues invoices (issuer: own): the keys of `company` of the invoice JSON.
    seller:
      name: AI Bot Services
      legal_form: SAS
      share_capital: 10000
      rcs: Paris
      siret: "73282932000074"
      vat_number: FR44732829320
      email: contact@bot.example.com
      address: { line1: 12 rue de la Paix, postcode: "75002", city: Paris, country: FR }

    # What the legal notice (/portal/legal) says besides: French law asks for all of it (LCEN art. 1-1; C. conso. L616-1).
    legal:
      # Who answers for what is published.
      director: Marie Curie
      host: { name: Hébergeur SAS, address: "1 rue du Port, 59100 Roubaix", phone: +33 1 23 45 67 89 }
      # To whom consumers may turn when you can't agree.
      mediator: { name: Médiation du numérique, url: https://mediation.example.com }

    # VAT (issuer: own), in percent by the buyer's country. The seller's country has to be among them.
    tax:
      rates: { FR: 20 }
      # Whether the One Stop Shop is used: consumers of other members pay their country's rate.
      one_stop_shop: false
      # Up to which sum of sales to consumers of other members in a year the own rate holds without it, in euros.
      cross_border_threshold: 10000
      # Where buyers are taken to be of whom nothing tells it. Left out: a person decides.
      assumed_country: FR
      # For how many days the check of a VAT number counts.
      vat_check_days: 365

    # Lemon Squeezy.
    provider:
      url: https://api.lemonsqueezy.com
      api_key: { file: secrets/api-key }
      # The signing secret of the webhook that leads to PUBLIC_URL/webhooks/lemonsqueezy.
      webhook_secret: { file: secrets/webhook-secret }
      store: "1"
      # Payments are only tried out; those of the other mode do nothing.
      test_mode: true
      # Checkouts say whose they are only with a signature, which the bot has to make: see Provider.md.
      signed_checkouts: false
      # How often its API is called at most in a minute.
      calls_per_minute: 300
      # What it is called where it sells (issuer: provider).
      merchant: Lemon Squeezy
      # The hosts of its pages, to which customers are led. A domain of your store's own comes beside it.
      hosts: [lemonsqueezy.com]

    # How mails leave: each as an .eml file into a folder, or by a server.
    mail:
      folder: mail
      # smtp:
      #   host: smtp.example.com
      #   port: 587             # starttls: 587, tls: 465
      #   security: starttls    # starttls, tls; none only on this machine
      #   user: billing
      #   password: { env: SMTP_PASSWORD }
      #   timeout: 30           # seconds
      from: facturation@bot.example.com
      from_name: AI Bot
      # reply_to: contact@bot.example.com
      # Who is told when a person has to decide something, and in which language: en, fr.
      admin: admin@bot.example.com
      admin_language: en

    # What is no row of a database.
    files:
      # Exports that wait for their users.
      exports: exports
      # Who was erased: outside of the database's backups, as it is replayed after a restore.
      erasure_log: erasure.log

    """
}
