#!/usr/bin/python3
"""Counts what importing the answer tables of tests/fixtures must give, apart from the program: keys typed from the
published descriptions, numbers checked by the mod 11-2 rule, nothing shared with core/. Its output is what
fixture_rounds_test.cpp, screening_loop_test.cpp and whole_round_test.cpp expect. Needs python3-openpyxl; run from the root of the checkout."""
import collections
import csv
import math
import re
import unicodedata

import openpyxl

FIXTURES = 'tests/fixtures/'
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def check_digit_fits(number):
    return '10X98765432'[sum(int(d) * w for d, w in zip(number[:17], WEIGHTS)) % 11] == number[17]


def rows_of(name):
    return list(csv.DictReader(open(FIXTURES + name, encoding='utf-8-sig')))


def consents(name):
    given, refused, empty = set(), set(), set()
    for row in rows_of(name):
        guardian, pupil = row['监护人意见'], row['学生本人意见']
        if guardian == '不同意' or pupil == '不愿意':
            refused.add(row['学号'])
        elif guardian == '同意':
            given.add(row['学号'])
        else:
            empty.add(row['学号'])
    return given, refused, empty


def messy_roster():
    sheet = openpyxl.load_workbook(FIXTURES + 'roster-messy.xlsx')['2026级花名册']
    known = {}
    for row in sheet.iter_rows(min_row=5, values_only=True):
        number = unicodedata.normalize('NFKC', str(row[5] or '')).strip().upper().replace(' ', '')
        if not row[1] or not re.fullmatch(r'[GJL]\d{17}[\dX]', number):
            continue
        if number[0] != 'L' and not check_digit_fits(number[1:]):
            continue
        known.setdefault(number, row[6])
    return known


def scored(values, missing_at_most):
    missing = values.count(None)
    if missing > missing_at_most or missing == len(values):
        return None
    total = sum(v for v in values if v is not None)
    return total if not missing else math.floor(total * len(values) / (len(values) - missing) + 0.5)


def band(score, starts):
    return None if score is None else sum(score >= s for s in starts) - 1


def survey():
    words = {'完全不会': 0, '好几天': 1, '一半以上的天数': 2, '几乎每天': 3, '': None, '(跳过)': None}
    known = messy_roster()
    given, refused, empty = consents('consent-survey.csv')
    print('survey: students of the roster', len(known))
    print('  slips: given', len(given & set(known)), 'refused', len(refused & set(known)), 'unknown', len((given | refused | empty) - set(known)))
    count = collections.Counter()
    bands = {'phq': collections.Counter(), 'gad': collections.Counter()}
    sums = {'phq': 0, 'gad': 0}
    for row in rows_of('answers-survey-site.csv'):
        number = row['2、学号']
        phq = [words[row[f'{i + 2}、PHQ第{i}题']] for i in range(1, 10)]
        gad = [words[row[f'{i + 11}、GAD第{i}题']] for i in range(1, 8)]
        danger = (phq[8] or 0) >= 1
        count['danger in the file'] += danger
        if number not in known:
            count['unknown'] += 1
            count['danger, unknown'] += danger
            continue
        if number not in given:
            count['no consent'] += 1
            count['danger, no consent'] += danger
            continue
        count['stored'] += 1
        count['danger, stored'] += danger
        totals = {'phq': scored(phq, 2), 'gad': scored(gad, 1)}
        for name, starts in (('phq', [0, 5, 10, 15, 20]), ('gad', [0, 5, 10, 15])):
            bands[name][band(totals[name], starts)] += 1
            sums[name] += totals[name] or 0
        count['fast'] += int(row['所用时间'].rstrip('秒')) < 2 * 16
        count['phq incomplete'] += None in phq
        count['gad incomplete'] += None in gad
        for name, values, least in (('phq', phq, 7), ('gad', gad, 6)):
            answered = [v for v in values if v is not None]
            count[name + ' alike'] += len(answered) >= least and len(set(answered)) == 1 and answered[0] != 0
        above = any((t or 0) >= 10 for t in totals.values())
        count['above a cut'] += above
        count['candidate'] += above or danger
    print(' ', dict(sorted(count.items())))
    for name in bands:
        print(' ', name, 'bands', dict(sorted(bands[name].items(), key=str)), 'sum', sums[name])


MHT = {'study': range(1, 16), 'social': range(16, 26), 'loneliness': range(26, 36), 'self-blame': range(36, 46),
       'sensitivity': range(46, 56), 'body': range(56, 71), 'fear': range(71, 81), 'impulse': range(81, 100, 2)}
VALIDITY = range(82, 101, 2)


def platform():
    roster = openpyxl.load_workbook(FIXTURES + 'roster-primary.xlsx').active
    known = {row[3] for row in roster.iter_rows(min_row=2, values_only=True)}
    given, refused, empty = consents('consent.csv')
    print('platform: students of the roster', len(known))
    print('  slips: given', len(given), 'refused', len(refused), 'empty', len(empty))
    count = collections.Counter()
    bands = collections.Counter()
    by_grade = collections.Counter()
    subscale_sums = collections.Counter()
    sheet = openpyxl.load_workbook(FIXTURES + 'answers-platform-100-items.xlsx').active
    for row in sheet.iter_rows(min_row=2, values_only=True):
        number, seconds = row[3], row[10]
        value = {n: {'A': 1, 'B': 0, None: None}[row[10 + n]] for n in range(1, 101)}
        danger = value[85] == 1 or value[97] == 1
        count['danger in the file'] += danger
        if number not in given:
            count['no consent'] += 1
            count['danger, no consent'] += danger
            continue
        count['stored'] += 1
        count['danger, stored'] += danger
        count['danger answers, stored'] += (value[85] == 1) + (value[97] == 1)
        content = [value[n] for scale in MHT.values() for n in scale]
        total = scored(content, 9)
        validity = scored([value[n] for n in VALIDITY], 2)
        for name, items in MHT.items():
            subscale_sums[name] += scored([value[n] for n in items], len(items) // 5) or 0
        bands[band(total, [0, 56, 65])] += 1
        by_grade[(row[1], band(total, [0, 56, 65]))] += 1
        count['invalid'] += (validity or 0) >= 7
        count['fast'] += seconds < 200
        answered = [v for v in value.values() if v is not None]
        count['alike'] += len(set(answered)) == 1
        count['incomplete'] += len(answered) < 100
        count['above the cut'] += (total or 0) >= 65
        count['candidate'] += (total or 0) >= 65 or danger
    print(' ', dict(sorted(count.items())))
    print('  bands', dict(sorted(bands.items())), 'by grade', dict(sorted(by_grade.items())))
    print('  sums', dict(subscale_sums))


PAPER_CLASS, SITTING_CLASS = '五年级（5）班', '六年级（4）班'


def three_ways():
    """The platform's table in three parts: two classes do not come by table, one of them is typed and one answers here."""
    given, refused, empty = consents('consent.csv')
    sheet = openpyxl.load_workbook(FIXTURES + 'answers-platform-100-items.xlsx').active
    ways = {}
    for row in sheet.iter_rows(min_row=2, values_only=True):
        count = ways.setdefault({PAPER_CLASS: 'paper', SITTING_CLASS: 'here'}.get(row[2], 'table'), collections.Counter())
        count['rows'] += 1
        if row[3] not in given:
            count['no consent'] += 1
            continue
        yes = {n for n in range(1, 101) if row[10 + n] == 'A'}
        danger = len(yes & {85, 97})
        is_invalid = len(yes & set(VALIDITY)) >= 7
        count['stored'] += 1
        count['danger answers'] += danger
        count['students with danger'] += danger > 0
        count['danger answers on invalid sheets'] += danger * is_invalid
        count['students with danger on invalid sheets'] += danger > 0 and is_invalid
        count['invalid'] += is_invalid
        count['fast'] += row[10] < 200
        count['unanswered items'] += sum(row[10 + n] is None for n in range(1, 101))
    for way, count in ways.items():
        print('three ways:', way, dict(sorted(count.items())))


survey()
platform()
three_ways()
