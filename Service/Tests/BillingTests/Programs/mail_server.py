"""A mail server for tests, on loopback: mail_server.py MODE PORT FOLDER. It says `ready PORT`, and writes each mail that
it takes into FOLDER as N.eml, with its envelope in N.txt. It ends with its standard input."""

import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

mode, port, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "rcpt-450":
            return f"450 4.2.1 <{address}> is greylisted, come back later"
        if mode == "rcpt-550":
            return f"550 5.1.1 <{address}>: no such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "data-554":
            return "554 5.7.1 rejected by policy"
        if mode == "data-451":
            return "451 4.3.0 disk full"
        Handler.count += 1
        (folder / f"{Handler.count}.eml").write_bytes(envelope.content)
        user = session.auth_data.decode() if session.auth_data else "-"
        secured = "tls" if session.ssl or server.transport.get_extra_info("ssl_object") else "clear"
        text = f"{envelope.mail_from} {' '.join(envelope.rcpt_tos)} {user} {secured} {session.host_name}\n"
        (folder / f"{Handler.count}.txt").write_text(text)
        if mode == "drop-after-data":
            server.transport.abort()
            return ""
        return "250 2.0.0 queued as 4F2A"


def authenticate(server, session, envelope, mechanism, data):
    isRight = data.login == b"anna" and data.password == b"secret"
    return AuthResult(success=isRight, handled=False, auth_data=data.login)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(folder / "server.pem", folder / "server.key")
    return made


def smtp():
    options = {"hostname": "mail.test", "enable_SMTPUTF8": True}
    if mode in ("starttls", "auth"):
        options |= {"tls_context": context(), "require_starttls": True}
    if mode == "auth":
        options |= {"authenticator": authenticate, "auth_required": True}
    return SMTP(Handler(), **options)


class Raw(asyncio.Protocol):
    """Says one thing, or nothing, and then never more."""

    def connection_made(self, transport):
        if mode == "greets-554":
            transport.write(b"554 5.3.2 not you\r\n")
        if mode == "talks":
            transport.write(b"220-" + b"x" * 400 + b"\r\n")


async def main():
    make = Raw if mode in ("hangs", "greets-554", "talks") else smtp
    loop = asyncio.get_running_loop()
    server = await loop.create_server(make, "127.0.0.1", port, ssl=context() if mode == "tls" else None)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()
    sys.stdout.flush()
    import os

    os._exit(0)


asyncio.run(main())
