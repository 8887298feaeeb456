#!/usr/bin/python3
"""Scores the same random sheets with xindengctl and with scorer.py and compares value by value; then the packs' worked
examples. Usage: compare.py PROGRAM PACK_FOLDER [INSTRUMENT…]. Exit status 1 where anything differs or is missing."""
import concurrent.futures
import functools
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import keys
import names
import scorer
import sheets

SHOWN = 8  # disagreements of an instrument that are told in full


class Words:
    """An instrument's names in its pack."""

    def __init__(self, name):
        self.name = name

    def scale(self, scale):
        return names.SCALES.get(self.name, {}).get(scale, scale)

    def band(self, norm, band):
        named = names.BANDS.get(self.name, {})
        return named.get((norm, band)) or named.get(band, band)

    def norms(self, norm):
        return names.NORMS.get(self.name, {}).get(norm, norm).split(', ')

    def bands_beyond(self, scale):
        """The bands that tell of the scale's cut; None where being a candidate does."""
        return names.CUTS_BY_BANDS.get(self.name, {}).get(scale)


def run(program, *arguments):
    done = subprocess.run([program, *arguments, '--json', '--lang', 'en'], capture_output=True, text=True, check=False)
    answer = json.loads(done.stdout) if done.stdout.strip() else {}
    if not answer.get('ok'):
        raise RuntimeError(f'xindengctl {" ".join(arguments)}: status {done.returncode}, {done.stdout[:300]} {done.stderr[:300]}')
    return answer['result']


def read_pack(folder, name):
    return json.loads((pathlib.Path(folder) / f'{name}.json').read_text(encoding='utf-8'))


def left_open(words, pack):
    """What the facts leave to the pack: how many answers of a scale may be missing."""
    return {scale: listed.get('missingAtMost', 0) for scale in keys.KEYS[words.name].scales
            for listed in pack['scales'] if listed['id'] == words.scale(scale)}


def same(ours, theirs, within=1e-9):
    if ours is None or theirs is None:
        return ours is theirs
    return abs(float(ours) - theirs) < within


class Comparison:
    def __init__(self, name, pack, instrument):
        self.name = name
        self.words = Words(name)
        self.instrument = instrument
        self.pack = pack
        self.compared = 0
        self.differences = []
        self.unreached = set()
        for norm, judged in self.instrument.norms.items():
            self.unreached |= {(norm, scale, band) for scale, text in judged.bands.items() for band, _ in keys.band_list(text)}
            self.unreached |= {(norm, scale, side) for scale in judged.cuts for side in ('below the cut', 'past the cut')}

    def expect(self, where, ours, theirs, equal):
        self.compared += 1
        if not equal:
            self.differences.append(f'{where}: here {ours}, the program {theirs}')

    def compare(self, norm, where, answers, values, told):
        judged = self.instrument.norms[norm]
        for scale, value in values.items():
            id_there = self.words.scale(scale)
            theirs = told['total'] if id_there == 'total' else told['subscales'].get(id_there, 'no such scale')
            self.expect(f'{where} {scale}', value, theirs, theirs != 'no such scale' and same(value, theirs))
        bands = scorer.bands_of(judged, values)
        for scale in judged.bands:
            ours = self.words.band(norm, bands[scale]) if scale in bands else None
            theirs = told['bands'].get(self.words.scale(scale))
            self.expect(f'{where} band of {scale}', ours, theirs, ours == theirs)
            self.unreached.discard((norm, scale, bands.get(scale)))
        past = scorer.past_cuts(judged, values)
        for scale in judged.cuts:
            beyond = self.words.bands_beyond(scale)
            id_there = self.words.scale(scale)
            is_past = id_there in told['candidates'] if beyond is None else told['bands'].get(id_there) in beyond
            self.expect(f'{where} past the cut of {scale}', scale in past, is_past, (scale in past) == is_past)
            if values[scale] is not None:
                self.unreached.discard((norm, scale, 'past the cut' if scale in past else 'below the cut'))
        doubtful = scorer.is_doubtful(judged, values)
        self.expect(f'{where} doubtful', doubtful, told['flags'], doubtful == ('invalid' in told['flags']))
        danger = scorer.danger_in(self.instrument, answers)
        self.expect(f'{where} danger', danger, told['danger'], danger == told['danger'])
        self.expect(f'{where} missing', answers.count(None), told['missing'], answers.count(None) == told['missing'])

    def strangers(self):
        """What the pack has and neither the facts nor names.OWN know."""
        own = names.OWN.get(self.name, ())
        known = {self.words.scale(scale) for scale in self.instrument.scales} | {
            listed for norm in self.instrument.norms for listed in self.words.norms(norm)}
        listed = {scale['id'] for scale in self.pack['scales']} | {norm['id'] for norm in self.pack['norms']}
        return sorted(listed - known - set(own))


def compare_sheets(program, name, pack, instrument, count=sheets.COUNT):
    """`instrument` is the key that is held against the program: of keys.KEYS, or a wrong one."""
    comparison = Comparison(name, pack, instrument)
    drawn = sheets.draw(name, keys.KEYS[name], scorer.item_list, count)
    open_here = left_open(comparison.words, pack)
    values = [scorer.values_of(comparison.instrument, answers, open_here) for answers in drawn]
    with tempfile.TemporaryDirectory() as folder:
        table = str(pathlib.Path(folder) / 'sheets.csv')
        sheets.write_table(table, drawn)
        for norm, in_pack in [(norm, in_pack) for norm in comparison.instrument.norms for in_pack in comparison.words.norms(norm)]:
            told = {sheet['student']: sheet for sheet in run(
                program, 'screening', 'score', '--instrument', name, '--norm', in_pack, table)['sheets']}
            if len(told) != len(drawn):
                comparison.differences.append(f'{in_pack}: {len(drawn)} sheets given, {len(told)} scored')
            for number, answers in enumerate(drawn, 1):
                if str(number) in told:
                    comparison.compare(norm, f'{in_pack}, sheet {number}', answers, values[number - 1], told[str(number)])
    return comparison


def parse_answers(text):
    return [None if sign == '.' else int(sign) for sign in text if not sign.isspace()]


def told_by_scorer(comparison, example):
    """The example's sheet as the Python scorer sees it, with the pack's names."""
    words = comparison.words
    in_pack = example.get('norm', comparison.pack['norms'][0]['id'])
    norm = next((norm for norm in comparison.instrument.norms if in_pack in words.norms(norm)), None)
    judged = comparison.instrument.norms[norm] if norm else keys.Norm()
    answers = parse_answers(example['answers'])
    values = scorer.values_of(comparison.instrument, answers, left_open(words, comparison.pack))
    return {
        'scales': {words.scale(scale): value for scale, value in values.items()},
        'bands': {words.scale(scale): words.band(norm, band) for scale, band in scorer.bands_of(judged, values).items()},
        'banded': {words.scale(scale) for scale in judged.bands},
        'danger': scorer.danger_in(comparison.instrument, answers),
        'invalid': scorer.is_doubtful(judged, values) if judged.doubtful else None,
    }


def claims(said, part):
    """What a part of an example says, as (what, the scorer's, the example's, whether they agree); silent parts left out."""
    for scale, value in part.get('scales', {}).items():
        if scale in said['scales']:
            yield scale, said['scales'][scale], value, same(said['scales'][scale], value, within=6e-5)  # "1.6667"
    for scale, band in part.get('bands', {}).items():
        if scale in said['banded']:
            yield f'band of {scale}', said['bands'].get(scale), band, said['bands'].get(scale) == band
    if 'danger' in part:
        yield 'danger', said['danger'], part['danger'], said['danger'] == part['danger']
    if 'flags' in part and said['invalid'] is not None:
        yield 'doubtful', said['invalid'], part['flags'], said['invalid'] == ('invalid' in part['flags'])


def compare_examples(comparison):
    """How many statements of the examples were compared."""
    statements = 0
    for example in comparison.pack['examples']:
        said = told_by_scorer(comparison, example)
        where = f'example "{example["name"]}"'
        for what, ours, theirs, agree in claims(said, example['expect']):
            statements += 1
            if not agree:
                comparison.differences.append(f'{where}, {what}: here {ours}, the pack expects {theirs}')
        denied = list(claims(said, example.get('mustNot', {})))
        statements += len(denied)
        if denied and all(agree for *_, agree in denied):
            comparison.differences.append(f'{where}: here it comes out as the pack says it must not')
    return statements


def examine(program, folder, name):
    """One line of the report, and what is wrong."""
    begun = time.monotonic()
    pack = read_pack(folder, name)
    comparison = compare_sheets(program, name, pack, keys.KEYS[name])
    disagreements = len(comparison.differences)
    statements = compare_examples(comparison)
    line = (f'{name}: {sheets.COUNT} sheets, {comparison.compared} values, {disagreements} disagreements; '
            f'{len(pack["examples"])} examples, {statements} statements, {len(comparison.differences) - disagreements} disagreements; '
            f'{time.monotonic() - begun:.1f} s')
    wrong = comparison.differences[:SHOWN]
    wrong += [f'no sheet reached {place}' for place in sorted(comparison.unreached)]
    wrong += [f'the pack has {stranger}, which nobody has compared' for stranger in comparison.strangers()]
    return line, wrong


def main():
    program, folder, *chosen = sys.argv[1:]
    begun = time.monotonic()
    listed = {pack['id'] for pack in run(program, 'packs', 'list')['packs']}
    wanted = chosen or list(keys.KEYS)
    missing = [name for name in wanted if name not in listed]
    failed = bool(missing)
    if missing:
        print('Not in "packs list":', ' '.join(missing))
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as workers:
        present = [name for name in wanted if name in listed]
        for line, wrong in workers.map(functools.partial(examine, program, folder), present):
            print(line, *(f'    {text}' for text in wrong), sep='\n', flush=True)
            failed |= bool(wrong)
    print(f'{len(wanted) - len(missing)} of {len(wanted)} instruments in {time.monotonic() - begun:.0f} s')
    return int(failed)


if __name__ == '__main__':
    sys.exit(main())
