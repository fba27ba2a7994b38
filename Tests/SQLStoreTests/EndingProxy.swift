import Foundation

/// A socket between a client and PostgreSQL: of its n-th connection it ends the one after n - 1 more answers than the
/// one before, in the words of a server that an administrator shuts down, and a moment before the connection is gone.
final class EndingProxy {
  /// Where its socket is.
  let folder: String
  private let process = Process()
  private let life = Pipe()

  /// - Parameters:
  ///   - folder: where its socket will be.
  ///   - server: where the server's socket is.
  init(in folder: String, before server: String) throws {
    self.folder = folder
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, folder, server]
    process.standardOutput = output
    process.standardInput = life
    try process.run()
    // It says that it listens.
    _ = output.fileHandleForReading.availableData
  }

  deinit { try? life.fileHandleForWriting.close() }

  /// It ends with its standard input. The first connection stays whole. Answers are counted from the first time on that the server is ready.
  private static let script = #"""
    import os, socket, struct, sys, threading, time
    name = "/.s.PGSQL.5432"
    words = b"SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0"
    def exactly(peer, count):
        data = b""
        while len(data) < count:
            part = peer.recv(count - len(data))
            if not part: raise EOFError
            data += part
        return data
    def upwards(client, server):
        try:
            while data := client.recv(65536): server.sendall(data)
        except OSError: pass
        server.close()
    def downwards(client, server, limit):
        count, ready = 0, False
        try:
            while True:
                if ready and count == limit:
                    client.sendall(b"E" + struct.pack(">I", len(words) + 4) + words)
                    time.sleep(0.02)
                    break
                head = exactly(server, 5)
                body = exactly(server, struct.unpack(">I", head[1:])[0] - 4)
                client.sendall(head + body)
                count += ready
                ready = ready or head[:1] == b"Z"
        except (OSError, EOFError): pass
        for peer in (client, server):
            try: peer.shutdown(socket.SHUT_RDWR)
            except OSError: pass
    def live():
        sys.stdin.read()
        os._exit(0)
    threading.Thread(target=live, daemon=True).start()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1] + name)
    listener.listen()
    print("ready", flush=True)
    number = 0
    while True:
        client, _ = listener.accept()
        server = socket.socket(socket.AF_UNIX)
        server.connect(sys.argv[2] + name)
        # What sets a connection up comes to five answers.
        limit = None if number == 0 else 5 + number
        threading.Thread(target=upwards, args=(client, server), daemon=True).start()
        threading.Thread(target=downwards, args=(client, server, limit), daemon=True).start()
        number += 1
    """#
}
