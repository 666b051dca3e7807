"""What a workbook says of rows, as openpyxl reads it: python3 describe_rows.py FILE… prints a JSON list."""
import json
import re
import sys
import zipfile
import openpyxl

def told(path):
    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        sheets[sheet.title] = {
            'cells': {cell.coordinate: str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None},
            'looks': {cell.coordinate: [cell.number_format, cell.font.b] for row in sheet.iter_rows(max_col=5) for cell in row if cell.number_format != 'General' or cell.font.b},
            'merges': sorted(str(range_) for range_ in sheet.merged_cells.ranges),
            'validations': sorted([str(rule.formula1)] + sorted(str(rule.sqref).split()) for rule in sheet.data_validations.dataValidation),
            'formats': sorted([rule.type] + list(rule.formula) + sorted(str(areas.sqref).split()) for areas in sheet.conditional_formatting for rule in areas.rules),
            'tables': sorted(table.ref for table in sheet.tables.values()),
            'filter': sheet.auto_filter.ref,
            'area': str(sheet.print_area), 'titles': str(sheet.print_title_rows),
            'breaks': sorted(one.id for one in sheet.row_breaks.brk),
            'comments': sorted(cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment),
            'links': sorted(cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink),
            'anchors': [chart.anchor._from.row for chart in sheet._charts],
        }
    names = book.defined_names
    names = {name.name: name.attr_text for name in (names.definedName if hasattr(names, 'definedName') else names.values()) if not name.name.startswith('_')}
    charts = []
    with zipfile.ZipFile(path) as package:
        for part in sorted(package.namelist()):
            if re.search(r'charts/chart\d*\.xml$', part): charts += re.findall(r'<c:f>([^<]*)</c:f>', package.read(part).decode('utf8')) or re.findall(r'<f>([^<]*)</f>', package.read(part).decode('utf8'))
    return {'sheets': sheets, 'names': names, 'charts': sorted(charts)}

print(json.dumps([told(path) for path in sys.argv[1:]], ensure_ascii=False))
