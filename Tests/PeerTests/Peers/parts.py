# Reads and writes multipart bodies whose parts have no names, and parts inside of parts, as Python's own email package does.
import json
from email import policy
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def told(message):
    content = None if message.is_multipart() else message.get_payload(decode=True).decode()
    return {
        "type": message.get_content_type(),
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "text": content,
        "parts": [told(part) for part in message.iter_parts()] if message.is_multipart() else [],
    }


def changes(count):
    outer = MIMEMultipart("mixed")
    for number in range(count):
        part = MIMEApplication(json.dumps({"to": "é%d" % number}).encode(), "json", lambda message: None)
        # What HTTP carries is bytes as they are.
        del part["MIME-Version"]
        part.set_payload(json.dumps({"to": "c%d" % number}))
        part["Content-ID"] = "<%d>" % number
        part["X-Size"] = str(number)
        outer.attach(part)
    return outer


def nested():
    outer = MIMEMultipart("mixed")
    first = MIMEApplication(b"", "json", lambda message: None)
    first.set_payload(json.dumps({"to": "x"}))
    outer.attach(first)
    for numbers in ([1, 2], [3]):
        inner = MIMEMultipart("mixed")
        for number in numbers:
            inner.attach(MIMEText(str(number)))
        outer.attach(inner)
    return outer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def do_POST(self):
        head = b"Content-Type: " + self.headers["Content-Type"].encode() + b"\r\n\r\n"
        message = BytesParser(policy=policy.HTTP).parsebytes(head + self.body())
        if self.path == "/nested":
            return self.send(nested())
        content = json.dumps(told(message)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        self.send(changes(300))

    # In chunks of seven bytes.
    def send(self, message):
        content = message.as_bytes(policy=policy.HTTP)
        head, body = content.split(b"\r\n\r\n", 1)
        lines = head.replace(b"\r\n ", b" ").split(b"\r\n")
        kind = [line for line in lines if line.lower().startswith(b"content-type:")][0].split(b":", 1)[1].strip()
        self.send_response(200)
        self.send_header("Content-Type", kind.decode())
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for start in range(0, len(body), 7):
            piece = body[start:start + 7]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.write(b"0\r\n\r\n")


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
