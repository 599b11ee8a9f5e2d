"""A file system that keeps in memory what was written to it until it is synced, as a disk that loses its power does.

    forgetful-disk.py BACKING MOUNTPOINT

What is synced goes to BACKING. Killing this process is the power cut: what was not synced is gone. Names (creating,
renaming, removing) are durable at once, as a journal of a file system would have them a moment later.
Needs Debian's python3-fusepy and /dev/fuse.
"""
import errno
import os
import sys

import fusepy


class ForgetfulDisk(fusepy.Operations):
    def __init__(self, backing):
        self.backing = backing
        # Per path: the whole content as it is now, and which parts of it are not synced.
        self.content = {}
        self.unsynced = {}
        self.next_handle = 0

    def at(self, path):
        return self.backing + path

    def loaded(self, path):
        if path not in self.content:
            with open(self.at(path), "rb") as file:
                self.content[path] = bytearray(file.read())
            self.unsynced[path] = []
        return self.content[path]

    def handle(self):
        self.next_handle += 1
        return self.next_handle

    def getattr(self, path, fh=None):
        try:
            stat = os.lstat(self.at(path))
        except OSError as error:
            raise fusepy.FuseOSError(error.errno)
        keys = ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid")
        found = {key: getattr(stat, key) for key in keys}
        if path in self.content:
            found["st_size"] = len(self.content[path])
        return found

    def readdir(self, path, fh):
        return [".", ".."] + os.listdir(self.at(path))

    def mkdir(self, path, mode):
        os.mkdir(self.at(path), mode)

    def rmdir(self, path):
        os.rmdir(self.at(path))

    def create(self, path, mode, fi=None):
        os.close(os.open(self.at(path), os.O_CREAT | os.O_WRONLY, mode))
        return self.handle()

    def open(self, path, flags):
        if not os.path.exists(self.at(path)):
            raise fusepy.FuseOSError(errno.ENOENT)
        return self.handle()

    def read(self, path, size, offset, fh):
        return bytes(self.loaded(path)[offset : offset + size])

    def write(self, path, data, offset, fh):
        content = self.loaded(path)
        end = offset + len(data)
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:end] = data
        self.unsynced[path].append((offset, end))
        return len(data)

    def truncate(self, path, length, fh=None):
        content = self.loaded(path)
        if length < len(content):
            del content[length:]
        else:
            content.extend(bytes(length - len(content)))
        self.unsynced[path].append((length, length))

    def fsync(self, path, datasync, fh):
        if self.unsynced.get(path):
            content = self.content[path]
            with open(self.at(path), "r+b") as file:
                for offset, end in self.unsynced[path]:
                    file.seek(offset)
                    file.write(content[offset:end])
                file.truncate(len(content))
            self.unsynced[path] = []
        return 0

    def fsyncdir(self, path, datasync, fh):
        return 0

    def flush(self, path, fh):
        return 0

    def release(self, path, fh):
        return 0

    def rename(self, old, new):
        os.rename(self.at(old), self.at(new))
        for table in (self.content, self.unsynced):
            table.pop(new, None)
            if old in table:
                table[new] = table.pop(old)

    def unlink(self, path):
        os.unlink(self.at(path))
        self.content.pop(path, None)
        self.unsynced.pop(path, None)

    def link(self, target, source):
        os.link(self.at(source), self.at(target))

    def chmod(self, path, mode):
        os.chmod(self.at(path), mode)

    def chown(self, path, uid, gid):
        os.chown(self.at(path), uid, gid)

    def utimens(self, path, times=None):
        os.utime(self.at(path), times)

    def statfs(self, path):
        found = os.statvfs(self.at(path))
        keys = ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_flag", "f_frsize", "f_namemax")
        return {key: getattr(found, key) for key in keys}


if __name__ == "__main__":
    backing, mountpoint = sys.argv[1:3]
    fusepy.FUSE(ForgetfulDisk(backing), mountpoint, foreground=True, nothreads=True, big_writes=True, kernel_cache=True)
