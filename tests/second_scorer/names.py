"""What the packs call the scales, bands and norm sets of keys.py: matched by meaning, after both were written. No number
of a key is here. What a table does not name is called the same in the pack."""

CES_D_SCALES = {'pleasure': 'positive', 'body': 'somatic', 'people': 'interpersonal'}
SDQ_SCALES = {'emotion': 'emotional', 'activity': 'hyperactivity'}
SCALES = {
    'ces-d': CES_D_SCALES,
    'ces-d-negative': CES_D_SCALES,
    'mht': {'people': 'social'},
    'mssmhs': {'obsession': 'obsessive', 'people': 'interpersonal', 'maladjustment': 'maladaptation', 'moods': 'instability'},
    'sdq-self': SDQ_SCALES,
    'sdq-parent': SDQ_SCALES,
    'sdq-teacher': SDQ_SCALES,
    'scared': {'worry': 'generalised'},
    'rcads-47': {'worry': 'generalised', 'obsession': 'obsessive'},
    'scl-90': {'body': 'somatisation', 'obsession': 'obsessive', 'sensitivity': 'interpersonal', 'positive items': 'positive'},
}

# A band, or (norm, band) where the norm sets of the pack differ in words.
SDQ_BANDS = {('four', 'normal'): 'close', 'slightly-high': 'slightly-raised'}
BANDS = {
    'phq-9': {'minimal': 'none'},
    'phq-a': {'minimal': 'none'},
    'gad-7': {'minimal': 'none'},
    'dass-y': {'extreme': 'extremely-severe'},
    'who-5': {'assess': 'very-low'},
    'mht': {'normal': 'usual', 'middling': 'watch'},
    'mssmhs': {'marked': 'heavy'},
    'sdq-self': SDQ_BANDS,
    'sdq-parent': SDQ_BANDS,
    'sdq-teacher': SDQ_BANDS,
}

CES_D_NORMS = {'practice': 'school-20', 'classic': 'classic-16'}
SDQ_NORMS = {'four': 'four-band', 'three': 'three-band'}
NORMS = {
    'phq-9': {'from 11': 'adolescent-11'},
    'phq-a': {'from 11': 'adolescent-11'},
    'ces-d': CES_D_NORMS,
    'ces-d-negative': CES_D_NORMS,
    'k10': {'bands': 'severe-30', 'high distress': 'high-25'},
    'who-5': {'low': 'low-50', 'assess': 'very-low-28'},
    'rses-cn-r8': {'usual': 'no-cut-off'},
    'rses-cn-f8': {'usual': 'no-cut-off'},
    'rses-cn-9item': {'usual': 'no-cut-off'},
    'mht': {'from 45': 'bands-45', 'doubtful over 7': 'validity-over-7'},
    'mssmhs': {'usual': 'moderate-3, mild-2'},
    'sdq-self': SDQ_NORMS,
    'sdq-parent': SDQ_NORMS,
    'sdq-teacher': SDQ_NORMS,
    'scared': {'chinese': 'cn-23', 'american': 'us-25'},
    'dsrsc': {'chinese': 'cn-15', 'western': 'western-13'},
    'psc-35': {'parent': 'usual', 'youth': 'youth-30'},
    'rcads-25': {'usual': 'raw'},
    'rcads-47': {'usual': 'raw'},
    'isi': {'severity': 'moderate-15', 'adolescents': 'adolescent-9'},
    'ais': {'adolescents': 'adolescent-7', 'adults': 'adult-6'},
    'cls': {'usual': 'no-cut-off'},
}

# Cuts that a pack tells by a band and makes no candidate of: {instrument: {scale: the bands beyond the cut}}.
CUTS_BY_BANDS = {'scared': dict.fromkeys(('panic', 'worry', 'separation', 'social', 'school'), ('reached',))}

# Scales and norm sets that a pack has beyond the facts; anything else that nobody has compared is told.
OWN = {}
