"""Prints what openpyxl finds in a workbook, as JSON: an outside reader for the tests."""

import json
import sys
import warnings

from openpyxl import load_workbook

warnings.simplefilter("ignore")
book = load_workbook(sys.argv[1])
sheets = {}
for sheet in book.worksheets:
    sheets[sheet.title] = {
        "cells": {
            cell.coordinate: {"value": cell.value if cell.data_type != "d" else str(cell.value), "format": cell.number_format}
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        },
        "tables": {table.displayName: {"ref": table.ref, "columns": table.column_names} for table in sheet.tables.values()},
        "validations": [
            {"type": v.type, "ranges": str(v.sqref), "formulas": [v.formula1, v.formula2], "message": v.error}
            for v in sheet.data_validations.dataValidation
        ],
        "dataBars": [
            str(ranges.sqref)
            for ranges, rules in sheet.conditional_formatting._cf_rules.items()
            for rule in rules
            if rule.type == "dataBar"
        ],
        "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
        "comments": sum(cell.comment is not None for row in sheet.iter_rows() for cell in row),
        "charts": len(sheet._charts),
        "freeze": sheet.freeze_panes,
        "printTitles": sheet.print_title_rows,
        "page": [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight],
        "state": sheet.sheet_state,
    }
json.dump(sheets, sys.stdout, ensure_ascii=False)
