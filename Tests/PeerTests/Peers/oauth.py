# An authorization server and the service behind it. On authlib and flask: what they refuse, we did not decide.
import os
import time

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

from authlib.integrations.flask_oauth2 import AuthorizationServer, ResourceProtector
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin, grants
from authlib.oauth2.rfc6750 import BearerTokenValidator
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc8628 import DEVICE_CODE_GRANT_TYPE, DeviceAuthorizationEndpoint, DeviceCodeGrant
from flask import Flask, jsonify, request
from werkzeug.serving import make_server

app = Flask(__name__)
LIFETIME = 3600
REDIRECT = "https://app.example/callback?x=1"
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

    def check_response_type(self, response_type):
        return response_type == "code"

    def check_redirect_uri(self, redirect_uri):
        return redirect_uri == REDIRECT

    def get_default_redirect_uri(self):
        return REDIRECT


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


codes = {}


class Code:
    def __init__(self, code, request):
        self.code, self.client_id, self.redirect_uri, self.scope = (
            code, request.client.client_id, request.redirect_uri, request.scope)
        self.code_challenge = request.data.get("code_challenge")
        self.code_challenge_method = request.data.get("code_challenge_method")

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope


class AuthorizationCode(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def save_authorization_code(self, code, request):
        codes[code] = Code(code, request)

    def query_authorization_code(self, code, client):
        found = codes.get(code)
        return found if found and found.client_id == client.client_id else None

    def delete_authorization_code(self, authorization_code):
        del codes[authorization_code.code]

    def authenticate_user(self, authorization_code):
        return "user"


devices = {}
consents = {}


class Device:
    def __init__(self, client_id, scope, data):
        self.client_id, self.scope, self.data, self.polls = client_id, scope, data, 0

    def get_client_id(self):
        return self.client_id

    def get_scope(self):
        return self.scope

    def get_user_code(self):
        return self.data["user_code"]

    def is_expired(self):
        return False


class DeviceStart(DeviceAuthorizationEndpoint):
    INTERVAL = 1

    def get_verification_uri(self):
        return "https://id.example/device"

    def save_device_credential(self, client_id, scope, data):
        devices[data["device_code"]] = Device(client_id, scope, data)


class DeviceCode(DeviceCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def query_device_credential(self, device_code):
        return devices.get(device_code)

    def query_user_grant(self, user_code):
        return consents.get(user_code)

    def should_slow_down(self, credential):
        credential.polls += 1
        return credential.polls == 2


def save_token(token, oauth_request):
    token["expires_in"] = LIFETIME
    issued.append(Token(dict(token), oauth_request.client))


server = AuthorizationServer(app, query_client=clients.get, save_token=save_token)
app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True
server.init_app(app)
for grant in (ClientCredentials, Password, Refresh, DeviceCode):
    server.register_grant(grant)
server.register_grant(AuthorizationCode, [CodeChallenge(required=True)])
server.register_endpoint(DeviceStart)


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
    return jsonify(issuer=base, token_endpoint=base + "/token", authorization_endpoint=base + "/authorize",
                   device_authorization_endpoint=base + "/device")


# The user of a test consents, or does not; where the browser would be sent to is the body.
@app.get("/authorize")
def authorize():
    user = None if request.args.get("user") == "refuses" else "user"
    return server.create_authorization_response(grant_user=user).headers["Location"]


@app.post("/device")
def device():
    return server.create_endpoint_response(DeviceStart.ENDPOINT_NAME)


@app.get("/consent/<code>/<word>")
def consent(code, word):
    consents[code] = ("user", word == "yes")
    return "", 204


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
