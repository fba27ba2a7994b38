internal import Billing
internal import Hummingbird
internal import InvoiceCommands
internal import InvoiceKit
internal import NIOCore

/// A batch on its way: lines come in, documents go out in their order, and no more is taken in than what somebody reads.
struct BatchStream: Sendable {
  let api: RenderingAPI
  let door: RenderingDoor
  let token: RenderingToken
  let options: DeskOptions
  let metrics: MetricsRegistry
  /// For how many seconds a reader may not read.
  let patience: Int64

  /// Answers all lines of a request.
  func run(_ body: RequestBody, _ writer: inout any ResponseBodyWriter, _ channel: any Channel) async throws {
    let (answers, sender) = AsyncStream.makeStream(of: Task<[UInt8], Never>.self)
    // One for each thread, and one that is ready when a thread is.
    let turnstile = Turnstile(api.pool.threadCount + 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { sender.finish() }
        var lines = LineSplitter(limit: api.settings.maximumSize)
        var index = 0
        func send(_ line: LineSplitter.Line) async throws {
          try await turnstile.enter()
          sender.yield(answer(index, line))
          index += 1
        }
        for try await piece in body {
          lines.take(piece)
          while let line = lines.next() { try await send(line) }
        }
        if let line = lines.rest() { try await send(line) }
      }
      for await answer in answers {
        let bytes = ByteBuffer(bytes: await answer.value)
        // Nobody is waited for without end: who does not read is hung up on.
        let watch = channel.eventLoop.scheduleTask(in: .seconds(patience)) { channel.close(promise: nil) }
        defer { watch.cancel() }
        try await writer.write(bytes)
        turnstile.leave()
      }
      try await group.waitForAll()
    }
    try await writer.finish(nil)
  }

  private func answer(_ index: Int, _ line: LineSplitter.Line) -> Task<[UInt8], Never> {
    Task {
      switch line {
      case .tooLong:
        let problem = Problem(
          code: .documentTooLarge, path: "", message: "The line is longer than \(api.settings.maximumSize) bytes.")
        return BatchAnswer(index, [DocumentProblem(problem)]).line
      case .bytes(let bytes): return await answer(index, bytes).line
      }
    }
  }

  private func answer(_ index: Int, _ bytes: [UInt8]) async -> BatchAnswer {
    do throws(HTTPProblem) { try door.count(token) } catch {
      return BatchAnswer(index, [DocumentProblem(.quotaExceeded, error.detail, hint: error.hint)])
    }
    let count = DocumentCount(metrics: metrics, client: token.name, operation: "batch")
    do {
      let (work, options) = (api.work, options)
      let time = Duration.seconds(api.settings.timeout)
      let result = try await api.pool.run(within: time, isPatient: true) { work.line(bytes, options) }
      let document = try result.get()
      count.end(.done)
      return BatchAnswer(index, document)
    } catch let error as DocumentFailure {
      _ = count.problem(of: error)
      if case .document(let problems) = error { return BatchAnswer(index, problems) }
      return BatchAnswer(index, [Self.problem(HTTPProblem(error))])
    } catch {
      let problem = count.problem(of: error) as? HTTPProblem
      return BatchAnswer(
        index, [problem.map(Self.problem) ?? DocumentProblem(.serviceFailed, "The service has failed.")])
    }
  }

  private static func problem(_ problem: HTTPProblem) -> DocumentProblem {
    DocumentProblem(
      PortalCode(rawValue: problem.code) ?? .serviceFailed, problem.detail, hint: problem.hint)
  }
}
