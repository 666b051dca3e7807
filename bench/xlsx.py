"""Reading a tracker and changing a cell of every sheet with openpyxl; prints the medians in milliseconds as JSON."""
import json
import statistics
import sys
import time

import openpyxl


def read(path):
    book = openpyxl.load_workbook(path)
    return sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for value in row if value is not None)


def patch(source, target, text):
    book = openpyxl.load_workbook(source)
    for sheet in book.worksheets:
        if sheet.title.startswith("第"):
            sheet.cell(7, 7).value = text
    book.save(target)


def median(rounds, work):
    times = []
    for number in range(rounds + 1):
        start = time.perf_counter()
        work()
        if number:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


source, target, rounds, text = sys.argv[1:]
count = int(rounds)
print(json.dumps({"read": median(count, lambda: read(source)), "patch": median(count, lambda: patch(source, target, text))}))
