/// The frame of all mails: 600 px wide at most, tables and styles in line as mail readers need them, light and dark,
/// no picture and nothing else that is fetched.
enum NoticeLayout {
  /// In a name of a template: the page, whose block `content` each kind fills.
  static let htmlName = "layout.html"
  static let textName = "layout.text"

  private static let font =
    "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"

  static let html = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
    <title>{{mail_subject}}</title>
    <style>
    :root { color-scheme: light dark; }
    a { text-decoration: underline; }
    @media (max-width: 480px) {
      .outer { padding: 12px 8px !important; }
      .inner { padding: 24px 20px !important; }
      .foot { padding: 16px 12px !important; }
      .heading { font-size: 22px !important; line-height: 28px !important; }
      .button a { display: block !important; }
      .button { width: 100% !important; }
    }
    @media (prefers-color-scheme: dark) {
      .page { background-color: #0f1115 !important; }
      .card { background-color: #1a1d23 !important; border-right-color: #2b303a !important; border-bottom-color: #2b303a !important; border-left-color: #2b303a !important; }
      .heading, .value { color: #f4f5f7 !important; }
      .body { color: #d5d9e0 !important; }
      .label, .small { color: #a3abb8 !important; }
      .facts { background-color: #22262e !important; }
      .row { border-color: #323844 !important; }
      .brand, .small a, .body a { color: #e5e8ed !important; }
    }
    </style>
    </head>
    <body class="page" style="margin:0;padding:0;background-color:#f2f4f7;-webkit-text-size-adjust:100%;">
    <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{{preheader}}\(filler)</div>
    <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" \
    style="background-color:#f2f4f7;">
    <tr><td align="center" class="outer" style="padding:32px 16px;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
    <tr><td class="brand" style="\(font)padding:0 4px 16px;font-size:16px;line-height:24px;font-weight:600;\
    color:#1d2330;">{{product}}</td></tr>
    <tr><td class="card" style="background-color:#ffffff;border:1px solid #e2e6ec;border-top:4px solid {{accent}};\
    border-radius:8px;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr><td class="inner" style="padding:36px 40px;">
    {{$content}}{{/content}}
    </td></tr>
    </table>
    </td></tr>
    <tr><td class="foot small" style="\(font)padding:20px 4px 0;font-size:13px;line-height:20px;color:#5b6472;">
    {{cause}}{{#unsubscribe_url}} <a href="{{unsubscribe_url}}" class="small" style="color:#5b6472;">\
    {{unsubscribe}}</a>{{/unsubscribe_url}}<br><br>
    {{#identity}}{{.}}<br>
    {{/identity}}
    </td></tr>
    </table>
    </td></tr>
    </table>
    </body>
    </html>

    """

  static let text = """
    {{product}}

    {{$content}}{{/content}}

    --\u{20}
    {{cause}}
    {{#unsubscribe_url}}
    {{unsubscribe}}{{colon}}
    {{{unsubscribe_url}}}
    {{/unsubscribe_url}}

    {{#identity}}
    {{.}}
    {{/identity}}

    """

  /// What a kind says, as HTML for the block `content`.
  static func content(html text: NoticeText) -> String {
    var parts = [
      """
      <h1 class="heading" style="\(font)margin:0 0 20px;font-size:24px;line-height:32px;font-weight:700;\
      color:#141922;">\(text.heading)</h1>
      """
    ]
    parts.append("{{#greeting}}\(paragraph("{{greeting}}")){{/greeting}}")
    parts += text.paragraphs.map { paragraph(weighted($0)) }
    if !text.facts.isEmpty { parts.append(table(text.facts)) }
    if let button = text.button { parts.append(link(button)) }
    parts += text.notes.map { note in
      """
      <p class="small" style="\(font)margin:20px 0 0;font-size:14px;line-height:21px;color:#5b6472;">\(note)</p>
      """
    }
    return parts.joined(separator: "\n")
  }

  /// The same without HTML.
  static func content(text: NoticeText) -> String {
    // A greeting brings its own distance: some notices have none.
    var parts = [text.heading + "{{#greeting}}\n\n{{greeting}}{{/greeting}}"] + text.paragraphs.map(plain)
    if !text.facts.isEmpty {
      parts.append(text.facts.map { "\($0.label){{colon}} \($0.value)" }.joined(separator: "\n"))
    }
    if let button = text.button { parts.append("\(button){{colon}}\n{{{url}}}") }
    return (parts + text.notes).joined(separator: "\n\n")
  }

  /// The bot and the portal show the paragraphs alone: they have a heading and a button of their own.
  static func brief(_ text: NoticeText) -> String { text.paragraphs.map(plain).joined(separator: "\n\n") }

  /// Keeps what comes after the preheader out of the list of mails.
  private static let filler = String(repeating: "&#847;&zwnj;&nbsp;", count: 40)

  private static func paragraph(_ text: String) -> String {
    """
    <p class="body" style="\(font)margin:0 0 16px;font-size:16px;line-height:25px;color:#343b48;">\(text)</p>
    """
  }

  private static func table(_ facts: [NoticeText.Fact]) -> String {
    let rows = facts.enumerated().map { index, fact in
      let border = index == 0 ? "" : "border-top:1px solid #e2e6ec;"
      return """
        <tr><td class="label row" style="\(font)\(border)padding:10px 16px;font-size:14px;line-height:20px;\
        color:#5b6472;">\(fact.label)</td>\
        <td align="right" class="value row" style="\(font)\(border)padding:10px 16px;font-size:14px;line-height:20px;\
        font-weight:600;color:#141922;">\(fact.value)</td></tr>
        """
    }
    return """
      <table class="facts" width="100%" cellpadding="0" cellspacing="0" border="0" \
      style="margin:8px 0 24px;background-color:#f6f7f9;border-radius:6px;">
      \(rows.joined(separator: "\n"))
      </table>
      """
  }

  private static func link(_ label: String) -> String {
    """
    {{#url}}
    <table role="presentation" class="button" cellpadding="0" cellspacing="0" border="0">
    <tr><td align="center" bgcolor="{{accent}}" style="border-radius:6px;background-color:{{accent}};">
    <a href="{{url}}" style="\(font)display:inline-block;padding:13px 26px;font-size:16px;line-height:22px;\
    font-weight:600;color:{{on_accent}};text-decoration:none;border-radius:6px;">\(label)</a>
    </td></tr>
    </table>
    {{/url}}
    """
  }

  private static func weighted(_ text: String) -> String { marked(text, "<strong>", "</strong>") }

  private static func plain(_ text: String) -> String { marked(text, "", "") }

  private static func marked(_ text: String, _ opening: String, _ closing: String) -> String {
    let parts = text.split(separator: "**", omittingEmptySubsequences: false)
    return parts.enumerated().map { $0.offset % 2 == 0 ? "\($0.element)" : opening + $0.element + closing }.joined()
  }
}
