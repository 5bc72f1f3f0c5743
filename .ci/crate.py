"""
Judges ro-crate-metadata.json with roc-validator, without a network: python crate.py DIST

The validator fetches the JSON-LD context that the file names. The package rocrate holds a copy of it, which is put into
the validator's cache first; whatever else would be fetched is refused, as the validator runs in its offline mode.
"""

import io
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from rocrate_validator.models import ValidationSettings
from rocrate_validator.services import validate
from urllib3 import HTTPResponse

CONTEXT = "https://w3id.org/ro/crate/1.3/context"


class Copy(HTTPAdapter):
    """Answers with the copy of the context."""

    def send(self, request, **_):
        body = files("rocrate").joinpath("data/ro-crate.jsonld").read_bytes()
        raw = HTTPResponse(
            io.BytesIO(body),
            {"Content-Type": "application/ld+json"},
            200,
            reason="OK",
            preload_content=False,
            request_url=request.url,
        )
        return self.build_response(request, raw)

dist = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
with tempfile.TemporaryDirectory() as work:
    cache = Path(work) / "cache"
    with CachedSession(str(cache), backend="sqlite", expire_after=-1) as session:
        session.mount(CONTEXT, Copy())
        for accept in ("application/ld+json, application/json", "application/ld+json, application/json;q=0.9"):
            session.get(CONTEXT, headers={"Accept": accept}).raise_for_status()
    settings = ValidationSettings(
        rocrate_uri=str(dist), profile_identifier="ro-crate-1.3", offline=True, cache_path=cache
    )
    result = validate(settings)
for issue in result.get_issues():
    print(f"{issue.check.identifier} {issue.severity.name}: {issue.message}")
if not result.passed():
    sys.exit("the crate is not valid")
print("roc-validator: RO-Crate 1.3, 0 issues")
