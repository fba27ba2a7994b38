import SQLStore

@testable import Billing

/// A year of a business at random: who subscribes, changes, pays late and leaves when. It is played into a service as the
/// provider would tell it, and is what a model of the figures is asked about.
struct BusinessYear {
  enum Step: Hashable {
    case account
    case subscription(ProviderSubscription.Status, variant: String)
    case paid
    case failed
    case void
    /// By so much more, in minor units.
    case refunded(Int64)
    case usage(Int64)
    case erased
  }

  struct Event: Hashable {
    /// In milliseconds since 1970.
    var at: Int64
    var user: Int64
    /// Of the subscription or the payment; of usage the key.
    var id = ""
    /// Of a payment: its subscription.
    var subscription = ""
    var step: Step
  }

  /// What a month of each variant costs: yearly prices are 9,990 and 29,999 a year.
  static let prices: [String: Int64] = ["101": 999, "102": 2_999, "201": 833, "202": 2_500]
  /// With tax.
  static let total: Int64 = 1_199
  static let day: Int64 = 86_400_000

  private(set) var events: [Event] = []
  let start: Int64
  let days: Int
  private var random: SeededNumbers

  /// - Parameter start: when the first day begins.
  init(seed: UInt64, users: Int, days: Int, from start: Int64) {
    (self.start, self.days, random) = (start, days, SeededNumbers(seed: seed))
    for user in 1...Int64(users) { live(user) }
    // One moment, one event: their order is the history's.
    events.sort { ($0.at, $0.user, $0.id) < ($1.at, $1.user, $1.id) }
    for place in events.indices.dropFirst() where events[place].at <= events[place - 1].at {
      events[place].at = events[place - 1].at + 1
    }
  }

  private var end: Int64 { start + Int64(days) * Self.day }

  /// Some time later; now and then the first or last moment of a day.
  private mutating func later(_ time: Int64, days: ClosedRange<Int64>) -> Int64 {
    let time = time + Int64.random(in: days, using: &random) * Self.day + Int64.random(in: 0..<Self.day, using: &random)
    return Bool.random(using: &random)
      ? time : time - (time - start) % Self.day + [-1, 0][Int.random(in: 0...1, using: &random)]
  }

  private mutating func live(_ user: Int64) {
    var time = max(start, later(start, days: 0...Int64(days * 2 / 3)))
    events.append(Event(at: time, user: user, step: .account))
    for number in 0..<Int.random(in: 0...3, using: &random) {
      var begin = later(time, days: 0...20) + 1
      begin = max(begin, time + 1)
      subscribe(user, "s\(user)-\(number)", at: begin)
      if Bool.random(using: &random) { time = begin } else { time = (events.last?.at ?? begin) + 1 }
    }
    if user % 5 == 0 {
      for number in 0..<20 {
        let at = later(time, days: 0...100)
        events.append(
          Event(at: at, user: user, id: "u\(user)-\(number)", step: .usage(Int64.random(in: 1...90, using: &random))))
      }
    } else if user % 7 == 0 {
      events.append(Event(at: max(later(end - 60 * Self.day, days: 0...59), time + 1), user: user, step: .erased))
    }
    let end = end
    events.removeAll { $0.at >= end }
  }

  private static let ways: [ProviderSubscription.Status: [ProviderSubscription.Status]] = [
    .onTrial: [.active, .active, .cancelled, .pastDue, .expired],
    .active: [.active, .active, .pastDue, .cancelled, .paused, .expired],
    .pastDue: [.active, .active, .unpaid, .cancelled, .expired], .unpaid: [.active, .cancelled, .expired],
    .paused: [.active, .cancelled], .cancelled: [.active, .expired, .expired, .onTrial],
  ]

  private mutating func subscribe(_ user: Int64, _ id: String, at begin: Int64) {
    var time = begin
    var variant = ["101", "102", "201"].randomElement(using: &random) ?? "101"
    var status =
      ([.onTrial, .active, .active, .pastDue] as [ProviderSubscription.Status])
      .randomElement(using: &random) ?? .active
    for number in 0..<12 {
      events.append(Event(at: time, user: user, id: id, step: .subscription(status, variant: variant)))
      if Bool.random(using: &random) { pay(user, "p\(id)-\(number)", of: id, at: time + 1) }
      guard let next = Self.ways[status]?.randomElement(using: &random) else { return }
      if next == .active, Bool.random(using: &random) {
        variant = ["101", "102", "201", "202"].randomElement(using: &random) ?? variant
      }
      status = next
      time = max(later(time, days: 0...40), time + 1)
    }
  }

  private mutating func pay(_ user: Int64, _ id: String, of subscription: String, at begin: Int64) {
    var time = begin
    func event(_ step: Step) -> Event { Event(at: time, user: user, id: id, subscription: subscription, step: step) }
    if Int.random(in: 0..<3, using: &random) == 0 {
      events.append(event(.failed))
      time = max(later(time, days: 0...120), time + 1)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return
      case 1: return events.append(event(.void))
      default: break
      }
    }
    events.append(event(.paid))
    guard Int.random(in: 0..<5, using: &random) == 0 else { return }
    for part in [Int64.random(in: 1...600, using: &random), 300] {
      time = max(later(time, days: 0...30), time + 1)
      events.append(event(.refunded(part)))
    }
  }
}
