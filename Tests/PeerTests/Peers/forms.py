# Says what werkzeug makes of a form or a multipart body, and what python-multipart does, as JSON.
import hashlib
import json

from urllib.parse import unquote_plus

import multipart
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response


def told(name, filename, content_type, content, headers):
    return {
        "name": name,
        "filename": filename,
        "type": content_type,
        "size": len(content),
        "text": content.decode("utf-8", "replace") if len(content) < 200 else None,
        "sha256": hashlib.sha256(content).hexdigest(),
        "headers": headers,
    }


def by_werkzeug(request):
    parts = [told(name, None, None, value.encode(), {}) for name, value in request.form.items(multi=True)]
    for name, file in request.files.items(multi=True):
        headers = {key: value for key, value in file.headers}
        parts.append(told(name, file.filename, file.content_type, file.stream.read(), headers))
    return parts


def by_multipart(request):
    environ = request.environ
    fields = []
    multipart.parse_form(
        {"Content-Type": environ["CONTENT_TYPE"].encode(), "Content-Length": environ.get("CONTENT_LENGTH", "0").encode()},
        environ["wsgi.input"],
        lambda field: fields.append(python_multipart_field(field, environ["CONTENT_TYPE"])),
        lambda file: fields.append(python_multipart_file(file)),
    )
    return fields


# The parser of forms leaves percent-encoding to its caller.
def python_multipart_field(field, content_type):
    name, value = field.field_name.decode(), field.value or b""
    if content_type.startswith("application/x-www-form-urlencoded"):
        name, value = unquote_plus(name), unquote_plus(value.decode()).encode()
    return told(name, None, None, value, {})


def python_multipart_file(file):
    file.file_object.seek(0)
    name = file.file_name.decode() if file.file_name else None
    return told(file.field_name.decode(), name, None, file.file_object.read(), {})


@Request.application
def application(request):
    request.max_form_memory_size = None
    parts = by_multipart(request) if request.path == "/multipart" else by_werkzeug(request)
    said = {"type": request.content_type, "length": request.content_length, "parts": parts}
    return Response(json.dumps(said), mimetype="application/json")


server = make_server("127.0.0.1", 0, application, threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
