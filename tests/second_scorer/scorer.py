"""Scores sheets by the keys of keys.py, in exact fractions. Shares nothing with core/: it exists to find its errors.

An answer that is not there is None. A scale that may miss m answers takes the mean of the others for each, rounded half
up to a whole number where the scale is a sum; with more missing, or with none given, its value is None: not known."""
import functools
import math
from fractions import Fraction

import keys

item_list = functools.cache(keys.item_list)
band_list = functools.cache(keys.band_list)


def counted(instrument, scale, answers):
    values = []
    for item, is_reversed in item_list(scale.items):
        answer = answers[item - 1]
        if answer is not None and is_reversed:
            answer = instrument.low + instrument.high - answer
        values.append(answer)
    return values


def value_of_items(instrument, scale, answers, may_miss):
    asked = counted(instrument, scale, answers)
    given = [answer for answer in asked if answer is not None]
    if not given or len(asked) - len(given) > may_miss:
        return None
    if scale.average:
        return Fraction(sum(given), len(given))
    if scale.counts_from is not None:
        given = [int(answer >= scale.counts_from) for answer in given]
    points = sum(given)
    if len(given) < len(asked):
        points = math.floor(Fraction(points * len(asked), len(given)) + Fraction(1, 2))
    return Fraction(points * scale.times)


def values_of(instrument, answers, left_open):
    """{scale: value or None}. `left_open` says by scale how many answers may be missing where the facts are silent; of
    those it does not name none may."""
    values = {}
    for name, scale in instrument.scales.items():
        if scale.items:
            values[name] = value_of_items(instrument, scale, answers, left_open.get(name, 0) if scale.missing is None else scale.missing)
    for name, scale in instrument.scales.items():
        if scale.parts:
            parts = [values[part] for part in scale.parts]
            values[name] = None if None in parts else sum(parts)
    return values


def bands_of(norm, values):
    """{scale: band} of the scales that have bands and whose value is known."""
    bands = {}
    for scale, text in norm.bands.items():
        if values[scale] is not None:
            listed = band_list(text)
            reached = [name for name, limit in listed if keys.reaches(values[scale], limit)]
            bands[scale] = reached[-1] if reached else listed[0][0]
    return bands


def past_cuts(norm, values):
    return {scale for scale, limit in norm.cuts.items() if values[scale] is not None and keys.reaches(values[scale], limit)}


def is_doubtful(norm, values):
    if not norm.doubtful:
        return False
    scale, least = norm.doubtful
    return values[scale] is not None and values[scale] >= least


def danger_in(instrument, answers):
    """Item numbers, whatever else the sheet says."""
    return [item for item, least in sorted(instrument.danger.items()) if answers[item - 1] is not None and answers[item - 1] >= least]
