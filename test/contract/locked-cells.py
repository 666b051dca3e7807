"""Writes a protected sheet with open cells here and there, and prints which cells are locked."""

import json
import random
import sys

from openpyxl import Workbook
from openpyxl.styles import Protection

random.seed(7)
workbook = Workbook()
sheet = workbook.active
sheet.protection.enable()
for row in range(1, 41):
    for column in range(1, 13):
        cell = sheet.cell(row, column)
        if random.random() < 0.6:
            cell.value = f"{row}-{column}"
        if random.random() < 0.3 or 10 <= row <= 14:
            cell.protection = Protection(locked=False)
workbook.save(sys.argv[1])
print(json.dumps({cell.coordinate: cell.protection.locked for row in sheet["A1:L40"] for cell in row}))
