"""Lays out what fuzzing begins with: for each reader a folder of small inputs and a dictionary of the words in them.

    seeds.py FOLDER

Inputs are what tests read, the definitions and the heads of the published data; a run adds what it finds to the folder.
"""
import csv
import gzip
import hashlib
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).parent.parent
METADATA = b"""col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default
pupil_group,Filter,Pupil group,,,,All pupils,,Total
phase,Filter,Phase,,,,,phase_group,
issued,Indicator,Plans issued,Plans,,0,,,
in_time,Indicator,Plans in time,Plans,%,1,,,
"""
DATA = b"""time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,pupil_group,issued,in_time
202324,Academic year,National,E92000001,England,,,,,,Total,120,90
202324,Academic year,Regional,E92000001,England,E12000009,South West,,,,Total,"1,200",z
202324,Academic year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,Total,12,9
202324,Academic year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,Girls,c,low
"""
# Words that inputs don't hold and readers know.
SIGNS = {
    "csv": ['"', '""', ",,", "\r\n", "\ufeff", ";", "\t", "low", "-0", "1e9", "1,000", " "],
    "metadata": ['"', '""', ",,", "\r\n", "\ufeff", "geographic_level", "pupil_group", "1e99", "-1"],
    "xlsx": ["\x00", "&#65;", "&lt;", "<![CDATA[", "]]>", 'r="XFD1048576"', 't="s"', 't="e"', "1E+300", "0.1", "_x000D_"],
    "yaml": ["&a ", "*a", "<<: *a", "? ", ": ", "- ", "|\n", ">-\n", "---\n", "...\n", "!!int ", "[", "]", "{", "}", "\t"],
    "targets": ["%", "£", "; and ", "; or ", "; then ", "½", "2/3", "1,000", "-0.5", "1e9", "“", "”", "(", ")", ",", "±"],
}


def heads(pattern, lines):
    for path in sorted((ROOT / "data").glob(pattern)):
        opened = gzip.open(path) if path.suffix == ".gz" else path.open("rb")
        with opened as file:
            yield b"".join(file.readline() for _ in range(lines))


def tables():
    yield DATA
    yield gzip.compress(DATA)
    for encoding in ["utf-16", "cp1252"]:
        yield DATA.decode().encode(encoding)
    yield from heads("*/*.csv*", 6)
    yield from (path.read_bytes() for path in sorted(ROOT.glob("Tests/DataFilesTests/Files/*/*/*.csv*")))


def metadata():
    yield METADATA
    yield METADATA.replace(b",", b";")
    for lines in range(1, 5):
        yield b"\r\n".join(METADATA.splitlines()[:lines])
    for column in range(9):
        rows = list(csv.reader(METADATA.decode().splitlines()))
        yield "\n".join(",".join(row[:column] + row[column + 1 :]) for row in rows).encode()


def workbooks():
    for path in sorted(ROOT.glob("Tests/WorkbooksTests/Files/*/*.xlsx")):
        yield path.read_bytes()
        try:
            with zipfile.ZipFile(path) as package:
                parts = [part for part in package.infolist() if part.filename.endswith((".xml", ".rels"))]
                texts = [part.filename.encode() + b"\n" + package.read(part)[:30_000] for part in parts]
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
            continue
        yield b"\0".join(text for text in texts if not text.startswith((b"docProps", b"xl/theme")))


def definitions():
    for path in sorted((ROOT / "definitions").glob("**/*.yaml")):
        lines = path.read_bytes().splitlines(keepends=True)
        for count in [6, 24, 96]:
            yield b"".join(lines[:count])
    test = (ROOT / "Tests/DefinitionFilesTests/Broken.swift").read_text()
    for text in re.findall(r'"""\n(.*?)\n *"""', test, re.S):
        yield re.sub(r"^  ", "", text, flags=re.M).encode()


def sentences():
    for path in sorted(ROOT.glob("Tests/TargetSentencesTests/Worked/*.csv")):
        for row in list(csv.reader(path.read_text().splitlines()))[1:]:
            yield from (cell.encode() for cell in row)


def kept(reader):
    """Inputs that broke a reader once."""
    return (path.read_bytes() for path in sorted(ROOT.glob(f"Tests/*/Files/fuzz/{reader}/*")))


def quoted(word):
    signs = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word.encode())
    return f'"{"".join(signs)}"\n'


def lay_out(folder, reader, inputs, most):
    corpus = folder / reader
    corpus.mkdir(parents=True, exist_ok=True)
    words = set(SIGNS[reader])
    for text in [*inputs, *kept(reader)]:
        if len(text) <= most:
            (corpus / hashlib.sha1(text).hexdigest()).write_bytes(text)
            words.update(re.findall(r"[A-Za-z][A-Za-z_:-]{1,30}", text.decode("utf-8", "ignore")))
    (folder / f"{reader}.dict").write_text("".join(quoted(word) for word in sorted(words)[:3000]))


if __name__ == "__main__":
    made = {
        "csv": (tables(), 8192),
        "metadata": (metadata(), 4096),
        "xlsx": (workbooks(), 65536),
        "yaml": (definitions(), 16384),
        "targets": (sentences(), 512),
    }
    for reader, (inputs, most) in made.items():
        lay_out(pathlib.Path(sys.argv[1]), reader, inputs, most)
