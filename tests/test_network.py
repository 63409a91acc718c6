"""Networks as they are: slow, cut, in between a proxy. A server on this machine plays them; a checksum decides."""

import hashlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from helpers import CourseError, files, model
from helpers.model import SportsClassifier


@pytest.fixture
def network(tmp_path, weights, monkeypatch):
    """A server that has the weights. network["mood"] says how it behaves, network["asked"] keeps the requests."""
    content = weights.read_bytes()
    state = {"mood": "well", "asked": [], "sent": []}

    class Server(BaseHTTPRequestHandler):
        def do_GET(self):
            state["asked"].append(self.headers.get("Range"))
            start = int((self.headers.get("Range") or "bytes=0-")[6:-1])
            mood, body = state["mood"], content[start:]
            if mood == "page":
                body = b"<!DOCTYPE html><html>Please sign in</html>"
            if mood == "gone":
                return self.send_error(404)
            if mood in ("well", "cut", "slow") and start >= len(content):
                return self.send_error(416)
            goes_on = start and mood not in ("page", "no ranges")
            body = content if mood == "no ranges" else body
            self.send_response(206 if goes_on else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if mood == "silent":
                time.sleep(3)
            if mood == "cut":
                body = body[: len(body) // 2]
            state["sent"].append(len(body))
            try:
                self.wfile.write(body[:1000])
                if mood == "slow":
                    time.sleep(0.2)
                self.wfile.write(body[1000:])
            except OSError:
                pass

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    name = f"resnet18-{hashlib.sha256(content).hexdigest()[:8]}.pth"
    monkeypatch.setattr(model, "IMAGENET_URL", f"http://127.0.0.1:{server.server_port}/{name}")
    monkeypatch.setattr(files, "PATIENCE", 1)
    monkeypatch.delenv("SPORTS100_WEIGHTS")
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    state["file"] = tmp_path / "torch" / "hub" / "checkpoints" / name
    state["content"] = content
    yield state
    server.shutdown()
    server.server_close()


def refused(words: str) -> None:
    with pytest.raises(
        CourseError, match=rf"(?s)fetching them failed \(.*{words}.*By hand: download .*SPORTS100_WEIGHTS"
    ):
        SportsClassifier(3)


def arrives(network: dict) -> None:
    network["mood"] = "well"
    SportsClassifier(3)
    assert network["file"].read_bytes() == network["content"]
    assert not list(network["file"].parent.glob("*.partial"))


@pytest.mark.parametrize("mood", ["well", "slow", "no ranges"])
def test_the_weights_are_fetched_once(mood, network):
    network["mood"] = mood
    SportsClassifier(3)
    arrives(network)
    assert network["asked"] == [None]


def test_cut_in_the_middle_the_next_try_goes_on(network):
    network["mood"] = "cut"
    total = len(network["content"])
    refused(rf"cut after {total // 2:,} of {total:,} bytes; the next try goes on there")
    assert not network["file"].exists()
    arrives(network)
    assert network["asked"] == [None, f"bytes={total // 2}-"]
    assert sum(network["sent"]) == total, "no byte was fetched twice"


def test_cut_and_then_a_server_that_begins_anew(network):
    network["mood"] = "cut"
    refused("cut after")
    network["mood"] = "no ranges"
    SportsClassifier(3)
    assert network["file"].read_bytes() == network["content"]


def test_killed_after_the_last_byte_the_file_is_only_checked(network):
    network["file"].parent.mkdir(parents=True)
    network["file"].with_name(f"{network['file'].name}.partial").write_bytes(network["content"])
    arrives(network)
    assert network["sent"] == []


def test_a_page_instead_of_the_file_is_refused_by_its_checksum(network):
    network["mood"] = "page"
    refused("another file than expected: its SHA-256.*<!DOCTYPE html>.*proxy")
    assert not network["file"].exists()
    arrives(network)


def test_a_page_after_half_of_the_file_does_not_spoil_the_next_try(network):
    network["mood"] = "cut"
    refused("cut after")
    network["mood"] = "page"
    refused("another file than expected")
    arrives(network)


def test_a_server_that_falls_silent_is_not_waited_for(network):
    network["mood"], start = "silent", time.perf_counter()
    refused("timed out")
    assert time.perf_counter() - start < 3
    arrives(network)


def test_a_file_that_is_gone(network):
    network["mood"] = "gone"
    refused("404")


def test_no_server_at_all(network, monkeypatch):
    monkeypatch.setattr(model, "IMAGENET_URL", "http://127.0.0.1:9/resnet18-00000000.pth")
    refused("refused")
