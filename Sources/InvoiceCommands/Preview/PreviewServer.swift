internal import InvoiceKit
internal import SystemIO

/// Shows a template in a browser of this machine and follows each save: one thread that waits for browsers, files and
/// signals.
struct PreviewServer {
  /// How many browsers may be connected.
  static let connectionLimit = 32
  /// After the first sign of a save, for how long others may follow that belong to it; in milliseconds.
  private static let settling = 3
  /// How often signals and slow browsers are looked at, in milliseconds.
  private static let beat = 200
  /// How often readers of events are sent something, so that those who have gone are noticed.
  private static let heartbeat = Duration.seconds(15)

  private let listener: LoopbackListener
  private let watch: FolderWatch
  private var contents: PreviewContents
  private var connections: [PreviewConnection] = []
  private var lastHeartbeat = ContinuousClock.now
  private let hosts: [String]

  init(_ contents: PreviewContents, listener: LoopbackListener) throws(SystemError) {
    self.contents = contents
    self.listener = listener
    watch = try FolderWatch()
    hosts = ["127.0.0.1:\(listener.port)", "localhost:\(listener.port)"]
    watchFolders()
  }

  /// Serves until a signal ends it.
  mutating func run(until signals: SignalWatch) {
    while signals.wait(milliseconds: 0) == nil {
      var set = DescriptorSet()
      let saved = set.add(watch.descriptor)
      let asked = connections.count < Self.connectionLimit ? set.add(listener.descriptor) : nil
      let places = connections.map { set.add($0.socket, toRead: !$0.isEnding, toWrite: $0.isSending) }
      set.wait(milliseconds: Self.beat)
      if set.canRead(saved) { follow() }
      for (connection, place) in zip(connections, places) {
        if set.canWrite(place) { connection.flush() }
        if !connection.isEnding, set.canRead(place) { hear(connection) }
        connection.expire()
      }
      if let asked, set.canRead(asked), let socket = listener.accept() {
        connections.append(PreviewConnection(socket))
      }
      beat()
      for connection in connections where connection.isGone { connection.close() }
      connections.removeAll { $0.isGone }
    }
    for connection in connections { connection.close() }
    listener.close()
  }

  /// Folders that are new are watched from now on; those that are gone cannot be.
  private func watchFolders() {
    for folder in contents.folders() { try? watch.watch(folder) }
  }

  /// Paints anew what is looked at, after a save.
  private mutating func follow() {
    var isConcerned = false
    var set = DescriptorSet()
    let place = set.add(watch.descriptor)
    repeat {
      for change in watch.changes() where contents.concerns(change) { isConcerned = true }
      set.wait(milliseconds: Self.settling)
    } while set.canRead(place)
    guard isConcerned else { return }
    watchFolders()
    contents.change()
    for connection in connections {
      if let view = connection.view { connection.send(event(contents.state(of: view))) }
    }
  }

  private mutating func hear(_ connection: PreviewConnection) {
    guard let asked = connection.receive() else { return }
    switch asked {
    case .failure(let refusal):
      let status = if case .tooLong = refusal { 431 } else { 400 }
      finish(connection, .refusal(status, "This is no request that a preview answers."))
    case .success(let request): answer(request, connection)
    }
  }

  private mutating func answer(_ request: HTTPRequest, _ connection: PreviewConnection) {
    // A page of the web whose name suddenly leads to this machine has another host (DNS rebinding).
    guard let host = request.host, hosts.contains(host) else {
      return finish(connection, .refusal(403, "The preview answers to \(hosts[0]) alone."))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return finish(connection, .refusal(405, "The preview only shows."))
    }
    let hasBody = request.method == "GET"
    switch request.path {
    case "/": finish(connection, .text(PreviewPage.html, type: "text/html"), hasBody: hasBody)
    case "/preview.js": finish(connection, .text(PreviewPage.script, type: "text/javascript"), hasBody: hasBody)
    case "/preview.css": finish(connection, .text(PreviewPage.style, type: "text/css"), hasBody: hasBody)
    case "/favicon.ico": finish(connection, HTTPAnswer(status: 204, type: "image/x-icon", body: []), hasBody: false)
    case "/page", "/events", "/state":
      guard let view = contents.view(request.query) else {
        return finish(connection, .refusal(404, "There is no such look or invoice."))
      }
      show(view, request, connection, hasBody: hasBody)
    default: finish(connection, .refusal(404, "There is nothing here."), hasBody: hasBody)
    }
  }

  private mutating func show(
    _ view: PreviewView, _ request: HTTPRequest, _ connection: PreviewConnection, hasBody: Bool
  ) {
    switch request.path {
    case "/events" where hasBody:
      connection.view = view
      connection.send(HTTPAnswer.events.bytes())
      connection.send(event(contents.state(of: view)))
    case "/page":
      let pages = contents.rendition(of: view).pages
      guard let number = request.query["page"].flatMap({ Int($0) }), pages.indices.contains(number - 1) else {
        return finish(connection, .refusal(404, "There is no such page."), hasBody: hasBody)
      }
      finish(
        connection, HTTPAnswer(status: 200, type: "image/png", body: pages[number - 1].picture.bytes),
        hasBody: hasBody)
    default:
      finish(
        connection, HTTPAnswer(status: 200, type: "application/json", body: contents.state(of: view)),
        hasBody: hasBody)
    }
  }

  private func finish(_ connection: PreviewConnection, _ answer: HTTPAnswer, hasBody: Bool = true) {
    connection.isEnding = true
    connection.send(answer.bytes(hasBody: hasBody))
  }

  /// JSON on one line as a server-sent event.
  private func event(_ json: [UInt8]) -> [UInt8] { Array("data: ".utf8) + json + Array("\n\n".utf8) }

  private mutating func beat() {
    guard lastHeartbeat + Self.heartbeat < .now else { return }
    lastHeartbeat = .now
    for connection in connections where connection.view != nil { connection.send(Array(":\n\n".utf8)) }
  }
}
