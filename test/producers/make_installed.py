"""Saves the tracker of tracker.json with the Python libraries there are, into the folder that is given."""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1]
sys.path.insert(0, os.path.join(HERE, "../../.cache/producers/python"))
SHEETS = json.load(open(os.path.join(HERE, "tracker.json"), encoding="utf-8"))


def by_openpyxl(name):
    from openpyxl import Workbook
    from openpyxl.formatting.rule import DataBarRule
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table

    book = Workbook()
    book.remove(book.active)
    for title, rows in SHEETS.items():
        sheet = book.create_sheet(title)
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                cell = sheet.cell(r, c)
                if not isinstance(value, dict):
                    cell.value = value
                elif "formula" in value:
                    cell.value, cell.number_format = "=" + value["formula"], value["format"]
                else:
                    date = "date" in value
                    cell.value = value["date"] if date else value["percent"]
                    cell.number_format = "yyyy/m/d" if date else "0%"
    sheet.add_table(Table(displayName="表格", ref="A4:F7"))
    sheet.conditional_formatting.add("B5:B7", DataBarRule("num", 0, "num", 1, color="9DC3E6"))
    check = DataValidation(type="decimal", operator="between", formula1="0", formula2="1")
    check.add("B5:B7")
    sheet.add_data_validation(check)
    book.save(os.path.join(OUT, name))


def by_xlsxwriter(name):
    import xlsxwriter

    book = xlsxwriter.Workbook(os.path.join(OUT, name))
    percent, date = book.add_format({"num_format": "0%"}), book.add_format({"num_format": "yyyy/m/d"})
    for title, rows in SHEETS.items():
        sheet = book.add_worksheet(title)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if not isinstance(value, dict):
                    sheet.write(r, c, value)
                elif "formula" in value:
                    sheet.write_formula(r, c, "=" + value["formula"], percent, value["result"])
                else:
                    sheet.write(r, c, *((value["date"], date) if "date" in value else (value["percent"], percent)))
    columns = [{"header": header} for header in SHEETS["第048项"][3]]
    sheet.add_table("A4:F7", {"columns": columns, "name": "表格"})
    book.add_chart({"type": "column"})
    sheet.conditional_format("B5:B7", {"type": "data_bar", "bar_solid": True})
    sheet.data_validation("D5:D7", {"validate": "list", "source": ["无", "资金紧张"]})
    sheet.write_comment("C5", "请核对")
    book.close()


def by_either_openpyxl():
    # The second time in a process of its own: openpyxl looks for lxml when it is imported.
    from openpyxl.xml import LXML

    by_openpyxl("openpyxl-lxml.xlsx" if LXML else "openpyxl-plain.xlsx")


WRITERS = {
    "openpyxl": by_either_openpyxl,
    "xlsxwriter": lambda: by_xlsxwriter("xlsxwriter.xlsx"),
}
for writer in sys.argv[2:]:
    try:
        WRITERS[writer]()
    except ImportError as error:
        print(f"{writer} is not installed: {error}", file=sys.stderr)
