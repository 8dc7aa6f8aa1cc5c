/// Begins the program: the package manager gives `main` of every program this name, libFuzzer's own included.
@_cdecl("fuzz_readers_main")
public func beginFuzzing(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runFuzzing(&count, &arguments) { start, count in readFuzzInput(start, count) }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzing(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
