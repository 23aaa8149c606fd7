"""Where a register's file lies: on a disk of this machine, on a share, in a folder kept in step.

SQLite's log for writing ahead needs memory that all who open the register share, which machines do
not across a network; and a program that keeps folders in step carries the register and its log one
after the other. There the register keeps the older journal: its one file is whole between commands.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from ocop_cli.model import system


class StorageKind(StrEnum):
    """What a register's file lies on; a disk of its own unless something says otherwise."""

    OWN = "own"
    SHARE = "share"
    IN_STEP = "in_step"


class Storage(NamedTuple):
    """What a file lies on, and what says so: a file system, a program."""

    kind: StorageKind
    what: str = ""


MOUNTS = Path("/proc/self/mountinfo")
# File systems of other machines, and of programs that bring files from elsewhere.
SHARES = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "openafs",
     "coda", "ceph", "gluster", "glusterfs", "lustre", "9p", "virtiofs", "vboxsf", "vmhgfs",
     "prl_fs",
     "drvfs", "davfs", "davfs2", "webdav", "afpfs", "beegfs", "gpfs", "ocfs2", "gfs2", "orangefs",
     "sshfs", "fuse"}
)  # fmt: skip
# Programs of user space whose files lie on this machine's disk all the same.
LOCAL_FUSE = frozenset(
    {"fuseblk", "fuse.fuse-overlayfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.lxcfs", "fuse.bindfs",
     "fuse.mergerfs", "fuse.encfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.apfs-fuse", "fuse.zfs"}
)  # fmt: skip
# What such programs call their folder, or leave in it.
FOLDERS = re.compile(
    r"(?:onedrive|dropbox|google ?drive|googledrive-.*|my drive|shared drives|drive của tôi"
    r"|ổ đĩa của tôi|ổ đĩa dùng chung|bộ nhớ dùng chung|icloud ?drive|icloudstorage"
    r"|com~apple~clouddocs|mobile documents|nextcloud\d*|owncloud|syncthing|seafile|pcloud ?drive"
    r"|mega(?:sync)?|box(?: sync)?|zalo ?cloud|sync\.com|tresorit)(?: ?[-(].*)?"
)
MARKED = frozenset(
    {".dropbox", ".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log",
     ".sync.ffs_db", ".tmp.drivedownload", ".tmp.driveupload", ".seafile-data",
     ".849C9593-D756-4E56-8D6E-42412F2A707B"}
)  # fmt: skip
NUMBERED = re.compile(r"\.sync_.*\.db", re.DOTALL)


def of(path: Path) -> Storage:
    """What the file at `path` (there or not) lies on, links followed."""
    real = Path(os.path.realpath(path))
    share = system.remote_drive(real) or _mounted(real)
    if share:
        return Storage(StorageKind.SHARE, share)
    for folder in real.parents:
        if FOLDERS.fullmatch(normalize("NFC", folder.name).lower()):
            return Storage(StorageKind.IN_STEP, folder.name)
        if _marked(folder):
            return Storage(StorageKind.IN_STEP, str(folder))
    return Storage(StorageKind.OWN)


def _marked(folder: Path) -> bool:
    """Whether a program that keeps folders in step left its mark here, or Nextcloud and ownCloud
    their own list of files (".sync_1a2b3c.db")."""
    if len(folder.parts) > 2:
        with suppress(OSError):
            # By their names: each command asks, and a path made of each costs as much as the rest.
            names = os.listdir(folder)  # noqa: PTH208
            return not MARKED.isdisjoint(names) or any(map(NUMBERED.fullmatch, names))
    return any((folder / mark).exists() for mark in MARKED)


def _mounted(real: Path) -> str:
    """The file system of another machine that a path lies on, as Linux lists them; else ""."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    above = {str(real), *map(str, real.parents)}
    longest, found = -1, ""
    for line in lines:
        # 36 35 98:0 /root /point options - type source options
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) < 5 or not kinds[0]:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        # Of two on one point the later one covers the other.
        if point in above and len(point) >= longest:
            longest, found = len(point), kinds[0]
    if found in LOCAL_FUSE:
        return ""
    return found if found in SHARES or found.startswith("fuse.") else ""
