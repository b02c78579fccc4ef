"""The zip package around an Office file, opened without trusting what it says about itself."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from claimcheck.documents.policy import ReadPolicy

_MOST_MEMBERS = 20_000
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class PackageError(Exception):
    """The package cannot be used; its text says why."""


class PackageLimitError(PackageError):
    """The package unpacks to more than is read."""


class Package:
    """Parts by name. Nothing is written anywhere, so a member called `../../x` is just a name nobody asks for.

    Raises:
        PackageError: no readable zip, or an encrypted one.
        PackageLimitError: the parts asked for so far unpack to more than the policy allows.
    """

    def __init__(self, data: bytes, policy: ReadPolicy) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:  # the last: a newer zip
            raise PackageError(f"no readable Office file ({error})") from error
        self._left = policy.max_unpacked_bytes
        infos = self._zip.infolist()
        if len(infos) > _MOST_MEMBERS:
            raise PackageLimitError(f"{len(infos)} parts; at most {_MOST_MEMBERS} are read")
        self._members = {info.filename: info for info in infos}

    def names(self, prefix: str) -> list[str]:
        """Names of the parts that start with `prefix`, sorted."""
        return sorted(name for name in self._members if name.startswith(prefix))

    def read(self, name: str) -> bytes:
        """One part, b'' if the package has none of that name."""
        info = self._members.get(name)
        if info is None:
            return b""
        if info.flag_bits & _ENCRYPTED:
            raise PackageError("the parts of this file are encrypted")
        chunks = []
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(min(_CHUNK, self._left + 1)):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise PackageLimitError("it unpacks to more than is read")
                    chunks.append(chunk)
        # zipfile raises NotImplementedError for a compression it does not know.
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise PackageError(f"part {name} is damaged ({error})") from error
        return b"".join(chunks)

    def tree(self, name: str) -> Any | None:
        """One part's XML root; None if there is no such part or it is no XML at all. Entities are never resolved."""
        from lxml import etree  # noqa: PLC0415 - a C library, loaded only where mark-up is read

        data = self.read(name)
        if not data:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, remove_comments=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            return None

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """For one part: relation id to (kind, target), targets inside the package as part names."""
        folder, _, file = name.rpartition("/")
        root = self.tree(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        result = {}
        for element in root.iterchildren("{*}Relationship") if root is not None else ():
            target = element.get("Target") or ""
            if element.get("TargetMode") != "External":
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            result[element.get("Id") or ""] = ((element.get("Type") or "").rpartition("/")[2], target)
        return result

    def properties(self) -> dict[str, str]:
        """What the file says about itself: title, created, modified, language (Dublin Core names)."""
        root = self.tree("docProps/core.xml")
        if root is None:
            return {}
        return {
            str(child.tag).rpartition("}")[2]: (child.text or "").strip()
            for child in root.iterchildren()
            if isinstance(child.tag, str)
        }
