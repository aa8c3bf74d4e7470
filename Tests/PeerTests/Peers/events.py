# Streams of events, of lines and of records, some of which break off or never end. On werkzeug, over HTTP/1.1.
import json
import threading
import time

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

WSGIRequestHandler.protocol_version = "HTTP/1.1"
open_streams = 0
lock = threading.Lock()


def counted(items):
    global open_streams
    with lock:
        open_streams += 1
    try:
        yield from items
    finally:
        with lock:
            open_streams -= 1


def event(number, name=None):
    fields = [f"id: {number}"] + ([f"event: {name}"] if name else [])
    return "\n".join(fields + ["data: " + json.dumps({"text": f"№ {number}"})]) + "\n\n"


def endless():
    number = 0
    while True:
        yield event(number).encode()
        number += 1
        time.sleep(0.001)


class Break(Exception):
    pass


def breaking(first, count):
    for number in range(first, first + count):
        yield event(number).encode()
    raise Break()


@Request.application
def application(request):
    events = "text/event-stream; charset=utf-8"
    if request.path == "/count":
        with lock:
            return Response(str(open_streams), mimetype="text/plain")
    if request.path == "/events":
        count = int(request.args.get("count", "3"))
        return Response((event(number).encode() for number in range(count)), content_type=events)
    if request.path == "/endless":
        return Response(counted(endless()), content_type=events)
    if request.path == "/breaking":
        # Two events a connection, six in all, none twice: a client that goes on says where it was, and may have lost the
        # last event of a connection that broke.
        last = int(request.headers.get("Last-Event-ID", "-1"))
        if last >= 5:
            return Response(status=204)
        rest = (event(number).encode() for number in range(last + 1, 6))
        body = rest if last >= 3 else breaking(last + 1, 2)
        return Response(body, content_type=events)
    if request.path == "/silent":
        def silent():
            yield b": one moment\n\n"
            time.sleep(30)
        return Response(silent(), content_type=events)
    if request.path == "/chat":
        asked = json.loads(request.get_data() or b"{}")
        if not asked.get("stream"):
            return Response(json.dumps({"text": "hello"}), mimetype="application/json")
        pieces = ["hel", "lo"]
        body = [f"data: {json.dumps({'text': piece})}\n\n".encode() for piece in pieces] + [b"data: [DONE]\n\n"]
        return Response(iter(body), content_type=events)
    if request.path == "/lines":
        return Response((json.dumps({"n": n}).encode() + b"\n" for n in range(1000)), mimetype="application/x-ndjson")
    if request.path == "/records":
        body = (b"\x1e" + json.dumps({"n": n}, indent=1).encode() + b"\n" for n in range(1000))
        return Response(body, mimetype="application/json-seq")
    return Response(status=404)


class Quiet(WSGIRequestHandler):
    def log(self, *arguments):
        pass


server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=Quiet)
print(server.server_port, flush=True)
server.serve_forever()
