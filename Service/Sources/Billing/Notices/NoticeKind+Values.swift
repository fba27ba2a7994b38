extension NoticeKind {
  /// What has to be given with a notice of this kind; one that is missing is a defect, and nothing is told.
  public var values: [NoticeValue] {
    switch self {
    case .paymentProblem, .accountPaused, .lastChance, .accountSuspended: [.amount, .plan, .date, .nextDate]
    case .subscriptionCancelled: [.plan, .date, .nextDate]
    case .purgeWarning: [.nextDate]
    case .dataPurged, .deletionDone: [.date]
    case .paymentRecovered: [.amount, .plan]
    case .invoice: [.number, .amount, .date]
    case .creditNote: [.number, .invoice, .amount, .date]
    case .receipt: [.amount, .date]
    case .softLimit, .hardLimit: [.used, .limit, .plan, .nextDate]
    case .exportReady, .loginLink: [.until]
    case .deletionAsked: [.nextDate]
    case .contractTerminated: [.plan, .number, .received]
    case .withdrawalReceived: [.plan, .number, .received, .nextDate]
    case .adminReview, .adminDeadJob, .adminParkedMail: [.kind, .subject, .reason]
    case .test: []
    }
  }

  /// What may be given besides: its sentence is left out without it.
  public var optionalValues: [NoticeValue] {
    switch self {
    case .invoice, .receipt: [.plan]
    case .creditNote: [.refunded]
    case .softLimit: [.maximum]
    case .contractTerminated: [.nextDate]
    default: []
    }
  }

  /// Where the button leads to, below the public URL, when the notice does not say; nil: there is none.
  public var path: String? {
    switch self {
    case .paymentProblem, .accountPaused, .lastChance, .accountSuspended: "/portal/pay"
    case .subscriptionCancelled, .softLimit, .hardLimit, .contractTerminated, .withdrawalReceived:
      "/portal/subscription"
    case .purgeWarning, .exportReady: "/portal/export"
    case .paymentRecovered: "/portal"
    case .invoice, .creditNote, .receipt: "/portal/invoices"
    case .deletionAsked: "/portal/account"
    case .adminReview: "/admin/reviews"
    case .adminDeadJob: "/admin/jobs"
    case .adminParkedMail: "/admin/mail"
    case .loginLink: "/portal/login"
    case .dataPurged, .deletionDone, .test: nil
    }
  }

  /// Whether it goes to an address of which it is not known that it is the person's: what asks for that, and opens nothing
  /// by itself; and what goes where the person has just said on the page of the contract.
  var isForAnyAddress: Bool { [.loginLink, .contractTerminated, .withdrawalReceived].contains(self) }

  /// Whether it belongs to the contract; the others offer something, and can be turned off by one click.
  public var isTransactional: Bool { self != .softLimit }
}
