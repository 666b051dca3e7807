"""Old letters in layouts of different offices, for tests that measure them: each is written by python-docx, as people set it in Word."""
import sys

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

HANZI = '推进教育评价改革深化紧密型学区化集团化办学促进优质教育资源共享加大区校合作力度积极创建特色高中完善课后服务机制'


def prose(length, start=0):
    text = (HANZI * (length // len(HANZI) + 2))[start:start + length]
    return '，'.join(text[at:at + 13] for at in range(0, len(text), 13)) + '。'


TARGETS = [
    ('048', '推进教育评价改革，深化紧密型学区化集团化办学。', '25%', [('特色高中创建', 4), ('集团化办学', 7)]),
    ('052', '扩大体育场地开放，学校体育场地开放覆盖率达到90%以上。', '40%', [('场地开放', 5), ('设施更新', 3), ('安全管理', 6)]),
]
TITLES = ('本月进展情况', '存在问题', '下一步工作打算')


def lines_of(titles=TITLES):
    """The text between 主送机关 and 署名, each line with its part."""
    yield 'body', '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：'
    for number, goal, percent, rows in TARGETS:
        yield 'target', f'第{number}项：{goal}'
        for index, title in enumerate(titles):
            yield 'section', f'{"一二三"[index]}、{title}' + (f' {percent}' if index == 0 else '')
            for at, (name, length) in enumerate(rows):
                yield 'subProject', f'（{"一二三"[at]}）{name}'
                yield 'body', prose(28 * length - 10 * index, at + index)


def set_font(run_or_style, name, size=None, bold=None, latin=None):
    font = run_or_style.font
    font.name = latin or name
    fonts = run_or_style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn('w:eastAsia'), name)
    fonts.set(qn('w:hAnsi'), latin or name)
    for theme in ('asciiTheme', 'hAnsiTheme', 'eastAsiaTheme', 'cstheme'):
        fonts.attrib.pop(qn('w:' + theme), None)
    if size:
        font.size = Pt(size)
    if bold is not None:
        font.bold = bold


def add_field(paragraph, code, size, font):
    for kind, text in (('begin', None), (None, code), ('separate', None), ('text', '1'), ('end', None)):
        run = paragraph.add_run()
        set_font(run, font, size)
        if kind == 'text':
            run.text = text
        elif kind:
            mark = OxmlElement('w:fldChar')
            mark.set(qn('w:fldCharType'), kind)
            run._r.append(mark)
        else:
            instr = OxmlElement('w:instrText')
            instr.set(qn('xml:space'), 'preserve')
            instr.text = f' {text} '
            run._r.append(instr)


def page_number(section, parts, align, size=14, font='宋体'):
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = align
    for part in parts:
        if part in ('PAGE', 'NUMPAGES'):
            add_field(paragraph, part, size, font)
        else:
            set_font(paragraph.add_run(part), font, size)


def base(top, bottom, left, right, normal=('仿宋_GB2312', 16), latin=None, line=None, after=0, footer=15, lang='zh-CN'):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.footer_distance = Mm(footer)
    style = document.styles['Normal']
    set_font(style, normal[0], normal[1], latin=latin)
    # Word and WPS write the language of the text; python-docx's template says English of hanzi too.
    for language in document.styles.element.iter(qn('w:lang')):
        language.set(qn('w:eastAsia'), lang)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.space_before = Pt(0)
    if isinstance(line, tuple):
        style.paragraph_format.line_spacing_rule = line[0]
        style.paragraph_format.line_spacing = Pt(line[1])
    elif line:
        style.paragraph_format.line_spacing = line
    return document


def grid(document, **attributes):
    old = document.sections[0]._sectPr.find(qn('w:docGrid'))
    if old is not None:
        document.sections[0]._sectPr.remove(old)
    if attributes:
        element = OxmlElement('w:docGrid')
        for key, value in attributes.items():
            element.set(qn('w:' + key), str(value))
        document.sections[0]._sectPr.append(element)


def write(document, looks, titles=TITLES, title='关于区政府重点工作目标完成情况的反馈', blanks=(0, 1, 2), sign='indent', closing=None):
    """looks: for each part (font, size, bold); sign: how 署名 and date are set."""
    body = looks['body']

    def add(part, text, align=None, first=2):
        paragraph = document.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        # As Word's own headings do.
        paragraph.paragraph_format.keep_with_next = True if part in ('target', 'section', 'subProject', 'title') else None
        font, size, bold = looks.get(part, body)
        run = paragraph.add_run(text)
        set_font(run, font, size, bold, looks.get('latin'))
        if first and align is None:
            if looks.get('typed indent'):
                run.text = '\u3000\u3000' + text
            elif looks.get('indent points'):
                paragraph.paragraph_format.first_line_indent = Pt(first * size)
            else:
                indent = OxmlElement('w:ind')
                indent.set(qn('w:firstLineChars'), str(first * 100))
                indent.set(qn('w:firstLine'), str(int(first * size * 20)))
                paragraph._p.get_or_add_pPr().append(indent)
            if looks.get('justify', True):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        return paragraph

    def blank(count):
        for _ in range(count):
            paragraph = document.add_paragraph()
            # As Word leaves it: the mark of the paragraph has the size of the text.
            set_font(paragraph.add_run(''), body[0], body[1])

    blank(blanks[0])
    head = add('title', title, WD_ALIGN_PARAGRAPH.CENTER, 0)
    for key, value in looks.get('title format', {}).items():
        setattr(head.paragraph_format, key, value)
    blank(blanks[1])
    add('body', '区府办：', WD_ALIGN_PARAGRAPH.LEFT, 0)
    for part, text in lines_of(titles):
        add(part, text)
    if closing:
        add('body', closing)
    blank(blanks[2])
    office, date = '长宁区教育局', '2021年3月25日'
    if sign == 'right':
        for text in (office, date):
            add('body', text, WD_ALIGN_PARAGRAPH.RIGHT, 0).paragraph_format.right_indent = Pt(2 * body[1])
    else:
        for text, right in ((office, 2 + 2 + 6 - 7.5 + 1 if sign == 'indent' else 4.75), (date, 2 if sign == 'indent' else 4)):
            add('body', text, WD_ALIGN_PARAGRAPH.RIGHT, 0).paragraph_format.right_indent = Pt(right * body[1])
    add('body', '联系人：宗宏')
    add('body', '联系电话：22050781')


CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
EXACTLY, LEAST = WD_LINE_SPACING.EXACTLY, WD_LINE_SPACING.AT_LEAST


def plain28(path):
    """三号仿宋, 28 磅, 25 mm all round: 页码 — 1 — in the middle."""
    document = base(25, 25, 25, 25, line=(EXACTLY, 28))
    grid(document)
    page_number(document.sections[0], ['— ', 'PAGE', ' —'], CENTER)
    write(document, {'title': ('方正小标宋简体', 22, False), 'body': ('仿宋_GB2312', 16, None), 'section': ('黑体', 16, None),
                     'subProject': ('楷体_GB2312', 16, None)}, sign='right')
    document.save(path)


def small15(path):
    """四号宋体, 1.5 倍, 黑体 titles, 第 1 页 共 2 页, Times New Roman for digits."""
    document = base(25.4, 25.4, 31.8, 31.8, normal=('宋体', 14), latin='Times New Roman', line=1.5, footer=17.5)
    grid(document, type='lines', linePitch=312)
    page_number(document.sections[0], ['第 ', 'PAGE', ' 页 共 ', 'NUMPAGES', ' 页'], CENTER, 9)
    write(document, {'title': ('黑体', 22, True), 'body': ('宋体', 14, None), 'section': ('黑体', 14, True), 'subProject': ('宋体', 14, True),
                     'target': ('宋体', 14, True), 'latin': 'Times New Roman'},
          titles=('工作进展', '主要问题和困难', '下阶段工作安排'), blanks=(0, 1, 3), sign='right', closing='特此函告。')
    document.save(path)


def kaiti(path):
    """楷体 throughout, at least 26 磅, with room below paragraphs; the indent typed as two full-width spaces."""
    document = base(30, 25, 28, 26, normal=('楷体', 16), line=(LEAST, 26), after=6)
    grid(document)
    page_number(document.sections[0], ['PAGE'], RIGHT, 10.5)
    write(document, {'title': ('黑体', 24, None), 'body': ('楷体', 16, None), 'section': ('楷体', 16, True), 'subProject': ('楷体', 16, True),
                     'typed indent': True, 'justify': False, 'title format': {'space_after': Pt(20), 'space_before': Pt(10)}},
          blanks=(0, 0, 1), sign='right')
    document.save(path)


def standard(path):
    """As GB/T 9704 has it: 37/35/28/26, 28.95 磅 and -0.25 磅 between characters, sealed."""
    document = base(37, 35, 28, 26, line=(EXACTLY, 28.95), footer=25)
    grid(document)
    for style in [document.styles['Normal']]:
        spacing = OxmlElement('w:spacing')
        spacing.set(qn('w:val'), '-5')
        style.element.get_or_add_rPr().append(spacing)
        snap = OxmlElement('w:autoSpaceDN')
        snap.set(qn('w:val'), '0')
        style.element.get_or_add_pPr().append(snap)
    page_number(document.sections[0], ['— ', 'PAGE', ' —'], RIGHT)
    write(document, {'title': ('方正小标宋简体', 22, None), 'body': ('仿宋_GB2312', 16, None), 'section': ('黑体', 16, None),
                     'subProject': ('楷体_GB2312', 16, None)}, sign='sealed')
    document.save(path)


def characters(path):
    """A grid of lines and characters, as 页面设置 → 文档网格 → 指定行和字符网格 makes it."""
    document = base(37, 35, 28, 26, line=None, footer=20)
    grid(document, type='linesAndChars', linePitch=579, charSpace=-842)
    page_number(document.sections[0], ['- ', 'PAGE', ' -'], CENTER, 14)
    write(document, {'title': ('华文中宋', 22, True), 'body': ('仿宋_GB2312', 16, None), 'section': ('黑体', 16, None),
                     'subProject': ('楷体_GB2312', 16, None)}, sign='right')
    document.save(path)


def narrow(path):
    """小四 仿宋, 1.25 倍, indents in points, no page number, a title with a pitch of its own."""
    document = base(22, 20, 22, 20, normal=('仿宋', 12), line=1.25, after=3)
    grid(document)
    write(document, {'title': ('宋体', 18, True), 'body': ('仿宋', 12, None), 'section': ('仿宋', 12, True), 'subProject': ('仿宋', 12, None),
                     'indent points': True, 'title format': {'line_spacing': Pt(35), 'space_after': Pt(12)}},
          blanks=(1, 0, 2), sign='right')
    document.save(path)


def themed(path):
    """Nothing is said at the text: the theme's typefaces, sizes of Word's own styles, a style based on another."""
    document = base(25.4, 25.4, 31.7, 31.7, normal=('等线', 15), line=(EXACTLY, 30))
    grid(document, type='lines', linePitch=312)
    normal = document.styles['Normal'].element.get_or_add_rPr().get_or_add_rFonts()
    for name in ('ascii', 'hAnsi', 'eastAsia'):
        normal.attrib.pop(qn('w:' + name), None)
    normal.set(qn('w:eastAsiaTheme'), 'minorEastAsia')
    normal.set(qn('w:asciiTheme'), 'minorHAnsi')
    document.styles['Body Text'].font.size = Pt(15)
    document.styles['Body Text'].paragraph_format.space_after = Pt(0)
    page_number(document.sections[0], ['PAGE', '/', 'NUMPAGES'], CENTER, 9)
    write(document, {'title': ('黑体', 22, None), 'body': ('宋体', 15, None), 'section': ('黑体', 15, None), 'subProject': ('楷体', 15, None)}, sign='right')
    for paragraph in document.paragraphs:
        if len(paragraph.text) > 40:
            paragraph.style = document.styles['Body Text']
            for run in paragraph.runs:
                fonts = run._r.get_or_add_rPr()
                for child in list(fonts):
                    fonts.remove(child)
    document.save(path)


def generated(path):
    """By a program that says English of all its text, so that marks begin lines; sizes said at the text alone."""
    document = base(28, 26, 27, 25, normal=('宋体', 11), line=(EXACTLY, 26), lang='en-US')
    grid(document)
    page_number(document.sections[0], ['— ', 'PAGE', ' —'], CENTER)
    write(document, {'title': ('宋体', 20, True), 'body': ('仿宋', 15, None), 'section': ('黑体', 15, None), 'subProject': ('楷体', 15, True)}, sign='right')
    document.save(path)


LETTERS = {'generated': generated, 'plain28': plain28, 'small15': small15, 'kaiti': kaiti, 'standard': standard, 'characters': characters, 'narrow': narrow, 'themed': themed}

if __name__ == '__main__':
    for name, make in LETTERS.items():
        make(f'{sys.argv[1]}/{name}.docx')
