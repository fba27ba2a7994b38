/// What happens to a customer of the demo. Days are counted back from the day on which the demo begins.
enum DemoStory: Hashable {
  /// Has never subscribed.
  case free
  /// Pays each month.
  case paying
  /// Begins a trial, so many days ago.
  case trial(daysAgo: Int)
  /// A payment has failed so many days ago, and nothing was paid since.
  case failing(daysAgo: Int)
  /// A payment has failed, and was paid so many days later.
  case recovered(daysAgo: Int, after: Int)
  /// Has cancelled so many days ago: it goes on until the end of what is paid.
  case cancelled(daysAgo: Int)
  /// Got a part of a payment back.
  case refunded(daysAgo: Int, amount: Int64)
  /// Changed to another plan.
  case upgraded(daysAgo: Int, variant: String)
}
