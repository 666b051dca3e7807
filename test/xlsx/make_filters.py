"""A workbook with filters as people keep them: python3 make_filters.py FILE writes it, and with --tell prints what a file's filters are."""
import datetime
import json
import sys
import openpyxl
from openpyxl.worksheet.filters import ColorFilter, CustomFilter, CustomFilters, DateGroupItem, FilterColumn, Filters
from openpyxl.worksheet.table import Table

def make(path):
    book = openpyxl.Workbook()
    plain = book.active
    plain.title = '清单'
    plain.append(['序号', '科室', '完成进度', '完成时限', '状态'])
    offices = ['综合科', '教育科', '财务科', '人事科', 'abc科']
    for number in range(1, 31):
        due = None if number % 7 == 0 else datetime.date(2021, 1 + number % 6, 1 + number % 28)
        plain.append([number, None if number % 11 == 0 else offices[number % 5], number % 4 / 4, due, '推进中' if number % 3 else '已办结'])
        plain.cell(number + 1, 3).number_format = '0%'
        plain.cell(number + 1, 4).number_format = 'yyyy/m/d'
    plain.auto_filter.ref = 'A1:E31'
    plain.auto_filter.filterColumn.append(FilterColumn(colId=4, filters=Filters(filter=['推进中'])))
    for row in range(2, 32):
        if plain.cell(row, 5).value != '推进中': plain.row_dimensions[row].hidden = True
    kept = book.create_sheet('别的')
    kept.append(['甲', '乙', '丙'])
    for number in range(1, 9): kept.append([number, f'文字{number}', number * 10])
    kept.auto_filter.ref = 'A1:C9'
    kept.auto_filter.filterColumn.append(FilterColumn(colId=0, colorFilter=ColorFilter(cellColor=False)))
    kept.auto_filter.filterColumn.append(FilterColumn(colId=2, customFilters=CustomFilters(customFilter=[CustomFilter(operator='greaterThan', val='30')])))
    table = book.create_sheet('表')
    table.append(['名称', '数'])
    for number in range(1, 9): table.append([f'第{number}', number])
    table.add_table(Table(displayName='目标表', ref='A1:B9'))
    book.save(path)

def told(filter):
    return {column.colId: sorted([*(column.filters.filter if column.filters else []),
                                  *([f'{item.year}/{item.month}/{item.day}' for item in column.filters.dateGroupItem] if column.filters else []),
                                  *(['blank'] if column.filters and column.filters.blank else []),
                                  *(['colour'] if column.colorFilter else []),
                                  *([f'{one.operator} {one.val}' for one in column.customFilters.customFilter] if column.customFilters else [])])
            for column in filter.filterColumn}

def tell(path):
    book = openpyxl.load_workbook(path)
    return {sheet.title: {
        'hidden': sorted(row for row, size in sheet.row_dimensions.items() if size.hidden),
        'ref': sheet.auto_filter.ref,
        'filter': told(sheet.auto_filter),
        'tables': {name: told(table.autoFilter) for name, table in ((one.name, one) for one in sheet.tables.values()) if table.autoFilter},
        'cells': [[str(value) for value in row] for row in sheet.iter_rows(values_only=True)],
    } for sheet in book}

if sys.argv[1] == '--tell': print(json.dumps([tell(path) for path in sys.argv[2:]], ensure_ascii=False))
else: make(sys.argv[1])
