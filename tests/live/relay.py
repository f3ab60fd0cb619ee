"""A server on this machine that passes requests on to the store and keeps the answers."""

import gzip
import http.client
import http.server
import pathlib
import re
import threading
import urllib.parse

from scrub import scrubbed

KEPT_HEADERS = ("content-type", "location", "retry-after", "date")


class Relay:
    def __init__(self, store, folder):
        self.store = urllib.parse.urlsplit(store)
        self.folder = folder
        self.name = ""
        self.count = 0
        relay = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                relay.pass_on(self)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def begin(self, name):
        """What is asked from now on is for this check."""
        self.name = re.sub(r"[^a-z0-9]+", "-", name.lower())
        self.count = 0

    def pass_on(self, client):
        form = client.rfile.read(int(client.headers.get("Content-Length", 0)))
        kind = http.client.HTTPSConnection if self.store.scheme == "https" else http.client.HTTPConnection
        connection = kind(self.store.netloc, timeout=60)
        headers = {"User-Agent": client.headers["User-Agent"], "Accept-Encoding": "gzip"}
        if form:
            headers["Content-Type"] = client.headers["Content-Type"]
        connection.request(client.command, client.path, form or None, headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.getheader("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        self.keep(client.path, form, answer.status, body)
        client.send_response(answer.status)
        for header in KEPT_HEADERS:
            if value := answer.getheader(header):
                client.send_header(header, value)
        client.send_header("Content-Length", str(len(body)))
        client.end_headers()
        client.wfile.write(body)

    def keep(self, path, form, status, body):
        self.count += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        text = body.decode("utf-8", "surrogateescape")
        ending = "txt" if text.startswith(")]}'") else "html"
        base = self.folder / f"{self.name}-{self.count}"
        request = f"{path}\nHTTP {status}\n" + urllib.parse.unquote_plus(form.decode()) + "\n"
        pathlib.Path(f"{base}.request").write_text(request)
        pathlib.Path(f"{base}.{ending}").write_bytes(scrubbed(text).encode("utf-8", "surrogateescape"))
