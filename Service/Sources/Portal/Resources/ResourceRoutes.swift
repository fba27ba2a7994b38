internal import HTTPTypes

/// What programs read and do under `/portal`, in JSON; Docs/PortalAPI.md tells of all of it.
enum ResourceRoutes {
  static let all: [PortalRoute] = [
    .resource(.get, "/profile", ProfileResource.show),
    .resource(.put, "/profile", ProfileResource.change),
    .resource(.get, "/usage", UsageResource.show),
    .resource(.get, "/subscription", SubscriptionResource.show),
    .resource(.post, "/subscription/upgrade", SubscriptionResource.upgrade),
    PortalRoute(
      method: .post, path: "/subscription/checkout", page: CheckoutResource.redirect, resource: CheckoutResource.open),
    .resource(.post, "/subscription/cancel", SubscriptionResource.cancel),
    .resource(.post, "/subscription/resume", SubscriptionResource.resume),
    .resource(.get, "/invoices", InvoiceResource.list),
    .resource(.get, "/invoices/{number}.pdf", InvoiceResource.file),
    .resource(.get, "/invoices/{number}.png", InvoiceResource.picture),
    PortalRoute(
      method: .get, path: "/invoices/{number}/provider-invoice", page: InvoicePages.providerInvoice,
      resource: InvoiceResource.providerInvoice),
    .resource(.get, "/payments", PaymentResource.list),
    PortalRoute(
      method: .get, path: "/payment-method", page: PaymentResource.redirect, resource: PaymentResource.method),
    .resource(.get, "/settings", SettingsResource.show),
    .resource(.put, "/settings", SettingsResource.change),
    .resource(.get, "/export", ExportResource.list),
    .resource(.post, "/export", ExportResource.request),
    .resource(.delete, "/account", AccountResource.delete),
    .resource(.post, "/account/keep", AccountResource.keep),
    .resource(.get, "/sessions", SessionResource.list),
    .resource(.delete, "/sessions", SessionResource.closeOthers),
    .resource(.delete, "/sessions/{id}", SessionResource.close),
    .resource(.get, "/tickets", TicketResource.list),
    .resource(.post, "/tickets", TicketResource.open),
    .resource(.get, "/notices", NoticeResource.list),
  ]
}
