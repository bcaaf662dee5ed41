"""At any moment of a build, killed or not, the site that stands is the old one or the new one, whole."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.doors import build as building

# A process that is killed leaves the disk as it is at that moment. So instead of killing many at moments that chance
# chooses, one is looked at whenever it is about to change something on the disk.
LOOKED_AT = """
import sys
from pathlib import Path
from generator.doors import build

site, looking, seen, steps = Path(sys.argv[1]), False, [], 0

def state():
    found = ((path, path.stat()) for path in sorted(site.rglob("*")))
    return [(path, info.st_ino, info.st_size, info.st_mtime_ns) for path, info in found]

def look(event, told):
    global looking, steps
    changes = event.startswith(("os.", "shutil.", "ctypes.dlsym")) and event not in ("os.listdir", "os.scandir")
    if looking or not (changes or event == "open" and set(str(told[1])) & set("wax+")):
        return
    looking, steps = True, steps + 1
    now = state()
    if now not in seen:
        seen.append(now)
    looking = False

before = state()
sys.addaudithook(look)
build.build(Path("mkdocs.yml"))
looking = True
print(steps, len(seen), seen[0] == before, seen[-1] == state())
"""


def test_whatever_a_build_is_about_to_do_the_site_is_the_old_one_or_the_new_one(
    tiny: Path, site: Path, environment: Mapping[str, str], digest: Callable[[Path], str]
) -> None:
    old = digest(site)
    event = tiny / "sources/events/landing.yml"
    event.write_text(event.read_text("utf-8").replace("A balloon lands", "A balloon comes down"), "utf-8")
    command = [sys.executable, "-c", LOOKED_AT, str(site)]
    looked = subprocess.run(command, cwd=tiny, env=environment, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    steps, *found = looked.stdout.split()
    assert int(steps) > 100, "the steps of a build were not looked at"
    assert found == ["2", "True", "True"], "states that were seen; the first is the old site, the last the new one"
    assert digest(site) != old


def test_a_build_that_is_killed_harms_nothing(
    tiny: Path, site: Path, environment: Mapping[str, str], digest: Callable[[Path], str]
) -> None:
    old = digest(site)
    command = [sys.executable, "-m", "generator", "build"]
    process = subprocess.Popen(command, cwd=tiny, env=environment, stderr=subprocess.DEVNULL)
    while process.poll() is None and not (tiny / ".site.new/index.html").exists():
        time.sleep(0.002)
    process.kill()
    assert process.wait() == -9, "it was not killed, so nothing was tried"
    assert digest(site) == old
    building.build(tiny / "mkdocs.yml")
    assert digest(site) == old, "the sources are what they were"
    assert {path.name for path in tiny.iterdir() if path.name.startswith(".")} == {".cache", ".site.lock"}
