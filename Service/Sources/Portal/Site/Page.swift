internal import HTTPTypes

/// A page, before a template makes HTML of it.
struct Page {
  /// Values by the names that the template has for them.
  typealias Values = [String: any Sendable]

  /// The template in `Site/templates`, without its ending.
  var template: String
  /// What the browser's tab and the first heading say.
  var title: String
  var values: Values = [:]
  var status = HTTPResponse.Status.ok
  /// The room that it belongs to; nil: none of the navigation.
  var room: PortalRoom?
  /// Whether it is the first page of its room.
  var isFirst = false
  /// The place of the plan in the settings whose colour it has; nil: the usual one.
  var plan: Int?
  /// Hosts besides ours, those below them included, to which its forms may lead.
  var formHosts: [String] = []
  /// What its Content-Security-Policy allows besides what all pages may; a login widget needs it.
  var policy: [String] = []
}
