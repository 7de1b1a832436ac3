"""Cohen's kappa with linear weights, made by another implementation than ours.

    pip install scikit-learn==1.9.1
    python tests/oracle/kappa.py

writes tests/data/kappa.csv: the counts of two ratings in four bands, row by row, and what
sklearn.metrics.cohen_kappa_score makes of them; empty where it is not a number. The seed is fixed: the file is
the same each time.
"""

import csv
import math
import random
import warnings
from pathlib import Path

from sklearn.metrics import cohen_kappa_score

BANDS = range(4)


def table(chance):
    """Ratings of 1 to 60 cases; the second rating follows the first more or less closely."""
    closeness = chance.random()
    counts = [[0] * 4 for _ in BANDS]
    favoured = [chance.random() for _ in BANDS]
    for _ in range(chance.randint(1, 60)):
        first = chance.choices(BANDS, favoured)[0]
        if chance.random() < closeness:
            second = min(3, max(0, first + chance.choice([-1, 0, 0, 0, 1])))
        else:
            second = chance.choices(BANDS, favoured)[0]
        counts[first][second] += 1
    return counts


def kappa(counts):
    pairs = [(i, j) for i in BANDS for j in BANDS for _ in range(counts[i][j])]
    first, second = zip(*pairs)
    found = cohen_kappa_score(first, second, labels=list(BANDS), weights="linear")
    return "" if math.isnan(found) else repr(float(found))


def main():
    warnings.simplefilter("ignore")
    chance = random.Random(10)
    tables = [table(chance) for _ in range(300)]
    # All of one band, all of another, and never the same.
    for cells in [{(2, 2): 25}, {(0, 3): 25}, {(0, 3): 10, (3, 0): 10}, {(0, 0): 1, (3, 3): 1}]:
        tables.append([[cells.get((i, j), 0) for j in BANDS] for i in BANDS])
    out = Path(__file__).parent.parent / "data" / "kappa.csv"
    with out.open("w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([f"n{i}{j}" for i in BANDS for j in BANDS] + ["kappa"])
        for counts in tables:
            rows.writerow([count for row in counts for count in row] + [kappa(counts)])


main()
