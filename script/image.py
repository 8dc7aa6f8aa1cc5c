"""Puts a folder into a container image of one layer, as `docker load` and `podman load` take it.

usage: image.py FOLDER FILE NAME ARCHITECTURE
"""

import datetime
import hashlib
import io
import json
import sys
import tarfile


def layer(folder):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as tar:
        tar.add(folder, arcname=".")
    return held.getvalue()


def main(folder, file, name, architecture):
    content = layer(folder)
    digest = hashlib.sha256(content).hexdigest()
    config = json.dumps({
        "architecture": architecture,
        "os": "linux",
        "created": datetime.datetime.now(datetime.timezone.utc).isoformat(),
        "config": {
            "User": "cairn",
            "WorkingDir": "/var/lib/cairn",
            "Env": ["PATH=/usr/bin:/bin", "CAIRN_DATABASE=/var/lib/cairn/cairn.sqlite", "CAIRN_LOG=json"],
            "Entrypoint": ["/usr/lib/cairn/bin/cairn"],
            "Cmd": ["serve", "--host", "0.0.0.0"],
            "ExposedPorts": {"8080/tcp": {}},
            "Volumes": {"/var/lib/cairn": {}},
            "StopSignal": "SIGTERM",
            "Labels": {"org.opencontainers.image.title": "Cairn", "org.opencontainers.image.licenses": "MIT"},
        },
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{digest}"]},
        "history": [{"created_by": "script/package image"}],
    }).encode()
    named = hashlib.sha256(config).hexdigest()
    manifest = json.dumps([{"Config": f"{named}.json", "RepoTags": [name], "Layers": [f"{digest}/layer.tar"]}]).encode()
    with tarfile.open(file, "w") as tar:
        for path, data in [(f"{named}.json", config), (f"{digest}/layer.tar", content), ("manifest.json", manifest)]:
            entry = tarfile.TarInfo(path)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
