"""Random sheets of an instrument. Every answer is drawn around the sheet's own level, and half of the sheets answer
reversed items the other way, so that all bands and both sides of every cut are reached; a share lacks answers."""
import random

COUNT = 10000
INCOMPLETE = 0.15


def reversed_items(instrument, item_list):
    return {item for scale in instrument.scales.values() if scale.items for item, is_reversed in item_list(scale.items) if is_reversed}


def draw(name, instrument, item_list, count=COUNT):
    """`count` lists of answers, None where one is missing; the same for the same name. None is wholly empty."""
    chance = random.Random('xindeng ' + name)
    mirrored = reversed_items(instrument, item_list)
    steps = instrument.high - instrument.low
    sheets = []
    for _ in range(count):
        level = min(1, max(0, chance.uniform(-0.1, 1.1)))
        is_consistent = chance.random() < 0.5
        answers = []
        for item in range(1, instrument.items + 1):
            answer = instrument.low + sum(chance.random() < level for _ in range(steps))
            if is_consistent and item in mirrored:
                answer = instrument.low + instrument.high - answer
            answers.append(answer)
        if chance.random() < INCOMPLETE:
            most = instrument.items - 1 if chance.random() < 0.2 else max(2, instrument.items // 5)
            for index in chance.sample(range(instrument.items), chance.randint(1, most)):
                answers[index] = None
        sheets.append(answers)
    return sheets


def write_table(path, sheets):
    with open(path, 'w', encoding='utf-8') as table:
        table.write('学号,' + ','.join(str(item) for item in range(1, len(sheets[0]) + 1)) + '\n')
        for number, answers in enumerate(sheets, 1):
            table.write(f'{number},' + ','.join('' if answer is None else str(answer) for answer in answers) + '\n')
