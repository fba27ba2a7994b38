/// What is said in English of documents, usage and personal data.
enum EnglishAccountTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .invoice: NoticeText(
      subject: "Your invoice {{number}}",
      preheader: "{{amount}}, paid. The PDF is attached.",
      heading: "Your invoice {{number}}",
      paragraphs: [
        "Thank you for your payment{{#plan}} for the {{plan}} subscription{{/plan}}. Your invoice of {{date}} over "
          + "**{{amount}}** is {{#in_mail}}attached{{/in_mail}}{{^in_mail}}in your account{{/in_mail}}. It is paid: there is "
          + "nothing to do."
      ],
      facts: [.init("Invoice", "{{number}}"), .init("Date", "{{date}}"), .init("Amount paid", "{{amount}}")],
      button: "See my invoice",
      notes: ["The PDF is an electronic invoice as well (Factur-X): accounting software reads it directly."]),
    .creditNote: NoticeText(
      subject: "Your credit note {{number}}",
      preheader: "{{amount}}. The PDF is attached.",
      heading: "Your credit note over {{amount}}",
      paragraphs: [
        "The credit note {{number}} of {{date}} over **{{amount}}** is {{#in_mail}}attached{{/in_mail}}{{^in_mail}}in your "
          + "account{{/in_mail}}. It corrects the invoice {{invoice}}."
          + "{{#refunded}} We are refunding **{{refunded}}** to the means of payment that you used. Depending on the bank "
          + "it takes a few days.{{/refunded}}"
      ],
      facts: [
        .init("Credit note", "{{number}}"), .init("Corrected invoice", "{{invoice}}"),
        .init("Amount credited", "{{amount}}"),
      ],
      button: "See my credit note"),
    .receipt: NoticeText(
      subject: "Payment of {{amount}} received",
      preheader: "Thank you. Your invoice is in your account.",
      heading: "Thank you, your payment has arrived",
      paragraphs: [
        "We have received your payment of **{{amount}}** of {{date}}{{#plan}}, for your {{plan}} "
          + "subscription{{/plan}}.",
        "Your invoice is issued by our payment partner, who is the seller. You find it in your account; this message "
          + "is not an invoice.",
      ],
      facts: [.init("Date", "{{date}}"), .init("Amount paid", "{{amount}}")],
      button: "See my invoice"),
    .softLimit: NoticeText(
      subject: "Your {{limit}} messages are used",
      preheader: "A new month begins on {{next_date}}.",
      heading: "Your messages of the month are used",
      paragraphs: [
        "You have sent **{{used}} messages** this month; your plan {{plan}} includes {{limit}}."
          + "{{#maximum}} The bot still answers, up to {{maximum}} messages.{{/maximum}}",
        "The count starts anew on **{{next_date}}**. If your days ask for more, a larger plan takes effect at once.",
      ],
      facts: [
        .init("Messages sent", "{{used}}"), .init("Included in the plan", "{{limit}}"),
        .init("New month", "{{next_date}}"),
      ],
      button: "See the plans"),
    .hardLimit: NoticeText(
      subject: "Message limit reached",
      preheader: "The bot will answer again on {{next_date}}.",
      heading: "You have reached the limit of your plan",
      paragraphs: [
        "You have sent **{{used}} messages** this month, and the limit of your plan {{plan}} is {{limit}}. For now the "
          + "bot no longer answers.",
        "The count starts anew on **{{next_date}}**. To go on without waiting, choose a larger plan: it takes effect at "
          + "once.",
      ],
      facts: [
        .init("Messages sent", "{{used}}"), .init("Limit of the plan", "{{limit}}"),
        .init("New month", "{{next_date}}"),
      ],
      button: "Change my plan"),
    .loginLink: NoticeText(
      subject: "Your link to log in",
      preheader: "It works once, until {{until}}.",
      heading: "Log in to your account",
      paragraphs: [
        "You have asked for a link to log in. It works **once**, until **{{until}}**; the page that it opens has a "
          + "button, which logs you in."
      ],
      facts: [.init("Works until", "{{until}}")],
      button: "Log in",
      notes: [
        "You did not ask for it? Then do nothing: without a click nothing happens. Never pass this link on, whoever "
          + "asks for it."
      ]),
    .exportReady: NoticeText(
      subject: "Your data is ready",
      preheader: "The link works once, until {{until}}.",
      heading: "The export of your data is ready",
      paragraphs: [
        "Your messages, your usage, your settings and your invoices are in one ZIP file, with a guide to them.",
        "The link works **once**, until **{{until}}**. After that the file is deleted; you can ask for another at any "
          + "time.",
      ],
      facts: [.init("Available until", "{{until}}")],
      button: "Download my data",
      notes: [
        "Did you not ask for this export? Close the sessions that you do not recognise in your account."
      ]),
    .deletionAsked: NoticeText(
      subject: "Your account will be deleted on {{next_date}}",
      preheader: "Until then you can change your mind.",
      heading: "Your account will be deleted on {{next_date}}",
      paragraphs: [
        "You asked for your account to be deleted. On **{{next_date}}** your messages, your history and your settings "
          + "will be deleted for good.",
        "Until then you can export your data, or change your mind: one click is enough.",
      ],
      facts: [.init("Deletion on", "{{next_date}}")],
      button: "Keep my account", notes: [kept]),
    .deletionDone: NoticeText(
      subject: "Your account is deleted",
      preheader: "Your data was deleted on {{date}}.",
      heading: "Your account is deleted",
      paragraphs: [
        "As you asked, your account and your data were deleted on **{{date}}**. They cannot be brought back.",
        "Thank you for the time with us. This is the last message that you get about this account.",
      ],
      notes: [
        "The law requires us to keep your invoices for ten years: they are in a closed archive, and serve nothing else."
      ]),
  ]

  private static let kept =
    "The law requires us to keep your invoices for ten years; they are in a closed archive then."
}
