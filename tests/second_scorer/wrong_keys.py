#!/usr/bin/python3
"""Shows that compare.py can find an error: each wrong key here, those seen in public code among them, is held against the
program and must disagree with it. Usage: wrong_keys.py PROGRAM PACK_FOLDER. Exit status 1 where one passes."""
import copy
import sys

import compare
import keys

SHEETS = 400


def scale(name, items):
    """The named scale of an instrument with other items."""
    def change(instrument):
        instrument.scales[name].items = items
    return change


def bands(name, text):
    def change(instrument):
        for norm in instrument.norms.values():
            if name in norm.bands:
                norm.bands[name] = text
    return change


def wrong_factors(instrument):
    instrument.scales['obsession'].items = '3,10,12,22,23'
    instrument.scales['people'].items = '4,17,18,45,51'
    instrument.scales['moods'].items = '2,7,27,32,35,53,54'


def parents_bands(instrument):
    instrument.norms = keys.KEYS['sdq-parent'].norms


def doubled(instrument):
    for each in instrument.scales.values():
        each.times = 2


def most_minus_answer(instrument):
    instrument.low = 0  # reverses by 4 − x instead of 5 − x


def validity_in_total(instrument):
    instrument.scales['total'].items = '1-100'


def danger_only_at_two(instrument):
    instrument.danger = {9: 2}


def void_only_above_seven(instrument):
    instrument.norms['usual'].doubtful = ('validity', 8)


def cut_one_higher(instrument):
    instrument.norms['chinese'].cuts['total'] = '24'


def never_prorated(instrument):
    for each in instrument.scales.values():
        each.missing = 0


WRONG = {
    'MSSMHS with 48 and 59 missing and 54 twice': ('mssmhs', wrong_factors),
    'the parents\' bands on the SDQ that students answer': ('sdq-self', parents_bands),
    'the SDQ without prorating': ('sdq-teacher', never_prorated),
    'DASS-Y doubled': ('dass-y', doubled),
    'DASS-Y with a band one point higher': ('dass-y', bands('stress', 'normal 0, mild 13, moderate 14, severe 17, extreme 19')),
    'CES-D with another item reversed': ('ces-d', scale('total', '1-3,4R,5-7,8R,9-11,12R,13-15,16R,17R,18-20')),
    'CES-D with nothing reversed': ('ces-d', scale('total', '1-20')),
    'the negative wording of CES-D, reversed all the same': ('ces-d-negative', scale('total', '1-3,4R,5-7,8R,9-11,12R,13-15,16R,17-20')),
    'RSES reversed by the highest answer minus the answer': ('rses-cn-r8', most_minus_answer),
    'RSES with item 8 counted as it stands': ('rses-cn-r8', scale('total', '1,2,3R,4,5R,6,7,8,9R,10R')),
    'MHT with the validity items in the total': ('mht', validity_in_total),
    'MHT void only above seven': ('mht', void_only_above_seven),
    'PHQ-9 with danger only from two': ('phq-9', danger_only_at_two),
    'SCARED with a cut one point higher': ('scared', cut_one_higher),
}


def main():
    program, folder = sys.argv[1:]
    passed = []
    for what, (name, change) in WRONG.items():
        wrong = copy.deepcopy(keys.KEYS[name])
        change(wrong)
        found = len(compare.compare_sheets(program, name, compare.read_pack(folder, name), wrong, SHEETS).differences)
        print(f'{what}: {found} disagreements')
        if not found:
            passed.append(what)
    print('Not noticed:', '; '.join(passed) or 'none')
    return int(bool(passed))


if __name__ == '__main__':
    sys.exit(main())
