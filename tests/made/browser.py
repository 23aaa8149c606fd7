"""A headless Chromium driven through a pipe, with nothing installed besides the browser itself."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.made import programs

PATIENCE = 30.0


class Browser:
    """One page of a browser; what it asks for, and what it complains of, is kept."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._loaded = False
        self._clock: str | None = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send one command of the DevTools protocol and wait for its answer."""
        self._number += 1
        message: dict[str, object] = {
            "id": self._number, "method": method, "params": parameters,
        }  # fmt: skip
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._answers, 1 << 16)
            assert part, "the browser ended"
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, event: str, said: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.requests.append(said["request"]["url"])
        elif event == "Log.entryAdded" and said["entry"]["level"] in ("error", "warning"):
            self.complaints.append(said["entry"]["text"])
        elif event == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(said["exceptionDetails"]))
        elif event == "Page.loadEventFired":
            self._loaded = True

    def open(
        self, address: str, *, width: int = 1280, height: int = 900, scripts: bool = True
    ) -> None:
        """Open `address` in a window of that size and wait until it is there."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self._loaded = False
        self.send("Page.navigate", url=address)
        end = time.monotonic() + PATIENCE
        while not self._loaded:
            assert time.monotonic() < end, address
            self._next()

    def on(self, day: str) -> None:
        """Let all pages opened from now on believe that it is noon of that day in Viet Nam."""
        noon = f"Date.parse('{day}T12:00:00+07:00')"
        if self._clock is not None:
            self.send("Page.removeScriptToEvaluateOnNewDocument", identifier=self._clock)
        told = self.send(
            "Page.addScriptToEvaluateOnNewDocument", source=f"Date.now = () => {noon};"
        )
        self._clock = told["identifier"]

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page."""
        answer = self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def type(self, selector: str, text: str) -> None:
        """Put the cursor into a field, empty it, and type."""
        self.evaluate(f"(e => {{ e.focus(); e.select(); }})(document.querySelector('{selector}'))")
        self.send("Input.insertText", text=text)

    def until(self, expression: str) -> Any:
        """Wait until an expression is true, and give its value."""
        end = time.monotonic() + PATIENCE
        while not (value := self.evaluate(expression)):
            assert time.monotonic() < end, expression
            time.sleep(0.02)
        return value

    def picture(self, path: Path, *, whole: bool = True) -> None:
        """Save what the page looks like as PNG."""
        got = self.send("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(got["data"]))


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A fresh browser with its profile in `folder`."""
    name = programs.browser()
    assert name is not None
    to_browser, commands = os.pipe()
    answers, from_browser = os.pipe()
    arguments = [
        name, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-first-run", "--disable-background-networking", "--remote-debugging-pipe",
        f"--user-data-dir={folder}",
    ]  # fmt: skip

    # The browser reads commands from file 3 and answers on file 4.
    shell = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
    process = subprocess.Popen(
        ["bash", "-c", shell, "bash", *arguments],
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    try:
        yield Browser(commands, answers)
    finally:
        os.close(commands)
        os.close(answers)
        process.terminate()
        process.wait(timeout=PATIENCE)
