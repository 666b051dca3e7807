"""The same job as a clerk would script it today: openpyxl reads and checks the tracker, python-docx writes the letter."""
import datetime
import sys

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

HANZI = "零一二三四五六七八九十"
REPORT = ["完成进度", "本月进展情况", "存在问题", "下一步工作打算"]


def counter(n):
    if n <= 10:
        return HANZI[n]
    tens, ones = divmod(n, 10)
    return ("" if tens == 1 else HANZI[tens]) + "十" + (HANZI[ones] if ones else "")


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    settings = {row[0]: row[1] for row in book["设置"].iter_rows(max_col=2, values_only=True) if row[0]}
    targets, problems = [], 0
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows())
        at = next((i for i, row in enumerate(rows[:30]) if any(cell.value == "子项目" for cell in row)), None)
        if at is None:
            continue
        columns = {cell.value: i for i, cell in enumerate(rows[at]) if cell.value}
        labels = {}
        for row in rows[:at]:
            filled = [cell for cell in row if cell.value is not None]
            for label, value in zip(filled, filled[1:]):
                labels[label.value] = value.value
        items = []
        for row in rows[at + 1 :]:
            if not row[columns["子项目"]].value:
                continue
            done = row[columns["完成进度"]]
            if not isinstance(done.value, (int, float)) or "%" not in done.number_format or not 0 <= done.value <= 1:
                problems += 1
            due = row[columns["完成时限"]].value
            if due is not None and not isinstance(due, (datetime.date, datetime.datetime)):
                problems += 1
            problems += sum(1 for name in REPORT if row[columns[name]].value in (None, ""))
            items.append({name: row[i].value for name, i in columns.items()})
        targets.append((labels, items))
    return settings, targets, problems


def write(path, settings, targets):
    letter = docx.Document()
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)

    def add(text, font="仿宋_GB2312", size=16, indent=True, align=None):
        paragraph = letter.add_paragraph()
        run = paragraph.add_run(text)
        run.font.name = font
        run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
        run.font.size = Pt(size)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        paragraph.paragraph_format.space_after = Pt(0)
        if indent:
            paragraph.paragraph_format.first_line_indent = Pt(32)
        if align is not None:
            paragraph.alignment = align

    add(settings["标题"], "方正小标宋简体", 22, False, WD_ALIGN_PARAGRAPH.CENTER)
    add("")
    add(settings["主送机关"] + "：", indent=False)
    add(settings["引言"])
    for labels, items in targets:
        add(f"第{labels['目标编号']}项：{labels['目标内容']}")
        mean = labels.get("总体进度")
        for number, (name, extra) in enumerate([("本月进展情况", f" {round(mean * 100, 1):g}%"), ("存在问题", ""), ("下一步工作打算", "")], 1):
            add(f"{counter(number)}、{name}{extra}", "黑体")
            for order, item in enumerate(items, 1):
                add(f"（{counter(order)}）{item['子项目']}", "楷体_GB2312")
                for line in str(item[name] or "无。").split("\n"):
                    add("无。" if line in ("无", "暂无", "没有") else line)
    add("")
    date = settings["成文日期"]
    add(settings["发文机关"], align=WD_ALIGN_PARAGRAPH.RIGHT)
    add(f"{date.year}年{date.month}月{date.day}日", align=WD_ALIGN_PARAGRAPH.RIGHT)
    letter.save(path)


settings, targets, problems = read(sys.argv[1])
write(sys.argv[2], settings, targets)
print(problems, file=sys.stderr)
