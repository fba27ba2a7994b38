/// What is said in English of a payment that has failed.
enum EnglishDunningTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .paymentProblem: NoticeText(
      subject: "Payment problem",
      preheader: "Your payment of {{amount}} did not go through. Nothing changes before {{next_date}}.",
      heading: "Your payment did not go through",
      paragraphs: [
        "On {{date}}, the payment of **{{amount}}** for your {{plan}} subscription was declined. It happens: a card "
          + "has expired, a limit was reached, a bank wanted to make sure.",
        "Your service goes on as usual. If the payment has not reached us by **{{next_date}}**, the paid features will "
          + "be paused.",
      ],
      facts: [
        .init("Amount due", "{{amount}}"), .init("Subscription", "{{plan}}"),
        .init("To be paid before", "{{next_date}}"),
      ],
      button: "Update my payment", notes: [settled]),
    .accountPaused: NoticeText(
      subject: "Reminder - account paused",
      preheader: "A payment of {{amount}} brings everything back.",
      heading: "Your paid features are paused",
      paragraphs: [
        "The payment of **{{amount}}** for your {{plan}} subscription, declined on {{date}}, is still open. Your paid "
          + "features are therefore paused; you keep free access with its number of messages.",
        "As soon as the payment reaches us, everything comes back by itself. Without it, your account will be "
          + "suspended on **{{next_date}}**.",
      ],
      facts: [
        .init("Amount due", "{{amount}}"), .init("Subscription", "{{plan}}"), .init("Suspension on", "{{next_date}}"),
      ],
      button: "Pay and resume", notes: [settled]),
    .lastChance: NoticeText(
      subject: "Last chance",
      preheader: "Without payment, your account will be suspended on {{next_date}}.",
      heading: "Last reminder before suspension",
      paragraphs: [
        "In spite of our messages, the payment of **{{amount}}** for your {{plan}} subscription, declined on {{date}}, "
          + "is still open.",
        "Without it, your account will be suspended on **{{next_date}}**: the bot will no longer answer you. It takes a "
          + "moment to avoid that.",
      ],
      facts: [
        .init("Amount due", "{{amount}}"), .init("Subscription", "{{plan}}"), .init("Suspension on", "{{next_date}}"),
      ],
      button: "Pay now", notes: [settled]),
    .accountSuspended: NoticeText(
      subject: "Account suspended",
      preheader: "Pay {{amount}} to reopen it at once.",
      heading: "Your account is suspended",
      paragraphs: [
        "The payment of **{{amount}}** for your {{plan}} subscription, declined on {{date}}, has not been made. Your "
          + "account is suspended, and the bot no longer answers you. Your account pages, your invoices and the export "
          + "of your data stay open.",
        "As soon as the payment reaches us, everything is restored. Without it, your subscription will be cancelled for "
          + "good on **{{next_date}}**.",
      ],
      facts: [
        .init("Amount due", "{{amount}}"), .init("Subscription", "{{plan}}"), .init("Cancellation on", "{{next_date}}"),
      ],
      button: "Pay and reopen my account", notes: [settled]),
    .subscriptionCancelled: NoticeText(
      subject: "Subscription cancelled",
      preheader: "Your messages are kept until {{next_date}}.",
      heading: "Your subscription is cancelled",
      paragraphs: [
        "Your {{plan}} subscription ended on {{date}}, for want of payment. You will not be charged any more.",
        "Your messages and your history are kept until **{{next_date}}**, and deleted then. Until that day you can export "
          + "them, or subscribe again: everything will be where you left it.",
      ],
      facts: [
        .init("Subscription", "{{plan}}"), .init("Ended on", "{{date}}"), .init("Messages deleted on", "{{next_date}}"),
      ],
      button: "Subscribe again", notes: [kept]),
    .purgeWarning: NoticeText(
      subject: "Your data will be deleted",
      preheader: "On {{next_date}}. You can still export it.",
      heading: "Your data will soon be deleted",
      paragraphs: [
        "Your subscription has ended for want of payment. On **{{next_date}}** we will delete your messages, your support "
          + "tickets and your usage history for good.",
        "Would you like to keep them? Export them before that day. Or subscribe again: nothing will be deleted then.",
      ],
      facts: [.init("Deletion on", "{{next_date}}")],
      button: "Export my data", notes: [stays, kept]),
    .dataPurged: NoticeText(
      subject: "Your data has been deleted",
      preheader: "As announced, your messages were deleted on {{date}}.",
      heading: "Your data has been deleted",
      paragraphs: [
        "As announced, we deleted your messages, your support tickets and your usage history on **{{date}}**. They cannot "
          + "be brought back.",
        "You are always welcome: log in to your account and choose a plan.",
      ], notes: [stays, kept]),
    .paymentRecovered: NoticeText(
      subject: "Payment received, thank you",
      preheader: "Your {{plan}} subscription is fully active.",
      heading: "Thank you, your payment has arrived",
      paragraphs: [
        "We have received your payment of **{{amount}}**. Your {{plan}} subscription is fully active: whatever was "
          + "paused is back, and there is nothing left for you to do."
      ],
      facts: [.init("Amount received", "{{amount}}"), .init("Subscription", "{{plan}}")],
      button: "Open my account"),
  ]

  private static let settled =
    "Have you paid in the meantime? Then there is nothing to do: our messages have crossed."
  private static let stays =
    "Your account, your settings and your billing details stay. To erase them as well, delete your account in the portal."
  private static let kept = "Your invoices are kept for ten years, as the law requires."
}
