/// A ZIP archive whose files are stored as they are.
public func zipped(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var archive: [UInt8] = [], directory: [UInt8] = []
  for file in files {
    let name = Array(file.name.utf8), place = UInt32(archive.count), size = littleEndian(UInt32(file.bytes.count))
    var about: [UInt8] = short(20) + short(0) + short(0) + short(0)
    about += short(0x21) + littleEndian(checksum(file.bytes)) + size + size
    about += short(name.count) + short(0)
    archive += littleEndian(UInt32(0x0403_4B50)) + about
    archive += name + file.bytes
    directory += littleEndian(UInt32(0x0201_4B50)) + short(20) + about
    directory += short(0) + short(0) + short(0) + littleEndian(UInt32(0))
    directory += littleEndian(place) + name
  }
  var end: [UInt8] = littleEndian(UInt32(0x0605_4B50)) + short(0) + short(0)
  end += short(files.count) + short(files.count)
  end += littleEndian(UInt32(directory.count)) + littleEndian(UInt32(archive.count)) + short(0)
  return archive + directory + end
}

private func short(_ number: Int) -> [UInt8] { littleEndian(UInt16(number)) }
