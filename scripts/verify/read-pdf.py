"""Prints the text of PDF files as JSON: for each reader, the text by file."""

import json
import sys

import pdfplumber
import pymupdf
import pypdf
from pdfminer.high_level import extract_text


def by_pdfplumber(file):
    with pdfplumber.open(file) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


readers = {
    "pdfminer.six": extract_text,
    "PyMuPDF": lambda file: "\n".join(page.get_text() for page in pymupdf.open(file)),
    "pdfplumber": by_pdfplumber,
    "pypdf": lambda file: "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages),
}
print(json.dumps({name: {file: read(file) for file in sys.argv[1:]} for name, read in readers.items()}))
