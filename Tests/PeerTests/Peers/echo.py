# Says what arrived: method, path, query, headers and body, as JSON. On werkzeug.
import json

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response


@Request.application
def application(request):
    said = {
        "method": request.method,
        "path": request.path,
        "query": request.query_string.decode(),
        "headers": {name: value for name, value in request.headers},
        "body": request.get_data().decode("utf-8", "replace"),
    }
    return Response(json.dumps(said), mimetype="application/json")


server = make_server("127.0.0.1", 0, application, threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
