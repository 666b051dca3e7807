"""What openpyxl finds in workbooks, as JSON: python3 host_facts.py FILE... With `make FOLDER` it first makes a workbook of its own there."""
import json
import sys
import warnings

from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import (CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule)
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

warnings.simplefilter('ignore')
MOST_CELLS = 120


def make(path):
    book = Workbook()
    sheet = book.active
    sheet.title = '第048项'
    sheet.append(['子项目', '完成进度', '完成时限', '状态', '本月进展情况'])
    for index in range(1, 21):
        sheet.append([f'子项目{index}', index / 20, f'2021-0{index % 9 + 1}-15', '推进中', f'第{index}项正在推进。'])
    for cell in sheet[1]:
        cell.font = Font(name='黑体', size=12, bold=True, color='FFFF0000')
        cell.fill = PatternFill('solid', fgColor='FFD9E1F2')
        cell.alignment = Alignment(horizontal='center', vertical='center', wrap_text=True)
        cell.border = Border(top=Side('thin', color='FF000000'), bottom=Side('medium', color='FF00B050'))
    sheet['A2'].font = Font(name='仿宋', size=16, italic=True, underline='double')
    sheet['A3'].font = Font(strike=True, color=Color(theme=4, tint=-0.25))
    sheet['A4'].fill = PatternFill('solid', fgColor=Color(theme=5, tint=0.4))
    sheet['A5'].alignment = Alignment(indent=2, text_rotation=45, shrink_to_fit=True)
    for kind, given, area in [
        ('list', dict(formula1='"推进中,已办结,滞后"', allow_blank=True), 'D2:D21'),
        ('list', dict(formula1="'名 单'!$A$1:$A$3", showDropDown=True), 'G2:G5 I2:I5'),
        ('decimal', dict(operator='between', formula1='0', formula2='1', errorTitle='进度', error='应为 0 至 100%', errorStyle='warning'), 'B2:B21'),
        ('whole', dict(operator='greaterThanOrEqual', formula1='1'), 'J2'),
        ('date', dict(operator='lessThanOrEqual', formula1='44561', promptTitle='时限', prompt='写日期'), 'C2:C21'),
        ('textLength', dict(operator='lessThan', formula1='200'), 'E2:E21'),
        ('custom', dict(formula1='COUNTIF($A$2:$A$21,A2)=1'), 'A2:A21'),
    ]:
        rule = DataValidation(type=kind, **given)
        rule.showErrorMessage = True
        rule.showInputMessage = 'prompt' in given
        for one in area.split():
            rule.add(one)
        sheet.add_data_validation(rule)
    red, bold = PatternFill(bgColor='FFFFC7CE'), Font(bold=True, color='FF9C0006')
    look = DifferentialStyle(font=bold, fill=red)
    for area, rule in [
        ('B2:B21', CellIsRule(operator='lessThan', formula=['0.5'], fill=red, font=bold)),
        ('A2:E21', FormulaRule(formula=['$D2="滞后"'], fill=red, stopIfTrue=True)),
        ('B2:B21', DataBarRule('num', 0, 'num', 1, 'FF638EC6')),
        ('H2:H21 J2:J9', ColorScaleRule('min', None, 'FFF8696B', 'max', None, 'FF63BE7B')),
        ('H2:H21', IconSetRule('3TrafficLights1', 'percent', [0, 33, 67])),
        ('D2:D21', Rule(type='containsText', operator='containsText', text='滞后', formula=['NOT(ISERROR(SEARCH("滞后",D2)))'], dxf=look)),
        ('A2:A21', Rule(type='duplicateValues', dxf=look)),
        ('B2:B21', Rule(type='top10', rank=3, bottom=True, dxf=look)),
        ('B2:B21', Rule(type='aboveAverage', aboveAverage=False, dxf=look)),
        ('E2:E21', CellIsRule(operator='between', formula=['1', '9'], fill=red)),
    ]:
        sheet.conditional_formatting.add(area, rule)
    sheet.freeze_panes = 'A2'
    sheet.column_dimensions['A'].width = 24
    sheet.column_dimensions['F'].hidden = True
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[7].hidden = True
    names = book.create_sheet('名 单')
    for word in ['甲', '乙', '丙']:
        names.append([word])
    names.sheet_state = 'hidden'
    table = book.create_sheet('清单')
    for row in [['序号', '重点任务', '完成率', '两倍'], [1, '校舍', 0.25, '=C2*2'], [2, '校车', 0.5, '=C3*2'], [3, '食堂', 1, '=C4*2'], ['合计', None, '=AVERAGE(C2:C4)', '=SUM(清单表[两倍])']]:
        table.append(row)
    made = Table(displayName='清单表', ref='A1:D5', totalsRowCount=1)
    made.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2', showRowStripes=True)
    table.add_table(made)
    table['F1'] = "=SUM('第048项'!B2:B21)"
    table['F2'] = '=均值*2'
    table['F3'] = '=IF(F1>1,"过半","未过半")'
    table.merge_cells('F5:G6')
    table.auto_filter.ref = None
    locked = book.create_sheet('锁定')
    locked['A1'], locked['B1'] = '锁', '可改'
    locked['B1'].protection = Protection(locked=False)
    locked.protection.sheet = True
    book.defined_names.append(DefinedName('均值', attr_text="AVERAGE('第048项'!$B$2:$B$21)"))
    book.save(path)


def color(given):
    """Only colours that are written out; those of a theme are Excel's business."""
    return None if given is None or given.type != 'rgb' or not isinstance(given.rgb, str) else '#' + given.rgb[-6:].upper()


def look(cell):
    font, fill, alignment = cell.font, cell.fill, cell.alignment
    return dict(
        name=font.name, size=font.sz, bold=bool(font.b), italic=bool(font.i), strikethrough=bool(font.strike),
        underline=font.u, color=color(font.color),
        fill=color(fill.fgColor) if fill.fill_type == 'solid' else '',
        horizontal=alignment.horizontal, vertical=alignment.vertical, wrap=bool(alignment.wrap_text),
    )


def facts(path):
    book = load_workbook(path)
    found = []
    for sheet in book.worksheets:
        styled, formulas = [], []
        for row in sheet.iter_rows(max_row=200, max_col=40):
            for cell in row:
                if cell.data_type == 'f' and isinstance(cell.value, str):
                    formulas.append([cell.coordinate, cell.value])
                if cell.has_style and len(styled) < MOST_CELLS and type(cell).__name__ == 'Cell':
                    styled.append([cell.coordinate, look(cell)])
        found.append(dict(
            name=sheet.title,
            state=sheet.sheet_state,
            protected=bool(sheet.protection.sheet),
            merges=sorted(str(area) for area in sheet.merged_cells.ranges),
            validations=[
                dict(areas=str(rule.sqref).split(), type=rule.type, operator=rule.operator, formula1=rule.formula1, formula2=rule.formula2,
                     blank=bool(rule.allowBlank), dropDown=not rule.showDropDown, title=rule.errorTitle or '', error=rule.error or '',
                     style=rule.errorStyle or 'stop', prompt=rule.prompt or '', promptTitle=rule.promptTitle or '', shown=bool(rule.showErrorMessage))
                for rule in sheet.data_validations.dataValidation if rule.type not in (None, 'none')],
            formats=[
                dict(areas=str(group.sqref).split(), type=rule.type, operator=rule.operator, formula=list(rule.formula), priority=rule.priority,
                     fill=color(rule.dxf.fill.bgColor) if rule.dxf and rule.dxf.fill else None,
                     font=color(rule.dxf.font.color) if rule.dxf and rule.dxf.font else None, stop=bool(rule.stopIfTrue))
                for group in sheet.conditional_formatting for rule in group.rules],
            tables=[dict(name=table.displayName, ref=table.ref, totals=bool(table.totalsRowCount), style=table.tableStyleInfo.name if table.tableStyleInfo else '')
                    for table in sheet.tables.values()],
            hiddenRows=[index for index, size in sheet.row_dimensions.items() if size.hidden],
            styled=styled, formulas=formulas,
        ))
    return dict(
        sheets=found, tabs=book.sheetnames,
        names=sorted(name.name for name in book.defined_names.definedName if not name.name.startswith('_xlnm')),
    )


if sys.argv[1] == 'make':
    make(sys.argv[2])
else:
    print(json.dumps([facts(path) for path in sys.argv[1:]], ensure_ascii=False))
