"""PostgreSQL servers of a drill's own, on loopback, which really bring every commit to the disk."""

import glob
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path


def free_port():
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server:
    """One server with its folder."""

    def __init__(self, folder, port=None):
        self.folder = Path(folder)
        self.port = port or free_port()
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not found:
            raise SystemExit("there is no PostgreSQL on this machine: script/install test")
        self.programs = Path(found[-1])

    def run(self, program, *arguments, check=True):
        """A program of PostgreSQL's, which refuses to run as root."""
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        command = [*user, self.programs / program, *arguments]
        return subprocess.run(command, check=check, capture_output=True, text=True, cwd="/")

    def make(self, settings=""):
        self.folder.parent.chmod(0o711)
        self.folder.mkdir(exist_ok=True)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "--pgdata", self.folder / "data", "--username", "cairn", "--encoding", "UTF8", "--locale", "C",
                 "--auth", "trust", "--no-sync")
        self.configure(f"wal_level = replica\nmax_connections = 100\n{settings}")
        with open(self.folder / "data/pg_hba.conf", "a") as rules:
            rules.write("host replication all 127.0.0.1/32 trust\n")
        return self.start()

    def configure(self, text):
        with open(self.folder / "data/postgresql.conf", "a") as settings:
            settings.write(f"\nlisten_addresses = '127.0.0.1'\nport = {self.port}\n"
                           f"unix_socket_directories = '{self.folder}'\n{text}\n")

    def start(self):
        for attempt in range(100):
            try:
                self.run("pg_ctl", "--pgdata", self.folder / "data", "--silent", "--wait", "--log",
                         self.folder / "log.txt", "start")
                return self
            except subprocess.CalledProcessError:
                # The children of one that was killed are still ending.
                time.sleep(0.1)
        raise SystemExit((self.folder / "log.txt").read_text()[-2_000:])

    def kill(self):
        """As a machine that loses its power: the server and all that it has started, at once."""
        process = int((self.folder / "data/postmaster.pid").read_text().split()[0])
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True)
        for one in [process, *map(int, children.stdout.split())]:
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def stop(self):
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--mode", "immediate", "--silent", "stop", check=False)

    def standby(self, folder):
        """A server that follows this one."""
        other = Server(folder)
        other.folder.mkdir(exist_ok=True)
        if os.getuid() == 0:
            shutil.chown(other.folder, "postgres")
        other.run("pg_basebackup", "--host", "127.0.0.1", "--port", str(self.port), "--username", "cairn", "--pgdata",
                  other.folder / "data", "--write-recovery-conf", "--checkpoint", "fast")
        other.configure("synchronous_standby_names = ''")
        return other.start()

    def promote(self):
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--silent", "--wait", "promote")

    def ask(self, text, database="cairn"):
        """The rows of an answer, as text."""
        said = self.run("psql", "--host", "127.0.0.1", "--port", str(self.port), "--username", "cairn", "--quiet",
                        "--tuples-only", "--no-align", "--command", text, database)
        return said.stdout.split("\n")[:-1]

    def database(self, name="cairn"):
        self.ask(f"CREATE DATABASE {name} TEMPLATE template0", "postgres")
        return f"postgresql://cairn@127.0.0.1:{self.port}/{name}"
