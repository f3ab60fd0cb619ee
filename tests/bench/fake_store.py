"""The fake store as a process of its own on core 1, and a relay that counts the bytes to and from it."""
import json
import os
import socket
import subprocess
import threading


class FakeStore:
    """Serves with these options until `close`. `url` is its base URL, `ca` the certificate to trust."""

    def __init__(self, program, scratch, options):
        self.ca = f"{scratch}/ca-{options[-1].strip('-')}.pem"
        log = self.ca + ".log"
        self.process = subprocess.Popen(
            ["taskset", "-c", "1", program, "--tls", "--ca-out", self.ca, "--log", log, "--until-eof", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        self.log = open(log, encoding="utf-8")

    def requests(self):
        """What the log has of each request since the last call."""
        return [json.loads(line) for line in self.log]

    def cpu(self):
        """User and system seconds so far, in steps of 0.01."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            after_name = stat.read().rpartition(")")[2].split()
        return sum(int(ticks) for ticks in after_name[11:13]) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Relay:
    """Passes connections on to a store. `down` and `up` count bytes as they are sent, with TLS and HTTP."""

    def __init__(self, url):
        host, port = url.rpartition(":")[0], int(url.rpartition(":")[2])
        self.down = self.up = 0
        self.server = socket.create_server(("127.0.0.1", 0))
        self.url = f"{host}:{self.server.getsockname()[1]}"
        threading.Thread(target=self._accept, args=(port,), daemon=True).start()

    def take(self):
        """The bytes down and up since the last call."""
        taken = self.down, self.up
        self.down = self.up = 0
        return taken

    def _accept(self, port):
        while True:
            client, _ = self.server.accept()
            store = socket.create_connection(("127.0.0.1", port))
            for pair in ((client, store, "up"), (store, client, "down")):
                threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    def _pass_on(self, source, sink, name):
        try:
            while data := source.recv(1 << 16):
                setattr(self, name, getattr(self, name) + len(data))
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # one of the two has closed the connection
