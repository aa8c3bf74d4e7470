# Gives and takes bytes as fast as sockets do, so that clients are measured and not the server. The standard library alone.
import os
import socket
import sys
import tempfile
import threading

size = int(sys.argv[1])
content = tempfile.TemporaryFile()
content.truncate(size)
item = b'id: 1234567\ndata: {"id":1234567,"text":"a piece of text","done":false}\n\n'
events = item * 1000


def serve(connection):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    pending = b""
    buffer = bytearray(1 << 20)
    while True:
        while b"\r\n\r\n" not in pending:
            received = connection.recv(65536)
            if not received:
                return
            pending += received
        head, pending = pending.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ")
        fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        if method == "PUT":
            left = int(fields["content-length"]) - len(pending)
            if fields.get("expect") == "100-continue":
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            pending = b""
            while left > 0:
                received = connection.recv_into(buffer, min(left, len(buffer)))
                if not received:
                    return
                left -= received
            connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        elif path.startswith("/events/"):
            blocks = int(path.split("/")[2]) // 1000
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: {blocks * len(events)}\r\n\r\n"
            connection.sendall(head.encode())
            for _ in range(blocks):
                connection.sendall(events)
        else:
            head = f'HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {size}\r\nETag: "1"\r\n\r\n'
            connection.sendall(head.encode())
            offset = 0
            while offset < size:
                offset += os.sendfile(connection.fileno(), content.fileno(), offset, min(size - offset, 1 << 20))


def serve_quietly(connection):
    try:
        serve(connection)
    except OSError:
        pass
    finally:
        connection.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve_quietly, args=(connection,), daemon=True).start()
