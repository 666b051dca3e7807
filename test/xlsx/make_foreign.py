"""Makes a workbook with openpyxl that has much of what the program itself does not know: it must come through a write unharmed."""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

book = Workbook()
sheet = book.active
sheet.title = "第048项"
sheet.append(["目标内容", "推进义务教育优质均衡发展"])
sheet.append(["子项目", "完成进度", "本月进展情况", "时限"])
sheet.append(["校舍改造", 0.25, "已完成\n两项 <一> & “二”", 44280])
sheet.append(["教师培训", 0.5, "  进行中  ", 44561])
sheet.append(["合计", "=AVERAGE(B3:B4)"])
for row in (3, 4):
    sheet.cell(row, 2).number_format = "0%"
    sheet.cell(row, 4).number_format = 'yyyy"年"m"月"d"日"'
sheet["A1"].font = Font(name="黑体", size=16, bold=True)
sheet["C3"].alignment = Alignment(wrap_text=True)
sheet["A3"].fill = PatternFill("solid", fgColor="FFFF00")
sheet.merge_cells("B1:D1")
sheet.freeze_panes = "A3"
sheet.print_title_rows = "2:2"
sheet["A3"].comment = Comment("批注", "张三")
sheet["A4"].hyperlink = "https://example.com/"
sheet.conditional_formatting.add("B3:B4", DataBarRule("num", 0, "num", 1, "FF638EC6"))
sheet.conditional_formatting.add("D3:D4", ColorScaleRule("min", start_color="FF0000", end_type="max", end_color="00FF00"))
validation = DataValidation(type="decimal", operator="between", formula1="0", formula2="1", allow_blank=True)
validation.add("B3:B4")
sheet.add_data_validation(validation)
table = Table(displayName="目标_048", ref="A2:D4")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
sheet.add_table(table)
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=4), titles_from_data=True)
sheet.add_chart(chart, "F2")
other = book.create_sheet("附表")
other["A1"] = "不动"
other["B1"] = "='第048项'!B3*2"
book.create_sheet("隐藏").sheet_state = "hidden"
book.create_chartsheet("图表").add_chart(BarChart())
name = DefinedName("进度", attr_text="'第048项'!$B$3:$B$4")
if hasattr(book.defined_names, "append"):
    book.defined_names.append(name)
else:
    book.defined_names["进度"] = name
book.save(sys.argv[1])
