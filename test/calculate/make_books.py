"""Writes a workbook of many formulas, and the same one with other inputs: python3 make_books.py FOLDER SEED MUTATIONS.

base.xlsx and 0.xlsx, 1.xlsx … have no results: LibreOffice calculates them. changes.json tells what the others differ in.
"""
import datetime
import json
import random
import re
import sys
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

folder, seed, mutations = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
ROWS = range(2, 18)
OFFICES = ['办公室', '教研室', '基建科', '人事科']
WORDS = ['已完成', '推进中', '滞后', '', 'abc', 'ABC', ' 空 格 ', '12', '第048项', 'a1b2', '项目*', '无', '未完成', 'x~y']
START = datetime.date(2021, 1, 1)


def number():
    return draw.choice([
        0, 1, draw.randint(-9, 99), draw.randint(0, 100) / 100, round(draw.uniform(-50, 50), 2), round(draw.uniform(0, 9999), 3),
        draw.randint(0, 20) / 2 + 0.5, 10 ** draw.randint(2, 7),
    ])


def share():
    return draw.choice([0, 0.25, 0.5, 1, draw.randint(0, 100) / 100, draw.randint(0, 100) / 100, None])


def day():
    return START + datetime.timedelta(days=draw.randint(0, 900))


def odd():
    """What people type by mistake. Not TRUE, which LibreOffice adds up as 1."""
    return draw.choice([None, '', '25%', '12', 'x', '无', 0, 1.5, '1/2', '约50%'])


def rows_of(first):
    rows = {}
    for row in ROWS:
        rows[row] = [
            row - 1, f'项{draw.randint(1, 9)}', draw.choice(OFFICES), share(), draw.randint(0, 9) * 5, day(),
            day() if draw.random() < 0.8 else None, number(), draw.choice(WORDS), odd() if first and draw.random() < 0.15 else number(),
        ]
    return rows


HEADERS = ['序号', '目标', '科室', '完成率', '权重', '开始', '完成', '数', '状态', '杂']
data = {'台账': rows_of(True), '二 月': rows_of(False), '三月': rows_of(False)}

# Formulas. Words in braces are drawn: n a number's cell, s a share, t a text, o an office, d a day, x anything, k a small number, and
# ranges of them in capitals.
TEMPLATES = '''
SUM({N}) SUM({N},{n},{k}) SUM({S}) SUM({X}) SUM({s},{s}) SUM(目标表[完成率]) SUM(目标表[[完成率]:[权重]]) SUM(权重)
AVERAGE({N}) AVERAGE({S}) AVERAGE({X}) AVERAGE(目标表[完成率]) COUNT({X}) COUNT({S}) COUNTA({X}) COUNTA({T}) COUNTBLANK({S}) COUNTBLANK({T})
MAX({N}) MIN({N}) MAX({X}) MIN({D}) PRODUCT({k},{n}) SUMSQ({K}) MAX({n},{n},0) MEDIAN({N}) LARGE({N},{k}) SMALL({N},{k}) STDEV({N}) VAR({K})
STDEVP({N}) PERCENTILE({N},0.3) QUARTILE({N},1) RANK({n},{N}) RANK({n},{N},1) RANK({k},{K}) MODE({K})
COUNTIF({O},{o}) COUNTIF({O},"办公室") COUNTIF({T},"*完成*") COUNTIF({T},"?完成") COUNTIF({S},">0.5") COUNTIF({S},"<>0") COUNTIF({S},">="&{s})
COUNTIF({N},0) COUNTIF({N},"<0") COUNTIF({T},"") COUNTIF({T},"<>") COUNTIF({T},"<>已完成") COUNTIF({T},"abc") COUNTIF({K},{k}) COUNTIF({X},"x")
COUNTIF({D},">"&{d}) COUNTIF({X},"<>"&{n}) COUNTIF({T},"项目~*")
COUNTIFS({O},{o},{S},">0.2") COUNTIFS({T},"已完成",{K},">10") COUNTIFS({O},"<>办公室",{S},"") COUNTIFS({D},">=2021-6-1",{O},"*室")
SUMIF({O},{o},{N}) SUMIF({O},"*室",{K}) SUMIF({N},">0") SUMIF({S},">=0.5",{K}) SUMIF({X},">1",{N}) SUMIF({T},"<>",{K}) SUMIF({D},"<="&{d},{K})
SUMIFS({K},{O},{o}) SUMIFS({N},{O},"办公室",{S},">0") SUMIFS({N},{T},"*",{K},"<20") AVERAGEIF({O},{o},{N}) AVERAGEIF({K},">10")
AVERAGEIFS({N},{O},{o},{K},">=5") MAXIFS({N},{O},{o}) MINIFS({K},{S},">0")
SUMPRODUCT({S},{K}) SUMPRODUCT({S},{K})/SUM({K}) SUMPRODUCT(({O}={o})*{K}) SUMPRODUCT(--({S}>0.3)) SUMPRODUCT(({O}={o})*({N}>0),{K})
SUMPRODUCT(1/COUNTIF({O},{O})) SUMPRODUCT(LEN({T})) SUMPRODUCT(({D}>={d})*1) SUMPRODUCT(({X}=0)*1) SUMPRODUCT((MONTH({D})=3)*{K}) SUMPRODUCT({X},{K})
VLOOKUP({o},{OK},2,FALSE) VLOOKUP({t},{TX},2,0) VLOOKUP("项{k1}",{BE},4,FALSE) VLOOKUP({k},{EH},4,0) VLOOKUP("项*",{BE},3,0) VLOOKUP({s},{DE},2,TRUE)
VLOOKUP({n},{{0,"差";10,"中";60,"良";90,"优"}},2) HLOOKUP("权重",{ALL},{k1},FALSE) HLOOKUP("没有",{ALL},2,FALSE) INDEX({N},{k1}) INDEX({ALL},{k1},{k1})
INDEX({K},MATCH({o},{O},0)) INDEX({N},MATCH(MAX({N}),{N},0)) MATCH({t},{T},0) MATCH("项{k1}",{B},0) MATCH({k},{K},0) MATCH({n},{{1,10,100,1000}})
LOOKUP(1,0/({O}={o}),{K}) LOOKUP(1,0/(({O}={o})*({K}>5)),{N}) LOOKUP(9E+307,{N}) LOOKUP({k},{{0,10,20}},{{"a","b","c"}}) SUM(INDEX({ALL},0,5))
SUM({a1}:INDEX({N},{k1})) CHOOSE({k1},"a","b","c",{n}) ROWS({N}) COLUMNS({ALL}) ROW({n}) COLUMN({n})
ROUND({n},0) ROUND({n},1) ROUND({n}*{s},2) ROUND({n}/3,2) ROUNDUP({n},1) ROUNDDOWN({n},1) INT({n}) TRUNC({n},1) MOD({k},3) MOD({n},7) ABS({n}) SIGN({n})
CEILING(ABS({n}),5) FLOOR(ABS({n}),0.5) QUOTIENT({k},4) POWER({k1},2) SQRT({n}) EVEN({k}) ODD({k}) {n}^2 EXP({s}) LN({k}) LOG10({k}) LOG({k},2) GCD({k},15)
FACT({k1}) COMBIN(9,{k1}) MROUND(ABS({n}),5) EVEN({n}) ODD({n}) FIXED({n},1) FIXED({n},2,TRUE)
{n}+{n} {n}-{n} {n}*{s} {n}/{k} {n}/{n} -{n} {s}% {n}&{t} {t}&"-"&{n} {s}*100&"%" {n}={n} {n}<>{n} {n}>{s} {t}={t} {o}={o} {t}="" {s}="" {s}=0 {x}=0 {x}="" {x}>5 {x}+1
{d}-{d} {d}+30 {d}>{d} ({n}+{n})/2={n} ({s}+{s}+{s})=1 {n}-{n}=0 {x}&"" {x}*{k} +{x} --{x} {t}>{t} {n}<{t} TRUE={x} {s}+{s}-{s}
IF({s}>0.5,"快","慢") IF({s}="","未填",{s}) IF({t}="已完成",1,0) IF({x},1,2) IF({n}>0,{n}) IF(AND({s}>0,{n}>0),{t},{o}) IF(OR({x}="",{x}=0),"空",{x}) IF({s}>=1,"已办结",IF({s}>0,"推进中","未启动"))
IFERROR({n}/{s},"—") IFERROR(VLOOKUP({t},{TX},2,0),"无") IFNA(MATCH({t},{T},0),0) IFS({s}>0.8,"优",{s}>0.4,"良",TRUE,"差") SWITCH({o},"办公室",1,"教研室",2,9) SWITCH({k},5,"五",10,"十")
AND({s}>0,{n}>0) OR({N}) NOT({x}) XOR({s}>0,{n}>0) AND({S}) ISBLANK({x}) ISNUMBER({x}) ISTEXT({x}) ISERROR({n}/{s}) ISNA(MATCH({t},{T},0)) ISLOGICAL({x}) ISEVEN({k}) N({x}) T({x}) ISODD({n})
LEFT({t},2) RIGHT({t},1) MID({t},2,2) LEN({t}) LEN({x}) LEFT({n},2) FIND("完",{t}) SEARCH("A",{t}) SEARCH("?b",{t}) SUBSTITUTE({t},"完","办") REPLACE({t},1,1,"新") REPT("■",{k1}) TRIM({t}) UPPER({t}) LOWER({t}) PROPER({t})
EXACT({t},{t}) CONCATENATE({t},{n},{o}) CONCAT({T}) TEXTJOIN("、",TRUE,{T}) TEXTJOIN("、",FALSE,{T}) TEXTJOIN(",",TRUE,{X}) VALUE({t}) VALUE({n}) CODE("A") CHAR(65) CLEAN({t}) LEN(TRIM({t}))
TEXT({s},"0%") TEXT({s},"0.0%") TEXT({n},"0.00") TEXT({n},"#,##0.0") TEXT({n},"0") TEXT({d},"yyyy年m月d日") TEXT({d},"yyyy-mm-dd") TEXT({d},"yyyy/m/d") TEXT({d},"m月d日") TEXT({k},"000") TEXT({n},"0.0;减0.0") TEXT({n},"0.##") TEXT({t},"@") TEXT({k},"第0项") TEXT({d},"[DBNum1]yyyy年m月d日") TEXT({k},"[DBNum1]0") TEXT({n},"0.00%") TEXT({x},"0.0") TEXT({d},"yyyymmdd")
YEAR({d}) MONTH({d}) DAY({d}) DATE(2021,{k},{k}) DATE(YEAR({d}),MONTH({d})+1,0) EDATE({d},{k}) EOMONTH({d},-1) DATEDIF({d},{d},"m") DATEDIF({d},{d},"d") DATEDIF(DATE(2020,1,31),{d},"y") DATEDIF(DATE(2020,1,31),{d},"ym") DATEDIF(DATE(2020,1,5),{d},"md") WEEKDAY({d}) WEEKDAY({d},2) WEEKNUM({d}) WEEKNUM({d},2) ISOWEEKNUM({d})
NETWORKDAYS({d},{d}) NETWORKDAYS({d},{d},{D}) WORKDAY({d},{k}) DAYS({d},{d}) NETWORKDAYS.INTL({d},{d},11) WORKDAY.INTL({d},{k},"0000011") TIME({k},{k},0) HOUR({s}) MONTH({x}) YEAR({x}) {d}-DATE(YEAR({d}),1,1)+1 DATEVALUE("2021-03-25") DATEVALUE({t}) MONTH({d})&"月"
SUM('二 月:三月'!E2:E9) '二 月'!H3+三月!H4 COUNTIF('二 月'!C2:C17,{o}) SUM(三月!$E:$E) SUM('二 月'!5:5) VLOOKUP({o},'二 月'!C2:E17,3,0) SUMIF('二 月'!C:C,{o},'二 月'!E:E) AVERAGE('二 月:三月'!E2:E17) COUNTA(三月!B:B)
SUM(SUMIF({O},{{"办公室","教研室"}},{K})) SUM(COUNTIF({O},{{"办公室","人事科"}})) VLOOKUP({o},IF({{1,0}},{O},{K}),2,0) SUMPRODUCT(({O}={{"办公室","人事科"}})*{K}) SUM(SUMIFS({K},{O},{{"办公室","基建科"}},{S},">0")) MAX({{1,2,3}}*{k}) SUM(LARGE({N},{{1,2,3}}))
合计 合计/2 SUM(进度) SUMPRODUCT(进度,权重)/SUM(权重) COUNTIF(进度,">0.5") 平均 SUBTOTAL(9,{N}) SUBTOTAL(1,{K}) SUBTOTAL(103,{T}) SUBTOTAL(2,{X}) SUM({N} {ROW}) SUM(({n},{N})) HYPERLINK("https://a.example",{t}) ROW() COLUMN()
'''.split('\n')


def pieces_of(line):
    """Templates of a line; one may have blanks inside of brackets and quotes."""
    found, depth, quoted, piece = [], 0, False, ''
    for sign in line:
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in '({':
            depth += 1
        elif not quoted and sign in ')}':
            depth -= 1
        elif not quoted and sign == "'":
            depth += 1 if piece.count("'") % 2 == 0 else -1
        if sign == ' ' and depth == 0 and not quoted:
            found.append(piece)
            piece = ''
        else:
            piece += sign
    return [piece for piece in found + [piece] if piece]


COLUMN = {'n': 'H', 's': 'D', 't': 'I', 'o': 'C', 'd': 'FG', 'x': 'J', 'k': 'E'}


def cell(kind):
    return f"台账!{draw.choice(COLUMN[kind])}{draw.choice(ROWS)}"


def area(kind):
    column = draw.choice(COLUMN[kind])
    # All of one shape, so that conditions fit.
    return f'台账!{column}2:{column}{SHAPE}'


def filled(template):
    def value(word):
        if word == 'k1':
            return str(draw.randint(1, 9))
        if word == 'a1':
            return '台账!H2'
        fixed = {'OK': f'台账!C2:E17', 'TX': '台账!I2:J17', 'BE': '台账!B2:E17', 'EH': '台账!E2:H17', 'DE': '台账!D2:E17', 'ALL': '台账!A1:J17', 'B': '台账!B2:B17', 'ROW': '台账!5:5'}
        if word in fixed:
            return fixed[word]
        return area(word.lower()) if word.isupper() else cell(word)
    text, at = '', 0
    while at < len(template):
        if template[at:at + 2] in ('{{', '}}'):
            text += template[at]
            at += 2
        elif template[at] == '{':
            end = template.index('}', at)
            text += value(template[at + 1:end])
            at = end + 1
        else:
            text += template[at]
            at += 1
    return text


NEW = ('COUNTIFS', 'SUMIFS', 'AVERAGEIFS', 'IFERROR')
PREFIXED = ('MAXIFS', 'MINIFS', 'IFS', 'SWITCH', 'CONCAT', 'TEXTJOIN', 'ISOWEEKNUM', 'DAYS', 'IFNA', 'XOR')


def stored(formula):
    """Newer functions have a prefix in files."""
    return re.sub(r'(?<![A-Z.])(' + '|'.join(PREFIXED) + r')(?=\()', r'_xlfn.\1', formula)


def number_of(depth):
    """A template for a number: functions in functions."""
    if depth == 0:
        return draw.choice(['{n}', '{s}', '{k}', '{k1}', '0.5', '100', '-1', '台账!$H$5', '三月!E4'])
    inner = lambda: number_of(depth - 1)
    return draw.choice([
        lambda: f'({inner()}+{inner()})', lambda: f'{inner()}*{inner()}', lambda: f'({inner()}-{inner()})', lambda: f'{inner()}/{inner()}',
        lambda: f'ROUND({inner()},{draw.randint(0, 3)})', lambda: f'IF({truth_of(depth - 1)},{inner()},{inner()})', lambda: f'IFERROR({inner()},{inner()})',
        lambda: f'MAX({inner()},{inner()},{{K}})', lambda: f'MIN({{N}},{inner()})', lambda: f'SUM({{S}},{inner()})', lambda: f'ABS({inner()})', lambda: f'INT({inner()})',
        lambda: f'LEN({text_of(depth - 1)})', lambda: f'COUNTIF({{O}},{text_of(0)})', lambda: f'COUNTIFS({{O}},{{o}},{{K}},">"&{inner()})', lambda: f'SUMIFS({{N}},{{O}},{{o}},{{K}},"<="&{{k}})',
        lambda: f'SUMPRODUCT(({{O}}={{o}})*({{K}}>{inner()})*{{S}})', lambda: f'INDEX({{N}},MIN(5,MAX(1,{inner()})))', lambda: f'INDEX({{ALL}},MATCH({{o}},台账!C1:C17,0),MATCH("权重",台账!A1:J1,0))',
        lambda: f'VLOOKUP({{o}},{{OK}},{draw.randint(2, 3)},FALSE)', lambda: f'MATCH({inner()},{{{{-50,0,0.5,10,100}}}},1)', lambda: f'AVERAGE({{S}})*{inner()}', lambda: f'{inner()}^2', lambda: f'-{inner()}',
        lambda: f'COUNT({{X}},{inner()})', lambda: f'MONTH({{d}})+{inner()}', lambda: f'({{d}}-{{d}})', lambda: f'YEAR({{d}})', lambda: f'NETWORKDAYS({{d}},{{d}})', lambda: f'LARGE({{N}},{draw.randint(1, 4)})',
        lambda: f'CHOOSE({draw.randint(1, 3)},{inner()},{inner()},{inner()})', lambda: f'SWITCH({{o}},"办公室",{inner()},{inner()})', lambda: f'IFS({truth_of(depth - 1)},{inner()},TRUE,{inner()})',
        lambda: f'(LEN({{t}})-LEN(SUBSTITUTE({{t}},"完","")))', lambda: f'ROUND({inner()}*100,1)', lambda: f'SUMIF({{O}},{{o}},{{K}})/SUM({{K}})', lambda: f'RANK({{n}},台账!H2:H17)', lambda: f'MOD({{k}},{draw.randint(2, 7)})',
    ])()


def text_of(depth):
    if depth == 0:
        return draw.choice(['{t}', '{o}', '"办公室"', '"*室"', '"abc"', '""'])
    inner = lambda: text_of(depth - 1)
    return draw.choice([
        lambda: f'{inner()}&{inner()}', lambda: f'LEFT({inner()},{draw.randint(0, 4)})', lambda: f'RIGHT({inner()},2)', lambda: f'MID({inner()},{draw.randint(1, 3)},2)', lambda: f'IF({truth_of(depth - 1)},{inner()},{inner()})',
        lambda: f'TEXT({number_of(depth - 1)},"{draw.choice(["0", "0.0", "0.00", "0%", "0.0%", "#,##0", "000"])}")', lambda: f'TEXT({{d}},"yyyy年m月d日")', lambda: f'SUBSTITUTE({inner()},"成","工")', lambda: f'TRIM({inner()})',
        lambda: f'UPPER({inner()})', lambda: f'TEXTJOIN("、",TRUE,{{O}})', lambda: f'IFERROR({inner()},{inner()})', lambda: f'ROUND({number_of(depth - 1)},1)&"个点"', lambda: f'REPT("★",{draw.randint(0, 3)})', lambda: f'CONCATENATE({inner()},"：",{inner()})',
        lambda: f'INDEX(台账!B2:B17,{draw.randint(1, 16)})', lambda: f'LOOKUP(1,0/({{O}}={{o}}),台账!B2:B{SHAPE})', lambda: f'VLOOKUP("项"&{draw.randint(1, 9)},台账!B2:C17,2,0)',
    ])()


def truth_of(depth):
    if depth <= 0:
        return draw.choice(['{n}>{k}', '{s}>=0.5', '{t}="已完成"', '{o}<>{o}', '{s}=""', '{k}=0', '{d}>{d}', 'ISNUMBER({n})', 'ISBLANK({s})', 'LEN({t})>2'])
    inner = lambda: truth_of(depth - 1)
    return draw.choice([
        lambda: f'AND({inner()},{inner()})', lambda: f'OR({inner()},{inner()})', lambda: f'NOT({inner()})', lambda: f'{number_of(depth - 1)}>{number_of(depth - 1)}', lambda: f'ISERROR({number_of(depth - 1)})',
        lambda: f'ISNUMBER(FIND("完",{text_of(depth - 1)}))', lambda: f'COUNTIF({{T}},{{t}})>1', lambda: f'{text_of(depth - 1)}={text_of(depth - 1)}',
    ])()


ARRAYS = [
    'SUM(IF({O}={o},{K},0))', 'MAX(IF({O}={o},{N}))', 'SUM(({S}>0.2)*{K})', 'AVERAGE(IF({N}>0,{N}))', 'SUM(LEN({T}))', 'INDEX({K},MATCH(1,({O}={o})*({K}>5),0))', 'SUM(IF(ISNUMBER({X}),{X},0))', 'MIN(IF({K}>0,{K},99))',
    'SUM(1/COUNTIF({O},{O}))', 'SUM(IFERROR({N}/{K},0))', 'COUNT(IF({T}="已完成",1))', 'SUM(ROUND({S}*{K},1))', 'TEXTJOIN("、",TRUE,IF({K}>20,{O},""))', 'SUM(--({D}>{d}))', 'MAX({N}*({O}={o}))',
]
#: Composed ones, and those that are entered as array formulas.
COMPOSED, ARRAYED = 90, 20

formulas = []
for template in [piece for line in TEMPLATES for piece in pieces_of(line)]:
    SHAPE = draw.choice([6, 11, 17])
    formulas.append((template, filled(template)))
for _ in range(COMPOSED):
    SHAPE = draw.choice([6, 11, 17])
    template = draw.choice([number_of, number_of, text_of])(draw.randint(1, 3))
    formulas.append((template, filled(template)))
draw.shuffle(formulas)
for _ in range(ARRAYED):
    SHAPE = draw.choice([6, 11, 17])
    template = draw.choice(ARRAYS)
    formulas.append((template, '{' + filled(template)))
# To LibreOffice TRUE is a number, and a cell that shows a blank one is blank itself: formulas that look at such cells are not asked
# for what differs.
TRUTH = re.compile(r'^(AND|OR|NOT|XOR|IS|EXACT|TRUE)|^[^"(]*[=<>]|[)]/?2?=|^[(]')
BLANK = re.compile(r'(VLOOKUP|HLOOKUP|INDEX|IF|IFERROR|IFNA|IFS|SWITCH|CHOOSE|LOOKUP)[(]|^[+]')
ALWAYS = ['IF(ISERROR({}),"错","对")', 'ISNUMBER(B2)', 'IFERROR({}&"x","错")']
CHAINS = ['{}*2', 'IF({}>1,"大","小")', 'IFERROR({}+1,"错")', 'ROUND({},1)', 'SUM({},{})', 'N({})+1', 'MAX({},0)']
TEXT_CHAINS = CHAINS + ['{}&"x"', '{}={}', 'ISNUMBER({})', 'IF({}="","空",{})', 'LEN({})', 'TEXT({},"0.0")']
NAMES = {'进度': "台账!$D$2:$D$17", '权重': '台账!$E$2:$E$17', '合计': 'SUM(台账!$H$2:$H$17)', '平均': '合计/COUNT(台账!$H$2:$H$17)'}
kinds = ['truth' if TRUTH.search(template) else 'blank' if BLANK.search(template) else 'plain' for template, _ in formulas]
plain_rows = [row for row, kind in enumerate(kinds, 2) if kind == 'plain']
chains = []
for row, kind in enumerate(kinds, 2):
    chain = draw.choice(ALWAYS[:1] if kind == 'truth' else CHAINS if kind == 'blank' else TEXT_CHAINS + ALWAYS)
    chains.append(chain.replace('{}', f'B{row}', 1).replace('{}', f'B{draw.choice(plain_rows)}'))


def write(name):
    book = Workbook()
    for title, rows in data.items():
        sheet = book.active if title == '台账' else book.create_sheet()
        sheet.title = title
        sheet.append(HEADERS)
        for row, values in rows.items():
            for column, value in enumerate(values, 1):
                if value is not None and value != '':
                    sheet.cell(row, column).value = value
    book['台账'].add_table(Table(displayName='目标表', ref='A1:J17'))
    for word, text in NAMES.items():
        defined = DefinedName(word, attr_text=text)
        if hasattr(book.defined_names, 'append'):
            book.defined_names.append(defined)
        else:
            book.defined_names[word] = defined
    sums = book.create_sheet('计算')
    for row, ((_, formula), chain) in enumerate(zip(formulas, chains), 2):
        if formula.startswith('{'):
            place = f'B{row}'
            text = '=' + stored(formula[1:])
            if hasattr(sums, 'formula_attributes'):
                sums[place] = text
                sums.formula_attributes[place] = {'t': 'array', 'ref': place}
            else:
                from openpyxl.worksheet.formula import ArrayFormula
                sums[place] = ArrayFormula(place, text)
        else:
            sums.cell(row, 2).value = '=' + stored(formula)
        sums.cell(row, 3).value = '=' + stored(chain)
    book.save(f'{folder}/{name}.xlsx')


def mutation():
    changes = []
    for _ in range(draw.choice([2, 6, 15])):
        title = draw.choice(['台账', '台账', '台账', '二 月', '三月'])
        row, column = draw.choice(ROWS), draw.randint(2, 10)
        kinds = {2: lambda: f'项{draw.randint(1, 9)}', 3: lambda: draw.choice(OFFICES + ['新科室']), 4: share, 5: lambda: draw.randint(0, 9) * 5, 6: day, 7: day, 8: number, 9: lambda: draw.choice(WORDS), 10: odd}
        value = kinds[column]() if draw.random() < 0.85 else odd()
        changes.append((title, row, column, None if value == '' else value))
    return changes


def plain(value):
    return (value - datetime.date(1899, 12, 30)).days if isinstance(value, datetime.date) else value


write('base')
told = []
for number_of in range(mutations):
    changes = mutation()
    before = [(title, row, column, data[title][row][column - 1]) for title, row, column, _ in changes]
    for title, row, column, value in changes:
        data[title][row][column - 1] = value
    write(str(number_of))
    told.append([{'sheet': title, 'row': row, 'column': column, 'value': plain(value)} for title, row, column, value in changes])
    for title, row, column, value in reversed(before):
        data[title][row][column - 1] = value
with open(f'{folder}/changes.json', 'w', encoding='utf-8') as out:
    json.dump({'changes': told, 'templates': [template for template, _ in formulas]}, out, ensure_ascii=False)
