import Glibc

/// How many bytes are free on the disk that holds a file; nil where nobody can tell.
func freeBytes(beside path: String) -> Int? {
  var facts = statvfs()
  guard statvfs(path, &facts) == 0 else { return nil }
  return Int(facts.f_bavail) * Int(facts.f_frsize)
}

/// Whether people other than the owner and the group can read a file; nil where nobody can tell.
func othersMayRead(_ path: String) -> Bool? {
  var facts = stat()
  guard stat(path, &facts) == 0 else { return nil }
  return facts.st_mode & S_IROTH != 0
}
