"""What the packs call the scales, bands and norm sets of keys.py: matched by meaning, after both were written. No number
of a key is here. A scale or band that a table does not name has the same name in the pack.

OWN lists what a pack has beyond the facts: nothing is compared there, and a pack that grows something else is noticed."""

SCALES = {
    'mht': {'people': 'social'},
}

BANDS = {
    'phq-9': {'minimal': 'none'},
    'gad-7': {'minimal': 'none'},
    'mht': {'normal': 'usual', 'middling': 'watch'},
}
# The bands of one scale, where they differ from the others of the instrument.
BANDS_OF_SCALE = {}

NORMS = {
    'phq-9': {'from 11': 'adolescent-11'},
    'mht': {'from 45': 'bands-45', 'doubtful over 7': 'validity-over-7'},
}

# Cuts that a pack tells by a band instead of making a candidate: {instrument: {scale: bands beyond the cut}}.
CUTS_BY_BANDS = {}

OWN = {}
