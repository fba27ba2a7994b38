internal import Hummingbird

/// What comes of asking for a page or sending a form.
enum PageAnswer {
  case page(Page)
  /// To another page, by GET (303). A path of our own, except where the payment provider or Telegram is meant.
  case redirect(String)
  /// Something else: a file.
  case response(Response)
}
