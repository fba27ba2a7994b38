internal import Billing

/// A dunning case: where it stands, what has failed, what was told, and what people have written.
enum DeskCasePage {
  static func show(_ call: DeskCall) async throws -> PageAnswer {
    let id = try call.number("id")
    let details = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.dunningCase(id)
    }
    let summary = details.summary
    func time(_ time: Int64?) -> String { time.flatMap { call.formats.time($0) } ?? "" }
    let facts: [(String, String)] = [
      ("state", DeskCells.word(summary.state.rawValue, call)), ("stage", DeskCells.word(summary.stage.rawValue, call)),
      ("first_failure_at", time(summary.firstFailureAt)),
      ("next_stage", summary.nextStage.map { DeskCells.word($0.rawValue, call) } ?? ""),
      ("next_stage_at", time(summary.nextStageAt)), ("paused_at", time(summary.pausedAt)),
      ("paused_by", summary.pausedBy ?? ""), ("reason", summary.pauseReason ?? ""),
      ("closed_at", time(summary.closedAt)),
    ]
    let open = summary.pausedAt == nil ? ["pause-dunning", "close-dunning"] : ["resume-dunning", "close-dunning"]
    let actions = (summary.state == .open ? open : []) + ["note"]
    return call.page(
      "desk-case", title: call.words("desk", "one-dunning") + " \(id)",
      [
        "user": "\(summary.user)", "actions": DeskAction.links(actions, id, call),
        "facts": facts.filter { !$0.1.isEmpty }.map { key, value in
          ["label": call.words("desk", "column-\(key)"), "value": value] as [String: any Sendable]
        },
        "failures": details.failures.map { failure in
          ["payment": failure.payment, "time": time(failure.failedAt)] as [String: any Sendable]
        },
        "told": details.notifications.map { told in
          [
            "stage": DeskCells.word(told.stage, call), "channel": DeskCells.word(told.channel, call),
            "time": time(told.queuedAt ?? told.skippedAt), "skipped": told.queuedAt == nil,
          ] as [String: any Sendable]
        },
        "notes": details.notes.map { note in
          ["body": note.body, "author": note.author, "time": time(note.writtenAt)] as [String: any Sendable]
        },
      ])
  }
}
