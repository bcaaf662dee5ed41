"""The content security policy, as it is written."""

from __future__ import annotations

from generator.pages.frame.policy import policy


def parts(said: str) -> dict[str, str]:
    return dict(one.split(" ", 1) for one in said.split("; "))


def test_all_comes_from_the_site_and_the_rest_is_refused() -> None:
    said = parts(policy())
    assert said["default-src"] == said["base-uri"] == "'none'"
    assert said["script-src"] == said["style-src"] == said["connect-src"] == "'self'"
    assert not [one for one in said.values() if "http" in one or "*" in one or "unsafe" in one]


def test_a_script_in_the_page_is_known_by_its_hash() -> None:
    # printf 'alert(1)' | openssl dgst -sha256 -binary | openssl base64
    assert parts(policy("alert(1)"))["script-src"] == "'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert parts(policy("é"))["script-src"] != parts(policy("è"))["script-src"]


def test_only_a_server_that_reloads_pages_may_write_scripts_into_them() -> None:
    assert parts(policy("alert(1)", reloading=True))["script-src"] == "'self' 'unsafe-inline'"
    assert "'unsafe-inline'" not in policy("alert(1)")
