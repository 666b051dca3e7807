"""Writes a workbook in which formulas look at cells in many ways: python3 make_formulas.py FILE SEED. LibreOffice calculates it."""
import random
import sys
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

FORMULAS = [
    'SUM(目标_001[进度])', 'SUBTOTAL(101,表二[进度])', '目标_001[[#Headers],[进度]]&"x"', 'SUM(目标_001[[编号]:[进度]])',
    'SUMPRODUCT(进度,权重)/SUM(权重)', '合计', '嵌套', 'SUM(动态)', 'SUM(进度 第三行)', "SUM('一月:二 月'!C3)",
    'INDIRECT("一月!C"&(1+2))', 'INDIRECT("一月!C4")', 'OFFSET(一月!C2,3,0)', 'SUM(OFFSET(一月!A2,0,0,3,4))', 'AVERAGE(一月!C:C)',
    'SUM(一月!4:4)', 'VLOOKUP("项3",一月!B2:D11,2,FALSE)', 'INDEX(一月!C2:C11,3)', 'SUM(一月!C2:INDEX(一月!C2:C11,5))',
    'IF(一月!C2>0.5,一月!C3,一月!C4)', "'It''s'!A1+1", 'COUNTIF(目标_001[进度],">0.5")', 'SUM(一月!A2:A4 一月!A3:D3)',
    'ROWS(目标_001[#All])', '1+2', 'TEXT(一月!C5,"0%")', '"A1 一月!C2"&一月!D2', 'LOG10(一月!D3)', 'SUM(一月!$C$2:$C$4,一月!C11)',
    'CHOOSE(2,一月!C2,一月!C3)', 'MAX(表二[])', 'SUMIF(一月!B:B,"项2",一月!C:C)',
]
NAMES = {
    '进度': '一月!$C$2:$C$11', '权重': "'二 月'!$D$2:$D$11", '合计': 'SUM(进度)', '嵌套': '合计*2+汇总!$A$1',
    '动态': 'OFFSET(一月!$C$2,0,0,一月!$A$5,1)', '第三行': '一月!$3:$3',
}

random.seed(int(sys.argv[2]))
workbook = Workbook()
first = workbook.active
first.title = '一月'
second, sums, other = (workbook.create_sheet(name) for name in ('二 月', '汇总', "It's"))
for sheet in (first, second):
    sheet.append(['编号', '子项目', '进度', '权重'])
    for number in range(1, 11):
        sheet.append([number, f'项{number}', random.randint(0, 100) / 100, random.randint(1, 9)])
first.add_table(Table(displayName='目标_001', ref='A1:D11'))
second.add_table(Table(displayName='表二', ref='A1:D11'))
for name, text in NAMES.items():
    defined = DefinedName(name, attr_text=text)
    if hasattr(workbook.defined_names, 'append'):
        workbook.defined_names.append(defined)
    else:
        workbook.defined_names[name] = defined
sums['A1'] = 5
for row, formula in enumerate(FORMULAS, 2):
    sums.cell(row, 2).value = '=' + formula
for row in range(2, 12):
    first.cell(row, 6).value = f'=C{row}*D{row}'
    first.cell(row, 7).value = '=目标_001[[#This Row],[进度]]*2'
    first.cell(row, 8).value = f'=SUM(C$2:C{row})'
    sums.cell(row, 4).value = f'=B{row}'
other['A1'] = '=汇总!B2+汇总!B8'
workbook.save(sys.argv[1])
