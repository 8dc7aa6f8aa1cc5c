#!/usr/bin/env python3
"""Makes the workbooks of `pass`, `fail` and `sets` again, with the CSV that each of `pass` stands for.

usage: make_workbooks.py

Needs openpyxl, msoffcrypto-tool (PyPI) and LibreOffice Calc. The rows are of DfE's NEET and participation scorecard of 2025
(Open Government Licence), cut to a few columns. What a workbook stands for is told by another program than Cairn: by
LibreOffice, which exports the sheet as CSV as it is shown, or by openpyxl, which knows the day that a cell of any date format
means. The sentences of `fail` are kept by hand, in `sentences.tsv`; what is told of those of `pass`, in `notes.tsv`.
"""

import csv
import datetime
import gzip
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
COLUMNS = [
    "time_period", "time_identifier", "geographic_level", "old_la_code", "new_la_code", "la_name", "Cohort_DJFavg",
    "NEET_not_known_percent", "Apprenticeship_percent", "NEET_NK_quintile",
]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def published(count):
    """The first local authorities of the scorecard, their figures as numbers."""
    with gzip.open(ROOT / "data/neet/neet_scorecard_2025.csv.gz", "rt", encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["geographic_level"] == "Local authority"][:count]
    return [COLUMNS] + [[number(row[column]) for column in COLUMNS] for row in rows]


def number(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text


def book(rows, title="Data"):
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    return made


# What each workbook stands for: (who says so, which rows and columns of the sheet, which sheet).
PASS = {}
FAIL = {}


def passing(truth, rows=None, columns=None, sheet=None):
    def keep(make):
        PASS[make.__name__.replace("_", "-")] = (make, truth, rows, columns, sheet)
        return make

    return keep


def failing(make):
    FAIL[make.__name__.replace("_", "-")] = make
    return make


def save(made, path):
    made.save(path)


def edit(path, changes):
    """Writes a workbook's parts again, each changed as `changes` says; None takes a part out."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, change in changes.items():
        parts[name] = change(parts.get(name, b"")) if callable(change) else change
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)


def replacing(old, new):
    def change(content):
        assert old.encode() in content, old
        return content.replace(old.encode(), new.encode())

    return change


def office(path, kind, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, path], check=True, capture_output=True)


SHEET = "xl/worksheets/sheet1.xml"


@passing("office")
def plain(path):
    save(book(published(8)), path)


@passing("office")
def saved_by_libreoffice(path):
    with tempfile.TemporaryDirectory() as folder:
        save(book(published(8)), f"{folder}/{path.name}")
        office(f"{folder}/{path.name}", "xlsx:Calc MS Excel 2007 XML", path.parent)


@passing("office", rows=(5, 11))
def title_and_notes(path):
    made = book([["NEET and participation scorecard"], ["Published 2025 by the Department for Education"], [], []])
    sheet = made.active
    sheet.merge_cells("A1:F1")
    for row in published(6):
        sheet.append(row)
    sheet.append([])
    sheet.append(["z: not applicable"])
    sheet.append(["Source: DfE"])
    save(made, path)


@passing("office")
def hidden_rows_and_columns(path):
    made = book(published(8))
    sheet = made.active
    for row in (3, 4, 7):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.auto_filter.ref = "A1:J9"
    sheet.auto_filter.add_filter_column(5, ["Camden"])
    save(made, path)


@passing("openpyxl")
def dates_from_1900(path):
    made = book([["day", "format", "count"]])
    sheet = made.active
    formats = ["dd/mm/yyyy", "d mmmm yyyy", "mmm-yy", "[$-809]dddd, d mmmm yyyy;@", "mm-dd-yy", "yyyy"]
    serials = [1, 59, 61, 36526, 45536, 2958465]
    for serial, form in zip(serials, formats):
        sheet.append([serial, form, serial])
        sheet.cell(sheet.max_row, 1).number_format = form
    sheet.append([45536.75, "dd/mm/yyyy hh:mm", 1])
    sheet.cell(sheet.max_row, 1).number_format = "dd/mm/yyyy hh:mm"
    save(made, path)


@passing("openpyxl")
def dates_from_1904(path):
    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    sheet.append(["day", "count"])
    for day in (datetime.date(1904, 1, 2), datetime.date(2000, 2, 29), datetime.date(2024, 9, 1)):
        sheet.append([day, 1])
        sheet.cell(sheet.max_row, 1).number_format = "dd/mm/yyyy"
    save(made, path)


@passing("office, as shown")
def dates_as_they_are_shown(path):
    made = book([["day", "time", "hours"]])
    sheet = made.active
    for day, time, hours in ((45536, 0.3958333333333333, 1.1041666666666667), (45900, 0.75, 0.0006944444444444445)):
        sheet.append([day, time, hours])
        for column, form in enumerate(["yyyy-mm-dd", "hh:mm:ss", "[h]:mm:ss"], 1):
            sheet.cell(sheet.max_row, column).number_format = form
    save(made, path)


@passing("office")
def percentages(path):
    made = book([["la_name", "share", "change"]])
    for name, share, change in (("Barnet", 0.052, -0.003), ("Camden", 0.5, 0), ("Brent", 1, 0.125)):
        made.active.append([name, share, change])
        made.active.cell(made.active.max_row, 2).number_format = "0.##%" if share == 0.052 else "0%"
        made.active.cell(made.active.max_row, 3).number_format = "0.0%" if change else "0%"
    save(made, path)


@passing("office")
def noise_of_the_machine(path):
    made = book([["la_name", "sum", "small", "large"]])
    for name, total in (("Barnet", 83.6), ("Camden", 0.1 + 0.2), ("Brent", 1.1 + 2.2)):
        made.active.append([name, total, 0.000125, 1234567890])
    save(made, path)
    edit(path, {SHEET: replacing("<v>83.59999999999999</v>", "<v>83.599999999999994</v>")})


@passing("office")
def formulas_with_kept_values(path):
    rows = published(6)
    made = book(rows)
    sheet = made.active
    sheet.cell(1, 11, "total")
    sheet.cell(1, 12, "called")
    for row in range(2, len(rows) + 1):
        sheet.cell(row, 11, f"=ROUND(G{row}*H{row}/100,0)")
        sheet.cell(row, 12, f'=D{row}&" "&F{row}')
    with tempfile.TemporaryDirectory() as folder:
        save(made, f"{folder}/{path.name}")
        office(f"{folder}/{path.name}", "xlsx:Calc MS Excel 2007 XML", path.parent)


@passing("office")
def written_row_by_row(path):
    made = Workbook(write_only=True)
    sheet = made.create_sheet("Data")
    for row in published(8):
        sheet.append([WriteOnlyCell(sheet, value) for value in row])
    save(made, path)


@passing("office")
def rich_text_read_aloud(path):
    bold = InlineFont(b=True)
    made = book([["la_name", "share"], [CellRichText("Ham", TextBlock(bold, "mer"), "smith"), 1], ["Brent", 2]])
    save(made, path)
    aloud = '<t>Brent</t><rPh sb="0" eb="5"><t>BURENTO</t></rPh><phoneticPr fontId="1"/>'
    edit(path, {SHEET: replacing("<t>Brent</t>", aloud)})


@passing("office")
def spaces_that_are_kept(path):
    save(book([["la_name", "share"], [" Brent", 1], ["Camden  ", 2], ["Barking  and", 3]]), path)


@passing("office", rows=(2, 6))
def groups_over_columns_with_own_names(path):
    made = book([["Place", None, "Figures", None]])
    sheet = made.active
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C1:D1")
    for row in published(4):
        sheet.append([row[4], row[5], row[6], row[7]])
    save(made, path)


@passing("by hand")
def names_merged_downwards(path):
    made = book([["code", "name", "Figures", None], [None, None, "cohort", "share"]])
    sheet = made.active
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:B2")
    sheet.merge_cells("C1:D1")
    for row in published(3)[1:]:
        sheet.append([row[4], row[5], row[6], row[7]])
    save(made, path)


@passing("office", sheet="Data")
def one_visible_table(path):
    made = book([["About this workbook"], ["It has one table."]], title="Cover")
    sheet = made.create_sheet("Data")
    for row in published(4):
        sheet.append(row)
    for name, state in (("Lookup", "hidden"), ("Working", "veryHidden")):
        other = made.create_sheet(name)
        other.sheet_state = state
        for row in ([1, 2], [3, 4], [5, 6]):
            other.append(row)
    save(made, path)


@passing("office")
def empty_rows_inside(path):
    rows = published(6)
    save(book(rows[:3] + [[], []] + rows[3:5] + [[]] + rows[5:]), path)


@passing("office", rows=(3, 8), columns=(2, 11))
def begins_in_another_cell(path):
    save(book([[], []] + [[None, *row] for row in published(5)]), path)


@passing("office")
def truth_values(path):
    save(book([["la_name", "is_met", "share"], ["Brent", True, 1], ["Camden", False, 2]]), path)


@passing("office")
def signs_of_csv_in_cells(path):
    rows = [["la_name", "note", "share"], ["Brent", 'says "no", and more', 1], ["Camden", "two\nlines", 2]]
    save(book(rows + [["Kingston, upon Thames", "é – ’", 3]]), path)


@passing("office")
def symbols_and_figures_as_text(path):
    rows = [["la_name", "share", "count"], ["Brent", "c", "12"], ["Camden", "5.60", "low"], ["Barnet", "z", "~"]]
    save(book(rows + [["Bexley", 4.5, "007"]]), path)


@passing("office")
def strict_names(path):
    save(book(published(3)), path)
    strict = "http://purl.oclc.org/ooxml/"

    def change(content):
        content = content.replace(MAIN.encode(), (strict + "spreadsheetml/main").encode())
        return content.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            (strict + "officeDocument/relationships").encode())

    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels")) and "docProps" not in name]
    edit(path, {name: change for name in names if name != "[Content_Types].xml"})


@passing("office")
def thousands_and_currencies(path):
    made = book([["la_name", "cost", "count"], ["Brent", 1234567.5, 4000], ["Camden", 12, -3]])
    for row in (2, 3):
        made.active.cell(row, 2).number_format = '"£"#,##0.00'
        made.active.cell(row, 3).number_format = '#,##0;[Red]-#,##0;"-"'
    save(made, path)


@passing("office")
def cells_without_places(path):
    save(book([["la_name", "share"], ["Brent", 1], ["Camden", 2]]), path)
    edit(path, {SHEET: lambda content: re.sub(rb' r="[A-Z]*[0-9]+"', b"", content)})


@failing
def two_tables(path):
    rows = published(3)
    save(book(rows + [[]] + rows), path)


@failing
def two_tables_side_by_side(path):
    rows = published(4)
    save(book([row[:4] + [None] + row[5:8] for row in rows]), path)


@failing
def rows_apart(path):
    save(book([["la_name", "note"], ["Brent", "a"], ["Camden", "b"], [], ["Total", "c"]]), path)


@failing
def several_sheets_with_tables(path):
    made = book(published(2), title="2024")
    sheet = made.create_sheet("2025")
    for row in published(3):
        sheet.append(row)
    save(made, path)


@failing
def names_merged_over_columns(path):
    made = book([["la_name", "Boys", None, "Girls", None], [None, "count", "share", "count", "share"]])
    sheet = made.active
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("D1:E1")
    sheet.append(["Brent", 1, 2, 3, 4])
    save(made, path)


@failing
def merged_cells_in_rows(path):
    made = book(published(4))
    made.active.merge_cells("F2:F4")
    save(made, path)


@failing
def formulas_without_values(path):
    made = book(published(2))
    made.active["K1"] = "total"
    made.active["K2"] = "=G2*H2"
    made.active["K3"] = "=G3*H3"
    save(made, path)


@failing
def errors_in_cells(path):
    made = book([["la_name", "share"], ["Brent", "=1/0"], ["Camden", "=NA()"], ["Barnet", 3]])
    with tempfile.TemporaryDirectory() as folder:
        save(made, f"{folder}/{path.name}")
        office(f"{folder}/{path.name}", "xlsx:Calc MS Excel 2007 XML", path.parent)


@failing
def the_day_that_never_was(path):
    made = book([["day", "count"], [60, 1], [59, 2], [-1, 3]])
    for row in (2, 3, 4):
        made.active.cell(row, 1).number_format = "dd/mm/yyyy"
    save(made, path)


@failing
def shown_as_something_else(path):
    made = book([["la_name", "count"], ["Brent", 3], ["Camden", 12]])
    made.active["B2"].number_format = '"c"'
    save(made, path)


@failing
def protected_by_a_password(path):
    plain = io.BytesIO()
    save(book(published(1)), plain)
    plain.seek(0)
    with open(path, "wb") as file:
        OOXMLFile(plain).encrypt("secret", file)


@failing
def before_2007(path):
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"{path.stem}.xlsx"
        save(book(published(2)), made)
        office(made, "xls", folder)
        shutil.copy(made.with_suffix(".xls"), path)


@failing
def opendocument(path):
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"{path.stem}.xlsx"
        save(book(published(2)), made)
        office(made, "ods", folder)
        shutil.copy(made.with_suffix(".ods"), path)


@failing
def binary(path):
    save(book(published(1)), path)
    edit(path, {"xl/workbook.bin": b"\x83\x01\x00", "xl/workbook.xml": None})


@failing
def a_letter(path):
    letter = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    save(book(published(1)), path)
    edit(path, {"xl/workbook.xml": letter.encode()})


@failing
def a_packed_csv(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.csv", "la_name,share\nBrent,1\n")


@failing
def text(path):
    path.write_text("la_name,share\nBrent,1\n")


@failing
def nothing(path):
    path.write_bytes(b"")


@failing
def cut_short(path):
    save(book(published(8)), path)
    path.write_bytes(path.read_bytes()[:-900])


@failing
def damaged_inside(path):
    save(book(published(8)), path)
    with zipfile.ZipFile(path) as archive:
        place = archive.getinfo(SHEET).header_offset + 30 + len(SHEET) + 200
    content = bytearray(path.read_bytes())
    content[place] ^= 0x55
    path.write_bytes(bytes(content))


@failing
def unpacks_to_too_much(path):
    save(book(published(2)), path)
    edit(path, {SHEET: lambda content: content.replace(b"</worksheet>", b" " * 8_000_000 + b"</worksheet>")})


@failing
def unpacks_to_more_than_it_says(path):
    """The archive says that the sheet has 1,000 bytes; it has 8 million."""
    unpacks_to_too_much(path)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    assert content.count(size) == 2
    path.write_bytes(bytes(content).replace(size, (1000).to_bytes(4, "little")))


def declaring(declarations, use):
    def change(content):
        start = content.index(b"<worksheet")
        head = f"<!DOCTYPE worksheet [{declarations}]>".encode()
        return head + content[start:].replace(b"</sheetData>", f"</sheetData>{use}".encode(), 1)

    return change


@failing
def entities_of_entities(path):
    save(book(published(2)), path)
    tower = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    edit(path, {SHEET: declaring(tower, "<oddHeader>&a9;</oddHeader>")})


@failing
def entities_from_elsewhere(path):
    save(book(published(2)), path)
    edit(path, {SHEET: declaring('<!ENTITY x SYSTEM "file:///etc/passwd">', "<oddHeader>&x;</oddHeader>")})


@failing
def without_sheets(path):
    save(book(published(1)), path)
    edit(path, {"xl/workbook.xml": lambda content: re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", content)})


@failing
def without_a_table(path):
    save(book([["Notes"], ["There is no table here."], [], ["None at all."]]), path)


@failing
def a_column_without_a_name(path):
    rows = published(3)
    save(book([rows[0][:6] + [None] + rows[0][7:]] + rows[1:]), path)


@failing
def a_cell_beside_the_table(path):
    made = book(published(4))
    made.active["M4"] = "look at this"
    save(made, path)


@failing
def all_tables_hidden(path):
    made = book([["Cover"]], title="Cover")
    sheet = made.create_sheet("Data")
    sheet.sheet_state = "hidden"
    for row in published(3):
        sheet.append(row)
    save(made, path)


@failing
def a_text_that_is_not_there(path):
    saved_by_libreoffice(path)
    edit(path, {SHEET: lambda content: re.sub(rb't="s"><v>0</v>', b't="s"><v>999</v>', content)})


@failing
def rows_out_of_order(path):
    save(book(published(2)), path)
    edit(path, {SHEET: replacing('<row r="3"', '<row r="2"')})


@failing
def tags_that_never_close(path):
    save(book(published(2)), path)
    edit(path, {SHEET: replacing("</sheetData>", "")})


ATTENDANCE = """time_period,time_identifier,geographic_level,country_code,country_name,sex,pupil_count,attendance_rate
202425,Academic year,National,E92000001,England,Total,100,93.1
202425,Academic year,National,E92000001,England,Female,50,93.25
202324,Academic year,National,E92000001,England,Total,low,c
202324,Academic year,National,E92000001,England,Female,51,92
"""
METADATA = """col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
sex,Filter,Sex,,,,Filter by sex,
pupil_count,Indicator,Number of pupils,,,0,,
attendance_rate,Indicator,Attendance rate,,%,1,,
"""


def pair(folder):
    """A data set with its metadata, both workbooks: the table of the data begins in row 4, and the one line is as it is."""
    rows = [[number(cell) for cell in row] for row in csv.reader(ATTENDANCE.splitlines())]
    for name, level in (("attendance", "National"), ("misspelt", "Nationl")):
        made = book([["Attendance in England"], ["For screening"], []])
        for row in rows[:4] + [[level if cell == "National" else cell for cell in rows[4]]]:
            made.active.append(row)
        save(made, folder / f"{name}.xlsx")
        metadata = [[number(cell) or None for cell in row] for row in csv.reader(METADATA.splitlines())]
        metadata[2][5] = 0
        save(book(metadata, title="Metadata"), folder / f"{name}.meta.xlsx")


def scorecard(path):
    """The scorecard of 2023 as a release would bring it, Warwickshire's share in an apprenticeship corrected from 5.2."""
    with gzip.open(ROOT / "data/neet/neet_scorecard_2023.csv.gz", "rt", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    named = set(COLUMNS) | {
        "region_name", "Age", "VG_NEET_NK_percentage", "NEET_percent", "Notknown_percent",
        "TOTAL_participating_in_education_and_training_percent",
    }
    kept = [place for place, name in enumerate(rows[0]) if name in named or name.startswith("NEET_NK")]
    share, place = rows[0].index("Apprenticeship_percent"), rows[0].index("la_name")
    made = book([["NEET and participation scorecard, 2023"], []])
    for row in rows:
        if row[place] == "Warwickshire":
            row[share] = "4.6"
        made.active.append([number(row[place]) for place in kept])
    save(made, path)


def truth(path, who, rows, columns, sheet):
    """The table as other programs read it: rows of text, empty ones left out."""
    table = by_openpyxl(path) if who == "openpyxl" else by_office(path, sheet, who.endswith("shown"))
    if rows:
        table = table[rows[0] - 1 : rows[1]]
    if columns:
        table = [row[columns[0] - 1 : columns[1]] for row in table]
    return [row for row in table if any(row)]


def by_office(path, sheet, as_shown):
    place = 1 if sheet is None else [s.title for s in load_workbook(path).worksheets].index(sheet) + 1
    with tempfile.TemporaryDirectory() as folder:
        options = f"44,34,76,1,,0,false,true,{str(as_shown).lower()},false,false,{place}"
        office(path, f"csv:Text - txt - csv (StarCalc):{options}", folder)
        made = next(Path(folder).iterdir())
        return list(csv.reader(made.read_text(encoding="utf-8").splitlines(keepends=True)))


def by_openpyxl(path):
    return [[shown(value) for value in row] for row in load_workbook(path).active.iter_rows(values_only=True)]


def shown(value):
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    return "" if value is None else str(value)


def main():
    for name, (make, who, rows, columns, sheet) in PASS.items():
        path = HERE / "pass" / f"{name}.xlsx"
        make(path)
        if who != "by hand":
            with open(path.with_suffix(".csv"), "w", newline="", encoding="utf-8") as file:
                csv.writer(file, lineterminator="\n").writerows(truth(path, who, rows, columns, sheet))
    for name, make in FAIL.items():
        make(HERE / "fail" / f"{name}.xlsx")
    pair(HERE / "sets")
    scorecard(HERE / "sets" / "scorecard_2026.xlsx")


main()
