"""LibreOffice inserts and deletes rows: python3 rows_in_office.py JOBS, a JSON list of {from, to, sheet, kind, at, count}; kind "" only saves."""
import json
import os
import subprocess
import sys
import tempfile
import time
import uno
from com.sun.star.beans import PropertyValue

def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

folder = tempfile.mkdtemp(prefix='mubiao-rows-')
pipe = f'mubiao-rows-{os.getpid()}'
office = subprocess.Popen(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--norestore', f'--accept=pipe,name={pipe};urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for attempt in range(240):
        try:
            context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            break
        except Exception:
            time.sleep(0.5)
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    with open(sys.argv[1], encoding='utf8') as file: jobs = json.load(file)
    for job in jobs:
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job['from']), '_blank', 0, (prop('Hidden', True),))
        if job['kind']:
            rows = document.Sheets.getByName(job['sheet']).Rows
            if job['kind'] == 'insert': rows.insertByIndex(job['at'] - 1, job['count'])
            else: rows.removeByIndex(job['at'] - 1, job['count'])
        document.storeToURL(uno.systemPathToFileUrl(job['to']), (prop('FilterName', 'Calc MS Excel 2007 XML'),))
        document.close(True)
    try: desktop.terminate()
    except Exception: pass
finally:
    try: office.wait(30)
    except subprocess.TimeoutExpired: office.kill()
    subprocess.run(['rm', '-rf', folder])
