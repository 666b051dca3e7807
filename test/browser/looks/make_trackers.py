"""Colourful trackers as offices keep them, for comparing how the page shows them with what LibreOffice makes of them.

make_trackers.py FOLDER COUNT writes tracker-00.xlsx …; the same count gives the same files.
"""
import datetime
import random
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import (
    CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule,
)
from openpyxl.styles import Alignment, Border, Color, Font, GradientFill, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

HEADERS = ['序号', '目标内容', '子项目', '责任科室', '责任人', '完成时限', '完成进度', '状态', '本月进展情况', '存在问题', '下一步工作打算', '备注']
WIDTHS = [6, 22, 20, 12, 9, 14, 10, 9, 40, 24, 24, 10]
OFFICES = ['义务教育科', '学前教育科', '基建科', '人事科', '办公室', '体卫艺科']
PEOPLE = ['周敏', '陈立', '石东红', '宗宏', '李晓燕']
STATES = ['已完成', '推进中', '滞后', '未启动']
TEXTS = ['已完成方案起草并征求意见', '首批12所学校已开展试点，完成率50%', '正在组织招标，预计下月开标', '部分街道尚未报送数据', '无', '加强督促，按月通报进展情况，确保年底前完成全部任务']
FONTS = ['宋体', '仿宋', '微软雅黑', '等线', '黑体', '楷体']
PATTERNS = ['lightGray', 'mediumGray', 'gray125', 'darkGray', 'lightUp', 'lightGrid']


def colour(rng):
    kind = rng.choice(['rgb', 'rgb', 'theme', 'theme', 'indexed'])
    if kind == 'rgb':
        return Color(rgb='FF' + rng.choice(['FFF2CC', 'DDEBF7', 'E2EFDA', 'FCE4D6', 'FFFF00', '92D050', 'D9D9D9', 'BDD7EE']))
    if kind == 'indexed':
        return Color(indexed=rng.choice([13, 22, 26, 27, 41, 42, 43, 44, 47, 51]))
    return Color(theme=rng.choice([4, 5, 6, 7, 8, 9, 2, 0]), tint=rng.choice([0.7999816888943144, 0.5999938962981048, 0.3999755851924192, -0.1499984740745262]))


def ink(rng):
    return rng.choice([Color(rgb='FFFF0000'), Color(rgb='FFC00000'), Color(theme=4), Color(theme=1), Color(theme=5, tint=-0.249977111117893), Color(indexed=12), Color(rgb='FF00B050'), Color(rgb='FF7030A0')])


def fill(rng):
    draw = rng.random()
    if draw < 0.86:
        return PatternFill('solid', fgColor=colour(rng))
    if draw < 0.96:
        return PatternFill(rng.choice(PATTERNS), fgColor=colour(rng), bgColor=Color(rgb='FFFFFFFF'))
    return GradientFill(stop=('FFFFFF', 'BDD7EE'))


def side(rng):
    return Side(style=rng.choice(['thin', 'thin', 'medium', 'double', 'hair', 'dashed', 'thick']), color=rng.choice([None, Color(rgb='FF7F7F7F'), Color(theme=4), Color(indexed=64)]))


def conditions(ws, rng, first, last):
    """A few conditional formats of the kinds that trackers have; which ones, the seed says."""
    red = PatternFill(bgColor=Color(rgb='FFFFC7CE'))
    green = PatternFill(bgColor=Color(rgb='FFC6EFCE'))
    amber = PatternFill(bgColor=Color(theme=7, tint=0.5999938962981048))
    whole = f'A{first}:L{last}'
    column = lambda letter: f'{letter}{first}:{letter}{last}'
    rules = [
        lambda: ws.conditional_formatting.add(column('G'), CellIsRule(operator='lessThan', formula=['0.3'], fill=red, font=Font(color='FF9C0006'))),
        lambda: ws.conditional_formatting.add(column('G'), CellIsRule(operator='between', formula=['0.5', '0.8'], fill=amber, stopIfTrue=True)),
        lambda: ws.conditional_formatting.add(column('H'), CellIsRule(operator='equal', formula=['"滞后"'], fill=red)),
        lambda: ws.conditional_formatting.add(column('H'), Rule(type='containsText', operator='containsText', text='完成', formula=[f'NOT(ISERROR(SEARCH("完成",H{first})))'], dxf=DifferentialStyle(fill=green, font=Font(bold=True)))),
        lambda: ws.conditional_formatting.add(whole, FormulaRule(formula=[f'$H{first}="未启动"'], fill=PatternFill(bgColor=Color(rgb='FFEDEDED')), font=Font(color='FF7F7F7F', italic=True))),
        lambda: ws.conditional_formatting.add(whole, FormulaRule(formula=[f'AND($G{first}<0.2,$H{first}<>"已完成")'], fill=amber)),
        lambda: ws.conditional_formatting.add(column('C'), Rule(type='duplicateValues', dxf=DifferentialStyle(fill=red))),
        lambda: ws.conditional_formatting.add(column('D'), Rule(type='uniqueValues', dxf=DifferentialStyle(font=Font(color='FF0070C0')))),
        lambda: ws.conditional_formatting.add(column('G'), Rule(type='top10', rank=3, dxf=DifferentialStyle(fill=green))),
        lambda: ws.conditional_formatting.add(column('G'), Rule(type='top10', rank=20, percent=True, bottom=True, dxf=DifferentialStyle(fill=red))),
        lambda: ws.conditional_formatting.add(column('G'), Rule(type='aboveAverage', aboveAverage=False, dxf=DifferentialStyle(font=Font(color='FFC00000', bold=True)))),
        lambda: ws.conditional_formatting.add(column('J'), Rule(type='containsBlanks', formula=[f'LEN(TRIM(J{first}))=0'], dxf=DifferentialStyle(fill=amber))),
        lambda: ws.conditional_formatting.add(column('I'), Rule(type='notContainsText', operator='notContains', text='完成', formula=[f'ISERROR(SEARCH("完成",I{first}))'], dxf=DifferentialStyle(font=Font(color='FF7030A0')))),
        lambda: ws.conditional_formatting.add(column('E'), Rule(type='beginsWith', operator='beginsWith', text='周', formula=[f'LEFT(E{first},1)="周"'], dxf=DifferentialStyle(fill=green))),
        lambda: ws.conditional_formatting.add(column('F'), FormulaRule(formula=[f'F{first}<DATE(2021,6,30)'], font=Font(color='FFFF0000', strike=True))),
    ]
    for rule in rng.sample(rules, rng.randint(2, 6)):
        rule()


def pictures(ws, rng, first, last):
    """Scales, bars and icons, which LibreOffice does not write into HTML: in columns of their own."""
    ws.conditional_formatting.add(f'N{first}:N{last}', ColorScaleRule(start_type='min', start_color='F8696B', mid_type='percentile', mid_value=50, mid_color='FFEB84', end_type='max', end_color='63BE7B'))
    ws.conditional_formatting.add(f'O{first}:O{last}', DataBarRule(start_type='num', start_value=0, end_type='num', end_value=1, color='FF638EC6'))
    ws.conditional_formatting.add(f'P{first}:P{last}', IconSetRule('3TrafficLights1', 'percent', [0, 33, 67]))
    for row in range(first, last + 1):
        for column in 'NOP':
            ws[f'{column}{row}'] = round(rng.random(), 2)
            ws[f'{column}{row}'].number_format = '0%'


def make(number):
    rng = random.Random(1000 + number)
    wb = Workbook()
    ws = wb.active
    ws.title = f'第{number + 1:03d}项'
    family = rng.choice(FONTS)
    ws['A1'] = '2021年度重点工作目标推进情况表'
    ws.merge_cells('A1:L1')
    ws['A1'].font = Font(name='黑体', sz=20, bold=rng.random() < 0.5, color=ink(rng))
    ws['A1'].alignment = Alignment(horizontal='center', vertical='center')
    ws.row_dimensions[1].height = 36
    ws['A2'] = '填报单位：区教育局　　　　报告月份：2021年3月　　　　单位：所、万元'
    ws['A2'].font = Font(name=family, sz=12)
    border = Border(left=side(rng), right=side(rng), top=side(rng), bottom=side(rng)) if rng.random() < 0.8 else Border()
    head = fill(rng)
    for column, (name, width) in enumerate(zip(HEADERS, WIDTHS), 1):
        cell = ws.cell(3, column, name)
        cell.font = Font(name=family, sz=11, bold=True, color=ink(rng) if rng.random() < 0.5 else None)
        cell.fill = head
        cell.border = border
        cell.alignment = Alignment(horizontal='center', vertical='center', wrap_text=True)
        ws.column_dimensions[get_column_letter(column)].width = width
    first, last = 4, 4 + rng.randint(8, 24)
    stripe = fill(rng) if rng.random() < 0.6 else None
    for row in range(first, last + 1):
        values = [row - first + 1, rng.choice(TEXTS), f'子项目{rng.randint(1, 14)}', rng.choice(OFFICES), rng.choice(PEOPLE), datetime.date(2021, rng.randint(1, 12), 25), rng.choice([0, 0.1, 0.25, 0.4, 0.5, 0.75, 1]), rng.choice(STATES), rng.choice(TEXTS), rng.choice(TEXTS + [None]), rng.choice(TEXTS), None]
        for column, value in enumerate(values, 1):
            cell = ws.cell(row, column, value)
            cell.font = Font(name=family, sz=rng.choice([10, 11, 12]) if column == 9 else 11, color=ink(rng) if rng.random() < 0.1 else None, bold=rng.random() < 0.05, strike=rng.random() < 0.03, underline='single' if rng.random() < 0.03 else None, italic=rng.random() < 0.03)
            cell.border = border
            cell.alignment = Alignment(horizontal=rng.choice([None, None, 'left', 'center']), vertical=rng.choice(['top', 'center', 'bottom']), wrap_text=column in (2, 3, 9, 10, 11), indent=1 if column == 4 and number % 3 == 0 else 0)
            if stripe and row % 2:
                cell.fill = stripe
            elif rng.random() < 0.06:
                cell.fill = fill(rng)
        ws.cell(row, 6).number_format = rng.choice(['yyyy/m/d', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"', 'm"月"d"日"'])
        ws.cell(row, 7).number_format = '0%'
    total = last + 1
    ws.cell(total, 1, '合计')
    ws.cell(total, 7, f'=AVERAGE(G{first}:G{last})').number_format = '0.0%'
    for column in range(1, 13):
        ws.cell(total, column).fill = PatternFill('solid', fgColor=Color(theme=7, tint=0.7999816888943144))
        ws.cell(total, column).font = Font(name=family, bold=True)
    ws.cell(total + 2, 2, '填表人：周敏　　　审核：宗宏　　　联系电话：52161234　　　这一行的文字比它的列宽长得多')
    conditions(ws, rng, first, last)
    pictures(ws, rng, first, last)
    states = DataValidation(type='list', formula1='"已完成,推进中,滞后,未启动"', allow_blank=True, showErrorMessage=True, errorTitle='状态不对', error='请从下拉列表中选择')
    states.add(f'H{first}:H{last}')
    ws.add_data_validation(states)
    ws['B4'].comment = Comment('请按月更新', '办公室')
    ws.freeze_panes = rng.choice(['A4', 'C4', 'D4'])
    ws.sheet_view.showGridLines = rng.random() < 0.8
    if rng.random() < 0.4:
        ws.column_dimensions['L'].hidden = True
    if rng.random() < 0.4:
        ws.row_dimensions[first + 2].hidden = True
    hidden = wb.create_sheet('2020年备份')
    hidden['A1'] = '旧表'
    hidden.sheet_state = 'veryHidden' if number % 2 else 'hidden'
    return wb


if __name__ == '__main__':
    folder, count = sys.argv[1], int(sys.argv[2])
    for number in range(count):
        make(number).save(f'{folder}/tracker-{number:02d}.xlsx')
