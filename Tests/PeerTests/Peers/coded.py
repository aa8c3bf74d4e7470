# Compressed responses: /zlib and /raw are both sent as deflate, /gzip as gzip. On werkzeug.
import gzip
import json
import zlib

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

TEXT = json.dumps({"text": "all of it " * 500}).encode()


def raw(text):
    compressor = zlib.compressobj(wbits=-15)
    return compressor.compress(text) + compressor.flush()


CODED = {
    "/zlib": ("deflate", zlib.compress(TEXT)),
    "/raw": ("deflate", raw(TEXT)),
    "/gzip": ("gzip", gzip.compress(TEXT)),
}


@Request.application
def application(request):
    coding, content = CODED[request.path]
    return Response(content, mimetype="application/json", headers={"Content-Encoding": coding})


server = make_server("127.0.0.1", 0, application, threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
