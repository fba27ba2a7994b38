/// What is said in English of a contract that its customer ends.
enum EnglishContractTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .contractTerminated: NoticeText(
      subject: "Your contract is cancelled",
      preheader: "We received your notice on {{received}}.",
      heading: "Your contract is cancelled",
      paragraphs: [
        "On **{{received}}** we received the notice that cancels your subscription {{plan}}, reference {{number}}.",
        "{{#next_date}}It ends on **{{next_date}}**: until then you keep your plan and its messages. {{/next_date}}It is not "
          + "renewed, and nothing more is charged. After that you have the free plan; your invoices stay available.",
      ],
      facts: [.init("Contract", "{{plan}}, {{number}}"), .init("Notice received on", "{{received}}")],
      button: "See my subscription",
      notes: ["Keep this message: it confirms your cancellation (article L215-1-1 of the French consumer code)."]),
    .withdrawalReceived: NoticeText(
      subject: "We have received your withdrawal",
      preheader: "We received your statement on {{received}}.",
      heading: "Your withdrawal is received",
      paragraphs: [
        "On **{{received}}** we received your statement: “I hereby give notice that I withdraw from the contract for the "
          + "subscription {{plan}}, reference {{number}}.”",
        "Your subscription is not renewed. The refund arrives by the means of payment that you used, on **{{next_date}}** at "
          + "the latest; if you asked for the service to begin at once, what was delivered so far may be taken off.",
      ],
      facts: [
        .init("Contract", "{{plan}}, {{number}}"), .init("Statement received on", "{{received}}"),
        .init("Refund at the latest on", "{{next_date}}"),
      ],
      button: "See my subscription",
      notes: ["Keep this message: it proves your withdrawal (article L221-21 of the French consumer code)."]),
  ]
}
