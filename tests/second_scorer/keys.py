"""The keys of the instruments, typed once more from the facts of the project and from nothing else: no pack and no line
of core/screening was open while this file was written. A disagreement with a pack is settled by the facts, never by
copying the pack. Names of scales and bands are those of the facts in plain English; names.py says what a pack calls them.

Items are written as the facts write them: '3,8,13' or '1-15', with an R behind an item that is reversed. A scale's value
is the sum of its items unless `average` asks for the mean; `parts` makes a scale the sum of other scales. Bands are
written 'name from, name from, …', the first one open to the bottom; a start of '>28' begins above 28. A cut is where the
facts speak of a cut-off: the least value beyond it, '>160', or '≤50' where low values count."""
import dataclasses
from fractions import Fraction


def item_list(text):
    """'1-3,5R' is [(1, False), (2, False), (3, False), (5, True)]."""
    items = []
    for part in text.replace(' ', '').split(','):
        reverse = part.endswith('R')
        first, _, last = part.rstrip('R').partition('-')
        items += [(n, reverse) for n in range(int(first), int(last or first) + 1)]
    return items


def band_list(text):
    """'none 0, high >2' is [('none', '0'), ('high', '>2')]."""
    return [tuple(part.split()) for part in text.split(',')]


def reaches(value, limit):
    """Of a limit '7', '>7' or '≤7'."""
    number = Fraction(limit.lstrip('>≤'))
    return value > number if limit[0] == '>' else value <= number if limit[0] == '≤' else value >= number


@dataclasses.dataclass
class Scale:
    items: str = ''
    parts: tuple = ()
    average: bool = False
    times: int = 1
    counts_from: int = None  # counts the items answered with at least this, instead of adding them
    missing: int = None      # answers that may be missing where the facts say; None where they are silent


@dataclasses.dataclass
class Norm:
    bands: dict = dataclasses.field(default_factory=dict)  # scale: bands
    cuts: dict = dataclasses.field(default_factory=dict)   # scale: cut
    doubtful: tuple = None                                 # (validity scale, least value of a doubtful sheet)


@dataclasses.dataclass
class Instrument:
    items: int
    low: int
    high: int
    scales: dict
    norms: dict = dataclasses.field(default_factory=lambda: {'usual': Norm()})  # the first is the usual one
    danger: dict = dataclasses.field(default_factory=dict)  # item: least answer that calls somebody


def total(items, **more):
    return {'total': Scale(items, **more)}


def usual(bands=None, cuts=None):
    return {'usual': Norm(bands or {}, cuts or {})}


# The tenth question, on daily life, is not scored. PHQ-A: another order of the items, item 9 stays item 9.
PHQ_BANDS = {'total': 'minimal 0, mild 5, moderate 10, moderately-severe 15, severe 20'}
PHQ_NORMS = {'usual': Norm(PHQ_BANDS, {'total': '10'}), 'from 11': Norm(PHQ_BANDS, {'total': '11'})}
PHQ_9 = Instrument(9, 0, 3, total('1-9'), PHQ_NORMS, danger={9: 1})
PHQ_A = Instrument(9, 0, 3, total('1-9'), PHQ_NORMS, danger={9: 1})

#
GAD_7 = Instrument(7, 0, 3, total('1-7'), usual({'total': 'minimal 0, mild 5, moderate 10, severe 15'}, {'total': '10'}))

# The wording decides the key: where items 4, 8, 12 and 16 are worded negatively, nothing is reversed.
CES_D_NORMS = {'practice': Norm({'total': 'none 0, possible 16, present 20'}), 'classic': Norm(cuts={'total': '16'})}
CES_D_FACTORS = {'mood': Scale('3,6,9,10,14,17,18'), 'body': Scale('1,2,5,7,11,13,20'), 'people': Scale('15,19')}
CES_D = Instrument(20, 0, 3, CES_D_FACTORS | {
    'pleasure': Scale('4R,8R,12R,16R'), 'total': Scale('1-3,4R,5-7,8R,9-11,12R,13-15,16R,17-20')}, CES_D_NORMS)
CES_D_NEGATIVE = Instrument(20, 0, 3, CES_D_FACTORS | {'pleasure': Scale('4,8,12,16'), 'total': Scale('1-20')}, CES_D_NORMS)

#
K6 = Instrument(6, 0, 4, total('1-6'), usual({'total': 'low 0, moderate 5, serious 13'}))
K10_BANDS = {'total': 'none 10, mild 20, moderate 25, severe 30'}
K10 = Instrument(10, 1, 5, total('1-10'), {'bands': Norm(K10_BANDS), 'high distress': Norm(K10_BANDS, {'total': '25'})})

# Never doubled.
DASS_Y = Instrument(21, 0, 3, {
    'depression': Scale('3,5,10,13,16,17,21'), 'anxiety': Scale('2,4,7,9,15,19,20'), 'stress': Scale('1,6,8,11,12,14,18'),
    'total': Scale('1-21'),
}, usual({
    'depression': 'normal 0, mild 7, moderate 9, severe 14, extreme 17',
    'anxiety': 'normal 0, mild 6, moderate 8, severe 13, extreme 16',
    'stress': 'normal 0, mild 12, moderate 14, severe 17, extreme 19',
    'total': 'normal 0, mild 24, moderate 30, severe 40, extreme 47',
}))

# All five answers are required.
WHO_5_BANDS = {'total': 'assess 0, low >28, well >50'}
WHO_5 = Instrument(5, 0, 5, total('1-5', times=4, missing=0),
    {'low': Norm(WHO_5_BANDS, {'total': '≤50'}), 'assess': Norm(WHO_5_BANDS, {'total': '≤28'})})

# In the Chinese order. Item 8 is the disputed one: reversed, counted as it stands, or left out.
RSES_R8 = Instrument(10, 1, 4, total('1,2,3R,4,5R,6,7,8R,9R,10R'))
RSES_F8 = Instrument(10, 1, 4, total('1,2,3R,4,5R,6,7,8,9R,10R'))
RSES_9 = Instrument(10, 1, 4, total('1,2,3R,4,5R,6,7,9R,10R'))

# Yes is 1 everywhere, in the items of the validity scale as well; these are no part of the total.
MHT_CONTENT = {
    'study': Scale('1-15'), 'people': Scale('16-25'), 'loneliness': Scale('26-35'), 'self-blame': Scale('36-45'),
    'sensitivity': Scale('46-55'), 'body': Scale('56-70'), 'fear': Scale('71-80'), 'impulse': Scale('81,83,85,87,89,91,93,95,97,99'),
}
MHT_BANDS = dict.fromkeys(MHT_CONTENT, 'low 0, middle 4, high 8')
MHT = Instrument(100, 0, 1, MHT_CONTENT | {
    'validity': Scale('82,84,86,88,90,92,94,96,98,100'), 'total': Scale('1-80,81,83,85,87,89,91,93,95,97,99'),
}, {
    'usual': Norm(MHT_BANDS | {'total': 'normal 0, middling 56, high 65'}, {'total': '65'}, ('validity', 7)),
    'from 45': Norm(MHT_BANDS | {'total': 'normal 0, middling 45, high 65'}, {'total': '65'}, ('validity', 7)),
    'doubtful over 7': Norm(MHT_BANDS | {'total': 'normal 0, middling 56, high 65'}, {'total': '65'}, ('validity', 8)),
}, danger={85: 1, 97: 1})

# Factors and total are means.
MSSMHS_FACTORS = {
    'obsession': '3,10,12,22,23,48', 'paranoia': '11,20,24,26,47,49', 'hostility': '19,21,25,50,52,58',
    'people': '4,17,18,45,51,59', 'depression': '5,13,14,16,44,57', 'anxiety': '6,15,34,43,46,56',
    'study': '31,33,36,38,40,55', 'maladjustment': '1,8,9,29,39,41', 'moods': '2,7,27,32,35,53',
    'imbalance': '28,30,37,42,54,60',
}
MSSMHS = Instrument(60, 1, 5,
    {name: Scale(items, average=True) for name, items in MSSMHS_FACTORS.items()} | total('1-60', average=True),
    usual(dict.fromkeys([*MSSMHS_FACTORS, 'total'], 'none 1, mild 2, moderate 3, marked 4, severe 5')),
    danger={57: 2, 52: 4})

# At least three of a scale's five answers must be there. The key is one for all three informants, the bands are not.
SDQ_SCALES = {
    'emotion': Scale('3,8,13,16,24', missing=2), 'conduct': Scale('5,7R,12,18,22', missing=2),
    'activity': Scale('2,10,15,21R,25R', missing=2), 'peers': Scale('6,11R,14R,19,23', missing=2),
    'prosocial': Scale('1,4,9,17,20', missing=2), 'total': Scale(parts=('emotion', 'conduct', 'activity', 'peers')),
}


def sdq(total_in_four, total_in_three, emotion, conduct, activity, peers):
    def three(starts):
        return 'normal 0, borderline %d, abnormal %d' % starts
    return Instrument(25, 0, 2, SDQ_SCALES, {
        'four': Norm({'total': 'normal 0, slightly-high %d, high %d, very-high %d' % total_in_four}),
        'three': Norm({'total': three(total_in_three), 'emotion': three(emotion), 'conduct': three(conduct),
                       'activity': three(activity), 'peers': three(peers), 'prosocial': 'abnormal 0, borderline 5, normal 6'}),
    })


SDQ_SELF = sdq((15, 18, 20), (16, 20), emotion=(6, 7), conduct=(4, 5), activity=(6, 7), peers=(4, 6))
SDQ_PARENT = sdq((14, 17, 20), (14, 17), emotion=(4, 5), conduct=(3, 4), activity=(6, 7), peers=(3, 4))
SDQ_TEACHER = sdq((12, 16, 19), (12, 16), emotion=(5, 6), conduct=(3, 4), activity=(6, 7), peers=(4, 5))

#
SCARED_CUTS = {'panic': '7', 'worry': '9', 'separation': '5', 'social': '8', 'school': '3'}
SCARED = Instrument(41, 0, 2, {
    'panic': Scale('1,6,9,12,15,18,19,22,24,27,30,34,38'), 'worry': Scale('5,7,14,21,23,28,33,35,37'),
    'separation': Scale('4,8,13,16,20,25,29,31'), 'social': Scale('3,10,26,32,39,40,41'), 'school': Scale('2,11,17,36'),
    'total': Scale('1-41'),
}, {'chinese': Norm(cuts=SCARED_CUTS | {'total': '23'}), 'american': Norm(cuts=SCARED_CUTS | {'total': '25'})})

#
DSRSC = Instrument(18, 0, 2, total('1R,2R,3,4R,5,6,7R,8R,9R,10,11R,12R,13R,14,15,16R,17,18'),
    {'chinese': Norm(cuts={'total': '15'}), 'western': Norm(cuts={'total': '13'})}, danger={10: 1})

# The long form does not stand with four blanks or more.
PSC_17 = Instrument(17, 0, 2, {
    'internalising': Scale('2,6,9,11,15'), 'attention': Scale('1,3,7,13,17'), 'externalising': Scale('4,5,8,10,12,14,16'),
    'total': Scale('1-17'),
}, usual(cuts={'internalising': '5', 'attention': '7', 'externalising': '7', 'total': '15'}))
PSC_35 = Instrument(35, 0, 2, total('1-35', missing=3),
    {'parent': Norm(cuts={'total': '28'}), 'youth': Norm(cuts={'total': '30'})})

# No tables: no bands. A total of all is given for the long form only.
RCADS_47_ANXIETY = {
    'separation': Scale('5,9,17,18,33,45,46'), 'worry': Scale('1,13,22,27,35,37'), 'panic': Scale('3,14,24,26,28,34,36,39,41'),
    'social': Scale('4,7,8,12,20,30,32,38,43'), 'obsession': Scale('10,16,23,31,42,44'),
}
RCADS_47 = Instrument(47, 0, 3, RCADS_47_ANXIETY | {
    'depression': Scale('2,6,11,15,19,21,25,29,40,47'),
    'anxiety': Scale(parts=tuple(RCADS_47_ANXIETY)), 'total': Scale(parts=(*RCADS_47_ANXIETY, 'depression')),
}, danger={37: 1})
RCADS_25 = Instrument(25, 0, 3, {
    'depression': Scale('1,4,8,10,13,15,16,19,21,24'), 'anxiety': Scale('2,3,5-7,9,11,12,14,17,18,20,22,23,25')})

#
ISI_BANDS = {'total': 'none 0, subthreshold 8, moderate 15, severe 22'}
ISI = Instrument(7, 0, 4, total('1-7'), {'severity': Norm(ISI_BANDS), 'adolescents': Norm(ISI_BANDS, {'total': '9'})})
AIS = Instrument(8, 0, 3, total('1-8'), {'adolescents': Norm(cuts={'total': '7'}), 'adults': Norm(cuts={'total': '6'})})

# The eight fillers 2, 5, 7, 11, 13, 15, 19 and 23 count nowhere; high is lonely.
CLS = Instrument(24, 1, 5, total('1,3R,4,6R,8,9R,10,12R,14R,16,17R,18R,20R,21R,22,24R'))

# Every threshold of the facts is "more than".
SCL_90_FACTORS = {
    'body': '1,4,12,27,40,42,48,49,52,53,56,58', 'obsession': '3,9,10,28,38,45,46,51,55,65',
    'sensitivity': '6,21,34,36,37,41,61,69,73', 'depression': '5,14,15,20,22,26,29,30,31,32,54,71,79',
    'anxiety': '2,17,23,33,39,57,72,78,80,86', 'hostility': '11,24,63,67,74,81', 'phobia': '13,25,47,50,70,75,82',
    'paranoia': '8,18,43,68,76,83', 'psychoticism': '7,16,35,62,77,84,85,87,88,90', 'other': '19,44,59,60,64,66,89',
}
SCL_90 = Instrument(90, 1, 5,
    {name: Scale(items, average=True) for name, items in SCL_90_FACTORS.items()}
    | {'positive items': Scale('1-90', counts_from=2), 'total': Scale('1-90')},
    usual(cuts=dict.fromkeys(SCL_90_FACTORS, '>2') | {'total': '>160', 'positive items': '>43'}),
    danger={15: 2, 59: 2})

KEYS = {
    'phq-9': PHQ_9, 'phq-a': PHQ_A, 'gad-7': GAD_7, 'ces-d': CES_D, 'ces-d-negative': CES_D_NEGATIVE, 'k6': K6, 'k10': K10,
    'dass-y': DASS_Y, 'who-5': WHO_5, 'rses-cn-r8': RSES_R8, 'rses-cn-f8': RSES_F8, 'rses-cn-9item': RSES_9, 'mht': MHT,
    'mssmhs': MSSMHS, 'sdq-self': SDQ_SELF, 'sdq-parent': SDQ_PARENT, 'sdq-teacher': SDQ_TEACHER, 'scared': SCARED,
    'dsrsc': DSRSC, 'psc-17': PSC_17, 'psc-35': PSC_35, 'rcads-25': RCADS_25, 'rcads-47': RCADS_47, 'isi': ISI, 'ais': AIS,
    'cls': CLS, 'scl-90': SCL_90,
}
