@testable import Billing

extension DunningModel {
  /// What is compared with the database.
  func portrait(_ now: Int64) -> [String] {
    Self.portrait(cases.map(\.facts), access, due: openCase.flatMap { cases[$0].due }, now: now)
      + (self.now == now ? [] : ["the clocks differ"])
  }

  static func portrait(_ cases: [DunningFacts], _ access: User.Access, due: Int64?, now: Int64) -> [String] {
    cases.map { facts in
      let notices = DunningStage.allCases.map { stage in
        switch facts.notices[stage] {
        case .queued(let time): "\(stage) \(time)"
        case .skipped(let time): "(\(stage) \(time))"
        case nil: "-"
        }
      }
      let numbers = [
        facts.firstFailureAt, facts.pausedAt, facts.pausedFor, facts.cancelledAt, facts.purgeDueAt,
        facts.reviewedPaymentAt,
      ]
      return "\(facts.state) \(facts.stage) \(notices.joined(separator: " ")) "
        + numbers.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
    } + ["\(access) \(due.map(String.init) ?? "-")"]
  }
}
