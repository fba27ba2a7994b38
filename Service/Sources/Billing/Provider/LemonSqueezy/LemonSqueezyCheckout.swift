/// What is read of a checkout's attributes.
struct LemonSqueezyCheckout: Decodable, Sendable {
  let url: String?
}
