#!/usr/bin/env python3
"""Cuts the report font from Debian's Noto Sans CJK SC (OFL-1.1, hence the new name).

Two things are taken away because Qt's PDF writer maps glyphs back to characters by the font's cmap:
contextual substitutions (a digit that has no cmap entry cannot be copied from the PDF) and the radical
blocks U+2E80-2FDF (a reader searching for the ordinary character would not find it).
Usage: make_report_font.py OUTPUT_FOLDER
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

SOURCE = '/usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc'
FAMILY, NEW_FAMILY = 'Noto Sans CJK SC', 'Xindeng Sans SC'
KEPT_RANGES = [
    (0x20, 0x180), (0x2C0, 0x2E0), (0x391, 0x3CA),           # Latin, tone marks, Greek
    (0x2000, 0x2070), (0x20AC, 0x20AD), (0x2100, 0x2300),    # punctuation, letterlike, arrows, mathematics
    (0x2460, 0x2607), (0x2660, 0x2668), (0x2713, 0x2719),    # enclosed numbers, shapes, ticks
    (0x3000, 0x3130), (0x3220, 0x3244), (0x338E, 0x33D6),    # CJK punctuation, enclosed, units
    (0x3400, 0xA000), (0xF900, 0xFB00), (0xFE30, 0xFE50), (0xFF00, 0xFFF0), (0x20000, 0x323B0),
]
DROPPED_TABLES = ('GSUB', 'vhea', 'vmtx', 'VORG', 'BASE')


def cut(weight, folder):
    fonts = TTCollection(SOURCE.format(weight=weight)).fonts
    font = next(f for f in fonts if f['name'].getDebugName(1).startswith(FAMILY))
    for table in font['cmap'].tables:
        if table.format != 14:
            for point in [p for p in table.cmap if 0x2E80 <= p <= 0x2FDF]:
                del table.cmap[point]
    for tag in DROPPED_TABLES:
        if tag in font:
            del font[tag]
    for record in font['name'].names:
        if record.nameID in (1, 4, 16):
            record.string = record.toUnicode().replace(FAMILY, NEW_FAMILY)
        elif record.nameID == 6:
            record.string = record.toUnicode().replace('NotoSansCJKsc', 'XindengSansSC')
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = ['*']
    options.layout_features = ['kern']
    options.notdef_outline = True
    options.glyph_names = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[p for first, end in KEPT_RANGES for p in range(first, end)])
    cutter.subset(font)
    path = os.path.join(folder, f'XindengSansSC-{weight}.otf')
    font.save(path)
    print(path, os.path.getsize(path), 'bytes')


if __name__ == '__main__':
    os.makedirs(sys.argv[1], exist_ok=True)
    for weight in ('Regular', 'Bold'):
        cut(weight, sys.argv[1])
