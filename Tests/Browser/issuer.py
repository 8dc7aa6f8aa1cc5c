"""An issuer that vouches for people, right and wrong: oidc-provider-mock, and before it a door that can be told to lie."""

import base64
import json
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import oidc_provider_mock
from joserfc import jws
from joserfc.jwk import RSAKey

CLIENT = "cairn-client"


class FaultyIssuer:
    """Hands on what the real issuer says, and signs its tokens again with whatever is changed in them."""

    def __init__(self, behind):
        self.behind = behind
        self.key = RSAKey.generate_key(2048, parameters={"kid": "ours", "use": "sig"})
        self.stranger = RSAKey.generate_key(2048, parameters={"kid": "ours"})
        self.tokens = []
        self.right()
        issuer = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_GET(self):
                issuer.answer(self, None)

            def do_POST(self):
                issuer.answer(self, self.rfile.read(int(self.headers["Content-Length"])))

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def right(self):
        """From now on it says what is right."""
        self.claims, self.signing, self.instead, self.body = {}, "RS256", None, None

    def answer(self, door, form):
        path = door.path
        if path == "/.well-known/openid-configuration":
            return self.send(door, 200, self.discovery())
        if path == "/jwks":
            return self.send(door, 200, {"keys": [self.key.as_dict(private=False)]})
        headers = {name: door.headers[name] for name in ("Content-Type", "Authorization") if door.headers[name]}
        asked = urllib.request.Request(self.behind + path, data=form, headers=headers)
        try:
            with urllib.request.urlopen(asked) as found:
                status, said = found.status, found.read()
        except urllib.error.HTTPError as fault:
            status, said = fault.code, fault.read()
        if path == "/oauth2/token" and status == 200:
            said = json.dumps(json.loads(said) | {"id_token": self.token(json.loads(said)["id_token"])}).encode()
        self.send(door, status, said)

    def discovery(self):
        with urllib.request.urlopen(self.behind + "/.well-known/openid-configuration") as found:
            said = json.load(found)
        # People are sent to the issuer itself; the site asks at the door.
        said |= {"issuer": self.address, "token_endpoint": self.address + "/oauth2/token"}
        return said | {"jwks_uri": self.address + "/jwks"}

    def token(self, right):
        """The issuer's token, signed again after what is changed."""
        middle = right.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
        claims |= {"iss": self.address} | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        self.tokens.append(claims)
        body = json.dumps(claims).encode()
        if self.instead is not None:
            return self.instead
        if self.signing == "RS256":
            return jws.serialize_compact({"alg": "RS256", "kid": "ours"}, body, self.key)
        if self.signing == "stranger":
            return jws.serialize_compact({"alg": "RS256", "kid": "ours"}, body, self.stranger)
        parts = [json.dumps({"alg": self.signing, "kid": "ours"}).encode(), body]
        return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."

    def send(self, door, status, said):
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        if self.body is not None and door.path == "/oauth2/token":
            body = self.body
        door.send_response(status)
        door.send_header("Content-Type", "application/json")
        door.send_header("Content-Length", str(len(body)))
        door.end_headers()
        try:
            door.wfile.write(body)
        except OSError:
            pass

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def people(groups):
    """Who the issuer knows: by subject, with address, name and groups."""
    return [
        oidc_provider_mock.User(
            sub=sub, claims={"email": f"{sub}@ambleford.example", "name": f"{sub.title()} Reed", "groups": held}
        )
        for sub, held in groups.items()
    ]


def now():
    return int(time.time())
