"""Scores one sheet by the keys of keys.py, in exact fractions. Shares nothing with core/: it exists to find its errors.

An answer that is not there is None. A scale that may miss m answers takes the mean of the others for each, rounded half
up to a whole number where the scale is a sum; with more missing, or with none given, its value is None: not known."""
import dataclasses
import functools
import math
from fractions import Fraction

import keys

item_list = functools.cache(keys.item_list)
band_list = functools.cache(keys.band_list)


@dataclasses.dataclass
class Scored:
    values: dict   # scale: Fraction or None
    bands: dict    # scale: name, of the scales the norm has bands for and whose value is known
    danger: list   # items answered at or above their threshold, whatever else the sheet says
    doubtful: bool  # the validity scale says so
    missing: int


def answers_of(instrument, scale, answers):
    given = []
    for item, reverse in item_list(scale.items):
        answer = answers[item - 1]
        if answer is not None and reverse:
            answer = instrument.low + instrument.high - answer
        given.append(answer)
    return given


def item_scale_value(instrument, scale, answers, may_miss):
    all_of_it = answers_of(instrument, scale, answers)
    given = [answer for answer in all_of_it if answer is not None]
    missing = len(all_of_it) - len(given)
    if missing > may_miss or not given:
        return None
    if scale.counts_from is not None:
        given = [int(answer >= scale.counts_from) for answer in given]
    if scale.average:
        return Fraction(sum(given), len(given))
    points = Fraction(sum(given))
    if missing and not scale.sum_of_given:
        points = Fraction(math.floor(points * len(all_of_it) / len(given) + Fraction(1, 2)))
    return points * scale.times


def band_of(value, bands):
    found = bands[0][0]
    for name, start, above in bands:
        if value > start or (value == start and not above):
            found = name
    return found


def score(instrument, norm, answers, open_missing=None):
    """`norm` is one of instrument.norms; `open_missing` says, by scale, how many answers may be missing where the facts
    are silent (none, if it does not say either)."""
    open_missing = open_missing or {}
    values = {}
    for name, scale in instrument.scales.items():
        if not scale.parts:
            may_miss = scale.missing if scale.missing is not None else open_missing.get(name, 0)
            values[name] = item_scale_value(instrument, scale, answers, may_miss)
    for name, scale in instrument.scales.items():
        if scale.parts:
            parts = [values[part] for part in scale.parts]
            values[name] = None if None in parts else sum(parts)
    bands = {name: band_of(values[name], band_list(text))
             for name, text in instrument.norms[norm].items() if values[name] is not None}
    danger = [item for item, least in sorted(instrument.danger.items())
              if answers[item - 1] is not None and answers[item - 1] >= least]
    doubtful = False
    if instrument.validity:
        scale, least = instrument.validity
        doubtful = values[scale] is not None and values[scale] >= least
    return Scored(values, bands, danger, doubtful, answers.count(None))
