/// What has to hold, and the tests that hold it: `SecurityTests` looks that each is there.
enum SecurityChecklist {
  static let points: [(point: String, tests: [(file: String, title: String)])] = [
    (
      "session: own 256-bit token, only its digest stored, idle and absolute end",
      [
        (
          "PortalTests/SessionTests", "A session ends when it is not used, when its time is over, and when it is closed"
        ),
        ("PortalTests/Security/SecretTests", "Secrets stand neither in the log nor in the database"),
      ]
    ),
    (
      "session: cookie with __Host-, Secure, HttpOnly, SameSite=Lax",
      [("PortalTests/Security/SecurityTests", "Cookies are bound to the host, to TLS, and to no script")]
    ),
    (
      "session: new at each login, listed and revocable",
      [
        (
          "PortalTests/DemoEntryTests",
          "A visitor enters as a customer, and each entry is a new session that ends the one before"
        ),
        ("PortalTests/Resources/ResourceTests", "Sessions are listed and ended, one's own only"),
        (
          "PortalTests/DemoEntryTests",
          "Logging out ends the session and takes the cookie away, from a page of ours only"
        ),
      ]
    ),
    (
      "CSRF: Sec-Fetch-Site and a token",
      [
        ("PortalTests/Security/SecurityTests", "What changes something wants a session and the token of its pages"),
        ("PortalTests/Login/LoginTests", "A form counts in the browser alone that got its page"),
      ]
    ),
    ("no GET changes anything", [("PortalTests/Security/SecurityTests", "No GET changes a row, whoever asks")]),
    (
      "access to one's own rows alone",
      [("PortalTests/Security/SecurityTests", "What is somebody else's is not there")]
    ),
    (
      "rate limits per address, session and route",
      [
        (
          "PortalTests/Login/RateLimitTests",
          "Addresses are told apart behind a trusted proxy, attempts to log in are few, and a page says what is wrong"
        ),
        (
          "PortalTests/Login/RateLimitTests",
          "A session is counted whatever its address, and links by mail by the address that they go to"
        ),
        ("PortalTests/Login/RateLimitTests", "Memory is bounded, and who asks all the time is not forgotten"),
      ]
    ),
    (
      "the same webhook a hundred times at once has one effect",
      [("PortalTests/WebhookTests", "A hundred times the same body at once is one event")]
    ),
    (
      "no URL of a user is fetched",
      [
        ("PortalTests/Security/SecurityTests", "Two rooms call others, by addresses of the settings alone"),
        (
          "PortalTests/Login/OpenIDLoginTests",
          "While the issuer is away, or says odd things, the login says so and nothing else"
        ),
      ]
    ),
    (
      "templates escape",
      [
        ("PortalTests/Security/SecurityTests", "What people call themselves is text on every page"),
        ("PortalTests/SiteTests", "Templates name words that there are"),
        ("BillingTests/Notices/NoticeTests", "What people call themselves is text, in HTML and in headers"),
      ]
    ),
    (
      "CSV against formulas; characters that steer headers and the order of text",
      [
        ("../../Tests/ByteCodingTests/CSVFieldTests", "What a spreadsheet would run gets an apostrophe before it"),
        ("BillingTests/Export/ExportContentTests", "=HYPERLINK"),
        ("BillingTests/Mail/MailMessageTests", "u{202E}"),
        (
          "PortalTests/Login/TelegramLoginTests",
          "A Mini App logs in by form or JSON, makes an account, and leaves a chosen language alone"
        ),
      ]
    ),
    ("no open redirects", [("PortalTests/Login/LoginTests", "It leads to pages of the portal alone")]),
    (
      "no tokens in URLs but one-time links",
      [
        ("PortalTests/Security/SecretTests", "No address on a page or of a redirection has a token in it"),
        ("PortalTests/Login/MailLoginTests", "A link works once, for a quarter of an hour, by its button alone"),
      ]
    ),
    (
      "CSP without inline code, nosniff, frame-ancestors, no-store, HSTS on every answer",
      [
        ("PortalTests/Security/SecurityTests", "Every answer binds the browser"),
        ("PortalTests/SiteTests", "Templates name words that there are"),
      ]
    ),
    (
      "TLS 1.2 or later, with files that fit; slow clients are no burden there either",
      [
        (
          "ServiceCommandTests/ServeTLSTests",
          "It speaks TLS 1.2 and 1.3 and nothing else, with cookies for it alone, and takes a new certificate at SIGHUP"
        ),
        (
          "ServiceCommandTests/ServeTLSTests",
          "Who says nothing, trickles a handshake or is silent after it is not waited for"
        ),
        (
          "ServiceCommandTests/ServeTLSTests",
          "What TLS cannot be spoken with is a mistake of the configuration, with its place"
        ),
      ]
    ),
    (
      "secrets from files or the environment, never in logs",
      [
        ("PortalTests/Security/SecretTests", "Secrets stand neither in the log nor in the database"),
        ("PortalTests/PrivacyTests", "A day of traffic leaves no personal data and no secret in them"),
        ("ServiceCommandTests/ConfigurationTests", "inline-secret"),
      ]
    ),
  ]
}
