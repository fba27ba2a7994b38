internal import HTTPTypes

/// Where somebody is led after the login.
enum DeskStartPage {
  static let routes = [
    DeskRoute(.get, "") { call in call.page("desk-start", title: call.words("desk", "overview")) }
  ]
}
