/// What the business is told in English.
enum EnglishBusinessTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .adminReview: NoticeText(
      subject: "To decide: {{subject}}",
      preheader: "{{kind}}: {{reason}}",
      heading: "A decision is up to you",
      paragraphs: [
        "The service cannot decide by itself, and has done nothing meanwhile. Its reason:",
        "**{{reason}}**",
      ],
      facts: [.init("Subject", "{{subject}}"), .init("Kind", "{{kind}}")], button: "Open the decisions"),
    .adminDeadJob: NoticeText(
      subject: "Job given up: {{kind}} {{subject}}",
      preheader: "{{reason}}",
      heading: "A job was given up",
      paragraphs: [
        "It has failed, and is not tried again by itself. The reason:",
        "**{{reason}}**",
        "Once the cause is gone, start it again: nothing is done twice.",
      ],
      facts: [.init("Job", "{{kind}}"), .init("Subject", "{{subject}}")], button: "Open the jobs"),
    .adminParkedMail: NoticeText(
      subject: "Mail not delivered: {{subject}}",
      preheader: "{{reason}}",
      heading: "A mail could not be delivered",
      paragraphs: [
        "The mail server refused it, or could not be reached for four days. It answered:",
        "**{{reason}}**",
        "Others may wait for the same reason. Once the cause is gone, send them again or drop them at the desk.",
      ],
      facts: [.init("Mail", "{{subject}}"), .init("Kind", "{{kind}}")], button: "Open the mails"),
    .test: NoticeText(
      subject: "Test message",
      preheader: "Mails can be sent.",
      heading: "Mails can be sent",
      paragraphs: [
        "If you read this, the service can send mails with its present settings. There is nothing to do."
      ]),
  ]
}
