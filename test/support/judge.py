"""Reads the .xlsx files of a folder as strict programs do, and prints what each of them refuses: {file: [faults]}.

Nothing here comes from this project: the zip and XML of Python (expat, with namespaces), the rules of packages written down anew,
and openpyxl.
"""

import glob
import json
import os
import posixpath
import sys
import urllib.parse
import warnings
import xml.parsers.expat
import zipfile

import openpyxl

warnings.simplefilter("ignore")
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)


def elements(data):
    """Every element of a part as (name, attributes), names as 'uri local'."""
    found = []
    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, attributes: found.append((name, attributes))

    def doctype(*_):
        raise ValueError("a DOCTYPE")

    parser.StartDoctypeDeclHandler = doctype
    parser.Parse(data, True)
    return found


def key(name):
    return urllib.parse.unquote(name.lstrip("/")).lower()


def package_faults(file):
    faults = []
    with zipfile.ZipFile(file) as package:
        bad = package.testzip()
        if bad:
            faults.append(f"{bad}: data damaged")
        names = package.namelist()
        keys = [key(name) for name in names if not name.endswith("/")]
        if len(set(keys)) != len(keys):
            faults.append("a part twice")
        parts = {}
        for name in names:
            if name.lower().endswith((".xml", ".rels", ".vml")):
                try:
                    parts[key(name)] = elements(package.read(name))
                except Exception as error:
                    faults.append(f"{name}: {error}")
    overrides, defaults = [], []
    for name, attributes in parts.get("[content_types].xml", []):
        if name == f"{TYPES} Override":
            overrides.append(key(attributes["PartName"]))
        elif name == f"{TYPES} Default":
            defaults.append(attributes["Extension"].lower())
    for names in (overrides, defaults):
        faults += [f"two content types for {name}" for name in sorted(set(names)) if names.count(name) > 1]
    faults += [f"a content type for {name}, which is not there" for name in overrides if name not in keys]
    for name in keys:
        if name != "[content_types].xml" and name not in overrides and name.rsplit(".", 1)[-1] not in defaults:
            faults.append(f"{name} has no content type")
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])
        ids = set()
        for element, attributes in content:
            if element != f"{RELATIONSHIPS} Relationship":
                continue
            if attributes["Id"] in ids:
                faults.append(f"{name}: {attributes['Id']} twice")
            ids.add(attributes["Id"])
            if attributes.get("TargetMode") == "External":
                continue
            target = attributes["Target"].replace("\\", "/").split("#")[0]
            path = key(posixpath.normpath(posixpath.join("/" + posixpath.dirname(source), target)))
            if path not in keys:
                faults.append(f"{name}: {attributes['Id']} leads to {path}, which is not there")
        for element, attributes in parts.get(source, []):
            for attribute, value in attributes.items():
                if attribute.split(" ")[0] in OFFICE and value and value not in ids:
                    faults.append(f"{source}: no relationship {value}")
    return faults


def faults_of(file):
    try:
        faults = package_faults(file)
    except Exception as error:
        return [f"zip: {error}"]
    try:
        openpyxl.load_workbook(file)
    except Exception as error:
        faults.append(f"openpyxl: {type(error).__name__} {error}")
    return faults


json.dump(
    {os.path.basename(file): faults_of(file) for file in sorted(glob.glob(os.path.join(glob.escape(sys.argv[1]), "*.xls[xm]")))},
    sys.stdout,
    ensure_ascii=False,
)
