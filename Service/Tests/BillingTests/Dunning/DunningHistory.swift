@testable import Billing

/// A generator of random numbers whose order is known: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Something that happens to a customer, or to the service.
enum DunningEvent: Hashable {
  /// The worker does what is due at its time, until so much time has passed.
  case work(for: Int64)
  /// Nobody works for so long.
  case standstill(Int64)
  /// The clock jumps, forward or back, and nobody works meanwhile.
  case jump(Int64)
  /// A payment fails, so long ago; the number tells payments apart.
  case failure(payment: Int, ago: Int64)
  /// A failure that was told before is told again, by the same event or another one.
  case failureAgain(sameEvent: Bool)
  /// The payment comes; it was made so long ago. It is told, or only known to the provider.
  case payment(ago: Int64, isTold: Bool)
  /// What was told of the last payment is told again.
  case paymentAgain
  /// A payment is paid back: that is no failure.
  case refund
  /// An admin pauses the case, or lets it go on.
  case pause
  case resume
  /// An admin ends the case.
  case close
  /// Another subscription begins, or ends again.
  case newSubscription
  case newSubscriptionEnds
  /// The account is under a legal hold, or no longer.
  case hold(Bool)
  /// The customer cancels, and the paid period ends.
  case customerCancels
  case subscriptionExpires
  /// The provider answers, or does not.
  case provider(answers: Bool)
  /// The provider has lost the subscription, or found it again.
  case providerForgets(Bool)

  private static let hour: Int64 = 3_600_000

  /// A history of up to forty events.
  static func history(_ seed: UInt64) -> [DunningEvent] {
    var random = SeededGenerator(seed)
    var events: [DunningEvent] = [.failure(payment: 0, ago: Int64.random(in: 0...48, using: &random) * hour)]
    for _ in 0..<Int.random(in: 5...40, using: &random) { events.append(.random(using: &random)) }
    return events
  }

  private static func random(using random: inout SeededGenerator) -> DunningEvent {
    func hours(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) * hour }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<42: return .work(for: hours(1...400))
    case 42..<49: return .standstill(hours(1...1_500))
    case 49..<53: return .jump(hours(-900...900))
    case 53..<62: return .failure(payment: Int.random(in: 0...9, using: &random), ago: hours(0...200))
    case 62..<68: return .failureAgain(sameEvent: Bool.random(using: &random))
    case 68..<73: return .payment(ago: hours(0...300), isTold: Int.random(in: 0..<4, using: &random) > 0)
    case 73..<75: return .paymentAgain
    case 75..<77: return .refund
    case 77..<80: return .pause
    case 80..<85: return .resume
    case 85: return .close
    case 86..<88: return .newSubscription
    case 88..<89: return .newSubscriptionEnds
    case 89..<91: return .hold(true)
    case 91..<94: return .hold(false)
    case 94: return .customerCancels
    case 95: return .subscriptionExpires
    case 96: return .provider(answers: false)
    case 97..<99: return .provider(answers: true)
    default: return .providerForgets(Bool.random(using: &random))
    }
  }
}
