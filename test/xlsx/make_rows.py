"""Writes a workbook in which much speaks of rows: python3 make_rows.py FILE SEED. LibreOffice and the program insert and delete rows in it."""
import random
import sys
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

random.seed(int(sys.argv[2]))
book = Workbook()
first = book.active
first.title = '一月'
second = book.create_sheet("二 月's")
sums = book.create_sheet('汇总')
QUOTED = "'二 月''s'"

def cell(lowest=1, highest=40):
    marks = [random.choice(['', '$']) for _ in range(2)]
    return f"{marks[0]}{random.choice('ABCDE')}{marks[1]}{random.randint(lowest, highest)}"

def area():
    top, left = random.randint(1, 35), random.randint(0, 3)
    bottom, right = random.randint(top, 40), random.randint(left, 4)
    mark = random.choice(['', '$'])
    ends = [f"{mark}{'ABCDE'[column]}{mark}{row}" for column, row in ((left, top), (right, bottom))]
    return ':'.join(ends)

def rows():
    top = random.randint(1, 30)
    mark = random.choice(['', '$'])
    return f'{mark}{top}:{mark}{random.randint(top, 40)}'

def formula():
    where = random.choice(['一月!', '一月!', f'{QUOTED}!', '汇总!', ''])
    kind = random.randint(0, 9)
    if kind < 2: return f'={where}{cell()}+1'
    if kind < 5: return f'=SUM({where}{area()})'
    if kind == 5: return f'=SUM({where}{area()},{where}{cell()})*2'
    if kind == 6: return f'=COUNTA({where}{rows()})'
    if kind == 7: return f'=COUNTA({where}A:C)&"一月!A5"'
    if kind == 8: return f'=VLOOKUP({cell()},{where}{area()},1,FALSE)'
    return f'=IF({where}{cell()}>{cell()},"A1",{where}{cell()})'

for sheet in (first, second):
    sheet.append(['编号', '子项目', '进度', '权重', '说明'])
    for number in range(1, 41):
        sheet.append([number, f'项{number}', random.randint(0, 100) / 100, random.randint(1, 9), f'说明{number}'])
        sheet.cell(sheet.max_row, 3).number_format = '0%'
        if number % 7 == 0: sheet.cell(sheet.max_row, 2).font = Font(bold=True)
for sheet in (first, second, sums):
    for row in range(2, 40, 3): sheet.cell(row, 8).value = formula()
    for row in range(3, 40, 4): sheet.cell(row, 9).value = formula()
for row in range(45, 60): sums.cell(row, 1).value = f'={QUOTED}!C{row - 40}+一月!$C$7'

top = random.randint(2, 25)
first.merge_cells(f'K{top}:K{top + random.randint(1, 6)}')
first.merge_cells(f'L{random.randint(2, 30)}:N{random.randint(31, 38)}')
first[f'K{top}'] = '合并'
for sheet in (first, second):
    start = random.randint(2, 20)
    rule = DataValidation(type='list', formula1='"是,否"'); rule.add(f'F{start}:F{start + random.randint(0, 15)}'); sheet.add_data_validation(rule)
    rule = DataValidation(type='list', formula1=f'一月!$E${random.randint(1, 20)}:$E${random.randint(21, 40)}'); rule.add(f'G2:G{random.randint(3, 40)}'); sheet.add_data_validation(rule)
    start = random.randint(2, 20)
    red = PatternFill(bgColor='FFFF0000', fill_type='solid')
    sheet.conditional_formatting.add(f'C{start}:C{start + random.randint(0, 15)}', CellIsRule(operator='lessThan', formula=['0.5'], fill=red))
    sheet.conditional_formatting.add(f'A{start}:E{start + 9}', FormulaRule(formula=[f'$C{start}>$D${random.randint(1, 40)}'], fill=red))
    sheet.conditional_formatting.add(f'D2:D{random.randint(4, 40)}', DataBarRule('min', None, 'max', None, 'FF638EC6'))
first.add_table(Table(displayName='表一', ref='P1:Q9'))
for row in range(1, 10):
    first.cell(row, 16).value = '甲' if row == 1 else row
    first.cell(row, 17).value = '乙' if row == 1 else row
second.auto_filter.ref = 'A1:E41'
first.print_area = f'A1:E{random.randint(20, 41)}'
first.print_title_rows = '1:2'
first.freeze_panes = 'B3'
first.row_breaks.append(Break(id=random.randint(3, 30)))
first[f'B{random.randint(2, 30)}'].comment = Comment('看这里', '某人')
first[f'E{random.randint(2, 30)}'].hyperlink = 'https://example.org/'
chart = BarChart()
chart.add_data(Reference(first, min_col=3, min_row=1, max_row=random.randint(5, 40)), titles_from_data=True)
chart.set_categories(Reference(first, min_col=2, min_row=2, max_row=20))
first.add_chart(chart, f'S{random.randint(1, 30)}')
for name, text in {'进度': f'一月!$C$2:$C${random.randint(3, 40)}', '一格': f'一月!$D${random.randint(1, 40)}', '合计': f"SUM({QUOTED}!$D$2:$D$30)"}.items():
    defined = DefinedName(name, attr_text=text)
    if hasattr(book.defined_names, 'append'): book.defined_names.append(defined)
    else: book.defined_names[name] = defined
book.save(sys.argv[1])
