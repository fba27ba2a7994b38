"""Clients that take a server's time and give nothing.

Usage: slow_clients.py PORT KIND COUNT

KIND is `idle` (connections that say nothing), `heads` (that send a byte of a head each second), `bodies` (that send bodies
without end, as fast as they are taken). Prints `ready` when all are there, then waits for a line; prints how many of the
connections the server has ended by then, and how many bytes were sent.
"""

import resource
import selectors
import socket
import sys
import time

port, kind, count = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
needed = count + 64
if hard < needed:
    sys.exit(f"{needed} open files are needed, {hard} are allowed: raise the limit (ulimit -Hn)")
resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, needed), hard))

HEAD = b"POST /v1/usage HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer 0123456789abcdef0123456789abcdef\r\n"
sockets = []
for index in range(count):
    client = socket.create_connection(("127.0.0.1", port), timeout=30)
    client.setblocking(False)
    sockets.append(client)
    if kind == "bodies":
        client.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
print("ready", flush=True)

selector = selectors.DefaultSelector()
selector.register(sys.stdin, selectors.EVENT_READ)
chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"
sent = 0
open_ones = set(sockets)
place = 0
while not selector.select(timeout=0 if kind == "bodies" else 1):
    for client in list(open_ones):
        try:
            if kind == "heads":
                sent += client.send(HEAD[place % len(HEAD):][:1])
            elif kind == "bodies":
                sent += client.send(chunk)
        except BlockingIOError:
            pass
        except OSError:
            open_ones.discard(client)
    place += 1
    if kind == "bodies":
        time.sleep(0.001)
ended = count - len(open_ones)
for client in open_ones:
    try:
        if not client.recv(4096) or kind == "bodies":
            ended += 1
    except BlockingIOError:
        pass
    except OSError:
        ended += 1
print(ended, sent, flush=True)
