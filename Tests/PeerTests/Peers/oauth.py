# An authorization server and the service behind it. On authlib and flask: what they refuse, we did not decide.
import os
import time

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

from authlib.integrations.flask_oauth2 import AuthorizationServer, ResourceProtector
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin, grants
from authlib.oauth2.rfc6750 import BearerTokenValidator
from flask import Flask, jsonify, request
from werkzeug.serving import make_server

app = Flask(__name__)
LIFETIME = 3600
issued = []
requests = []


class Client(ClientMixin):
    def __init__(self, client_id, secret, method):
        self.client_id, self.secret, self.method = client_id, secret, method

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return " ".join(s for s in (scope or "").split() if s in ("read", "write"))

    def check_client_secret(self, secret):
        return secret == self.secret

    def check_endpoint_auth_method(self, method, endpoint):
        return method == self.method

    def check_grant_type(self, grant_type):
        return True


class Token(TokenMixin):
    def __init__(self, token, client):
        self.token, self.client = token, client
        self.issued_at, self.revoked = time.time(), False

    def check_client(self, client):
        return client is self.client

    def get_scope(self):
        return self.token.get("scope", "")

    def get_expires_in(self):
        return self.token["expires_in"]

    def is_expired(self):
        return time.time() > self.issued_at + self.token["expires_in"]

    def is_revoked(self):
        return self.revoked


clients = {
    "basic client": Client("basic client", "s3cret:/%é", "client_secret_basic"),
    "body": Client("body", "s3cret&=+ ", "client_secret_post"),
    "public": Client("public", "", "none"),
}

METHODS = ["client_secret_basic", "client_secret_post", "none"]


class ClientCredentials(grants.ClientCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS


class Password(grants.ResourceOwnerPasswordCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def authenticate_user(self, username, password):
        return username if password == "pass wörd&1" else None


class Refresh(grants.RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token):
        for token in issued:
            if token.token.get("refresh_token") == refresh_token and not token.revoked:
                return token

    def authenticate_user(self, credential):
        return "user"

    def revoke_old_credential(self, credential):
        credential.revoked = True


def save_token(token, oauth_request):
    token["expires_in"] = LIFETIME
    issued.append(Token(dict(token), oauth_request.client))


server = AuthorizationServer(app, query_client=clients.get, save_token=save_token)
app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True
server.init_app(app)
for grant in (ClientCredentials, Password, Refresh):
    server.register_grant(grant)


class Validator(BearerTokenValidator):
    def authenticate_token(self, token_string):
        for token in issued:
            if token.token["access_token"] == token_string:
                return token


protector = ResourceProtector()
protector.register_token_validator(Validator())


@app.post("/token")
def token():
    requests.append(request.form.get("grant_type"))
    return server.create_token_response()


@app.get("/.well-known/openid-configuration")
def metadata():
    base = request.host_url.rstrip("/")
    return jsonify(issuer=base, token_endpoint=base + "/token", authorization_endpoint=base + "/authorize")


@app.post("/revoke-all")
def revoke_all():
    for token in issued:
        token.revoked = True
    return "", 204


@app.get("/requests")
def told():
    return jsonify(requests)


# The operations of the service.


@app.post("/scopes")
@protector("read write")
def scopes():
    return "", 204


@app.get("/openid")
@protector("read")
def openid():
    return "", 204


@app.get("/default")
def default():
    return ("", 204) if request.headers.get("X-Vault-Key") == "h-key" else ("", 401)


@app.get("/query")
def query():
    found = request.args.get("api key") == "k/ä&1=+" and request.args.get("q") == "x"
    return ("", 204) if found else ("", 401)


@app.get("/cookie")
def cookie():
    found = request.cookies.get("SID") == "s-1" and request.cookies.get("theme") == "dark"
    return ("", 204) if found else ("", 401)


@app.get("/both")
def both():
    pair = request.authorization
    known = pair is not None and pair.type == "basic" and (pair.username, pair.password) == ("ü", "p:ä ß")
    return ("", 204) if known and request.headers.get("X-Tenant") == "t" else ("", 401)


listener = make_server("127.0.0.1", 0, app, threaded=True)
print(listener.server_port, flush=True)
listener.serve_forever()
