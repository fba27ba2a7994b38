"""What Python's own library reads in mails: one JSON object for each file named, with all that it finds wrong."""

import email.header
import email.policy
import email.utils
import json
import sys

POLICY = email.policy.default.clone(raise_on_defect=True)


def read(path):
    data = open(path, "rb").read()
    wrong = []
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 78:
            wrong.append(f"line {number} has {len(line)} characters")
        if b"\n" in line or b"\r" in line:
            wrong.append(f"line {number} ends with half a line end")
    if any(byte > 126 or byte < 32 and byte not in (9, 10, 13) for byte in data):
        wrong.append("there are bytes that are no text of ASCII")
    message = email.message_from_bytes(data, policy=POLICY)
    parts = []
    for part in message.walk():
        wrong += [f"{part.get_content_type()}: {defect!r}" for defect in part.defects]
        for name, value in part.items():
            wrong += [f"{name}: {defect!r}" for defect in value.defects]
        if not part.is_multipart():
            content = part.get_content()
            isText = isinstance(content, str)
            parts.append({
                "type": part.get_content_type(), "file": part.get_filename() or "",
                "name": part.get_param("name") or "",
                "disposition": part.get_content_disposition() or "",
                "content": content if isText else content.decode("latin-1")})
    header = {name: str(value) for name, value in message.items()}
    header["address"] = message["To"].addresses[0].addr_spec
    # The newer reader puts spaces between the words of a phrase, against RFC 2047 6.2.
    plain = email.message_from_bytes(data, policy=email.policy.compat32)
    person = email.utils.parseaddr(" ".join(plain["To"].splitlines()))[0]
    header["person"] = str(email.header.make_header(email.header.decode_header(person)))
    header["seconds"] = str(int(email.utils.parsedate_to_datetime(str(message["Date"])).timestamp()))
    shape = [part.get_content_type() for part in message.walk()]
    return {"wrong": wrong, "header": header, "shape": shape, "parts": parts}


print(json.dumps([read(path) for path in sys.argv[1:]]))
