internal import Billing
internal import InvoiceKit

/// What happens in the year before the demo begins, in the order of time.
struct DemoScript {
  /// What happens.
  enum Event: Hashable {
    /// A customer comes.
    case arrival
    /// A subscription is bought.
    case subscription(trialDays: Int)
    /// The means of payment no longer works.
    case failure
    /// It works again.
    case repair
    /// The customer cancels.
    case cancellation
    /// A part of the last payment is paid back, in minor units.
    case refund(Int64)
    /// Another plan is chosen.
    case change(variant: String)
  }

  /// When something happens to whom.
  struct Scene {
    /// In milliseconds since 1970.
    var time: Int64
    /// Its place in the list of customers.
    var customer: Int
    var event: Event
  }

  /// How long a trial is.
  private static let trialDays = 14
  /// A day in milliseconds.
  static let day: Int64 = 86_400_000

  /// In the order of time.
  private(set) var scenes: [Scene] = []
  private let end: Int64
  private let utc: CivilZone

  /// The script of customers.
  ///
  /// - Parameter end: when the demo begins, in milliseconds since 1970.
  init(_ customers: [DemoCustomer], until end: Int64) throws(BillingError) {
    self.end = end
    utc = try CivilZone("UTC")
    for (index, customer) in customers.enumerated() { add(customer, index) }
    scenes.sort { ($0.time, $0.customer) < ($1.time, $1.customer) }
  }

  private mutating func add(_ customer: DemoCustomer, _ index: Int) {
    // An hour ago, so that what falls on the last day has happened.
    let latest = end - 3_600_000
    func before(_ days: Int) -> Int64 { latest - Int64(days) * Self.day }
    func scene(_ time: Int64, _ event: Event) { scenes.append(Scene(time: time, customer: index, event: event)) }
    let start: Int64
    switch customer.story {
    case .free: start = before(40)
    case .trial(let days): start = before(days)
    case .paying: start = months(customer.months, before: before(4))
    case .failing(let days), .recovered(let days, _):
      start = months(customer.months, before: before(days))
      scene(before(days) - Self.day / 2, .failure)
    case .cancelled(let days), .refunded(let days, _), .upgraded(let days, _):
      start = months(customer.months, before: before(days + 2))
    }
    scene(start - 600_000, .arrival)
    if customer.variant != nil {
      let isTrial = if case .trial = customer.story { true } else { false }
      scene(start, .subscription(trialDays: isTrial ? Self.trialDays : 0))
    }
    switch customer.story {
    case .free, .paying, .trial, .failing: break
    case .recovered(let days, let later): scene(before(days) + Int64(later) * Self.day, .repair)
    case .cancelled(let days): scene(before(days), .cancellation)
    case .refunded(let days, let amount): scene(before(days), .refund(amount))
    case .upgraded(let days, let variant): scene(before(days), .change(variant: variant))
    }
  }

  /// The same day so many months before, or one month more where that month is too short: payments come on it.
  private func months(_ count: Int, before time: Int64) -> Int64 {
    let date = utc.day(at: time)
    for count in [count, count + 1] {
      let index = date.year * 12 + date.month - 1 - count
      if let day = CalendarDate(year: index / 12, month: index % 12 + 1, day: date.day) {
        return time - Int64(day.days(to: date)) * Self.day
      }
    }
    return time - Int64(count) * 30 * Self.day
  }
}
