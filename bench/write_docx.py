"""The paragraphs of a letter as .docx with python-docx; prints the median of so many rounds in milliseconds."""
import json
import statistics
import sys
import time

import docx
from docx.shared import Pt


def write(texts, path):
    letter = docx.Document()
    for text in texts:
        paragraph = letter.add_paragraph()
        run = paragraph.add_run(text)
        run.font.size = Pt(16)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        paragraph.paragraph_format.first_line_indent = Pt(32)
    letter.save(path)


source, target, rounds = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    texts = json.load(file)
times = []
for number in range(int(rounds) + 1):
    start = time.perf_counter()
    write(texts, target)
    if number:
        times.append((time.perf_counter() - start) * 1000)
print(statistics.median(times))
