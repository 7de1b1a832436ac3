"""Did the brigade help? An independent computation of what the page says, with the standard library alone.

Writes tests/data/effect_register.csv (an invented register, always the same) and tests/data/effect_expected.csv (which
project stands beside which, how far both moved, the intervals). Run from the root of the repository:

    python3 tests/oracle/effect.py
"""

import csv
import datetime
import json
import math
import random
from collections import defaultdict

REGISTER = "tests/data/effect_register.csv"
EXPECTED = "tests/data/effect_expected.csv"
EDITIONS = ["2018-03", "2018-07", "2018-11", "2019-03", "2020-01", "2020-09", "2021-07"]
PHASES = ["framing", "building", "rollout"]
MINISTRIES = ["Aulne", "Bouleau", "Charme"]
Z = 1.959963984540054


def made():
    """Projects that grow late, some of which are helped once and one of which twice."""
    rng = random.Random(20211028)
    rows = []
    for number in range(1, 91):
        ministry = rng.choice(MINISTRIES)
        start = datetime.date(2014 + rng.randrange(4), 1 + rng.randrange(12), 1)
        years = rng.choice([3, 4, 5, 6])
        cost = rng.choice([12, 18, 30, 44, 70, 120])
        phase = rng.choice(PHASES)
        first, last = rng.randrange(0, 3), rng.randrange(4, 8)
        helped = ""
        if number <= 30:
            helped = f"{rng.choice([2018, 2019, 2020])}-{1 + rng.randrange(12):02d}-{1 + rng.randrange(28):02d}"
        for at, edition in enumerate(EDITIONS):
            if at < first or at > last:
                continue
            if rng.random() < 0.35:
                years = round(years * (1 + rng.choice([-0.05, 0.05, 0.1, 0.25, 0.6])), 2)
            if rng.random() < 0.3:
                cost = round(cost * (1 + rng.choice([-0.1, 0.08, 0.2, 0.5])), 2)
            said_cost = "" if rng.random() < 0.06 else cost
            said_years = "" if rng.random() < 0.04 else years
            rows.append([number, ministry, edition, start, said_years, said_cost, phase, helped])
            if phase == "framing" and rng.random() < 0.2:
                phase = "building"
    return rows


def months(day):
    return day.year * 12 + day.month - 1


def edition_day(edition):
    year, month = edition.split("-")
    return datetime.date(int(year), int(month), 1)


def read():
    looks, helped, ministries = defaultdict(list), {}, {}
    with open(REGISTER, newline="") as file:
        for row in csv.DictReader(file):
            number = int(row["project"])
            looks[number].append({
                "edition": row["edition"],
                "start": datetime.date.fromisoformat(row["start"]),
                "years": float(row["years"]) if row["years"] else None,
                "cost": float(row["cost"]) if row["cost"] else None,
                "phase": row["phase"],
            })
            ministries[number] = row["ministry"]
            if row["helped"]:
                helped[number] = datetime.date.fromisoformat(row["helped"])
    return looks, helped, ministries


def window(looks, begun):
    before = [it["edition"] for it in looks if months(edition_day(it["edition"])) <= months(begun)]
    if not before:
        return "not-before"
    after = [it["edition"] for it in looks if months(edition_day(it["edition"])) >= months(begun) + 6]
    return (max(before), min(after)) if after else "not-yet"


def at(looks, edition):
    return next((it for it in looks if it["edition"] == edition), None)


def traits(looks, ministry, seen):
    look = at(looks, seen[0])
    if look is None or at(looks, seen[1]) is None:
        return None
    size = None if look["cost"] is None else sum(look["cost"] >= bound for bound in (20, 50, 100))
    age = None
    if look["years"]:
        age = (edition_day(seen[0]) - look["start"]).days / (look["years"] * 365.25)
    first = next((it["years"] for it in looks if it["years"] is not None), None)
    drift = look["years"] / first - 1 if first and look["years"] else None
    return (look["phase"], size), age, ministry, drift


def gap(one, other):
    if one is None or one[0] != other[0]:
        return None
    if one[1] is not None and other[1] is not None:
        age = abs(one[1] - other[1])
    elif one[1] is None and other[1] is None:
        age = 0.25
    else:
        return None
    if age > 0.25:
        return None
    drift = 0.25
    if one[3] is not None and other[3] is not None:
        drift = min(abs(one[3] - other[3]) / 2, 0.25)
    return age + (0 if one[2] == other[2] else 0.25) + drift


def prudent(look, model):
    """Where eight in ten of those with as long left had not slipped further than."""
    if look["years"] is None:
        return None
    end = look["start"] + datetime.timedelta(days=math.floor(look["years"] * 365.25 + 0.5))
    today = edition_day(look["edition"])
    left = (end - today).days / 365.25
    bins = model["forecast"]["classes"][model["forecast"]["default"]]["bins"]
    knots = next(it["knots"] for it in bins if it["from_years"] <= left < it["to_years"])
    place = next(n for n, knot in enumerate(knots) if knot[0] >= 0.8)
    (p0, v0), (p1, v1) = knots[place - 1], knots[place]
    slip = v0 + (v1 - v0) * (0.8 - p0) / (p1 - p0)
    return max(today, end + datetime.timedelta(days=math.ceil(slip * 365.25 - 1e-9)))


def changes(looks, seen, model):
    before, after = at(looks, seen[0]), at(looks, seen[1])

    def growth(name):
        return after[name] / before[name] - 1 if before[name] and after[name] else None

    one, other = prudent(before, model), prudent(after, model)
    days = (other - one).days if one and other else None
    return growth("years"), growth("cost"), days


def coin_interval(values):
    """The widest cut of both ends that leaves out the middle at most once in twenty."""
    values, count = sorted(values), len(values)
    outside, tail = None, 0.0
    for heads in range(count):
        chance = sum(math.comb(count, it) for it in range(heads + 1)) / 2 ** count
        if chance > 0.025:
            break
        outside, tail = heads, chance
    if outside is None:
        return None
    return values[outside], values[count - 1 - outside], 1 - 2 * tail


def wilson(part, count):
    share = part / count
    root = math.sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    whole = 1 + Z * Z / count
    return (share + Z * Z / (2 * count) - Z * root) / whole, (share + Z * Z / (2 * count) + Z * root) / whole


def newcombe(e, f, g, h):
    """Robert G. Newcombe, Statistics in Medicine 17 (1998), 2635-2650, method 10."""
    n = e + f + g + h
    p1, p2 = (e + f) / n, (e + g) / n
    (l1, u1), (l2, u2) = wilson(e + f, n), wilson(e + g, n)
    product = (e + f) * (g + h) * (e + g) * (f + h)
    if product == 0:
        phi = 0.0
    elif e * h > f * g:
        phi = max(e * h - f * g - n / 2, 0) / math.sqrt(product)
    else:
        phi = (e * h - f * g) / math.sqrt(product)
    low = math.sqrt((p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2) + (u2 - p2) ** 2)
    high = math.sqrt((u1 - p1) ** 2 - 2 * phi * (u1 - p1) * (p2 - l2) + (p2 - l2) ** 2)
    return p1 - p2 - low, p1 - p2, p1 - p2 + high


def quantile(values, share):
    values = sorted(values)
    place = share * (len(values) - 1)
    low, high = values[math.floor(place)], values[math.ceil(place)]
    return low + (high - low) * (place - math.floor(place))


def expected():
    looks, helped, ministries = read()
    with open("data/risk_model_v1.json") as file:
        model = json.load(file)
    found, windows = [], {}
    for number, begun in helped.items():
        seen = window(looks[number], begun)
        windows[number] = seen
        if isinstance(seen, str):
            continue
        own = traits(looks[number], ministries[number], seen)
        for other in looks:
            if other in helped:
                continue
            theirs = traits(looks[other], ministries[other], seen)
            near = gap(own, theirs) if theirs else None
            if near is not None:
                found.append((near, number, other))
    chosen = {}
    for near, number, other in sorted(found):
        if number not in chosen and other not in chosen.values():
            chosen[number] = other
    yield "kind", "a", "b", "c", "d", "e", "f", "g", "h"
    table = []
    for number in sorted(helped, key=lambda it: (helped[it], it)):
        seen = windows[number]
        if isinstance(seen, str):
            yield seen, number
        elif number not in chosen:
            yield "alone", number, *seen
        else:
            mine = changes(looks[number], seen, model)
            theirs = changes(looks[chosen[number]], seen, model)
            table.append((mine, theirs))
            yield "paired", number, chosen[number], *mine, *theirs
    for place, (name, slack) in enumerate([("duration", 0.01), ("cost", 0.01), ("prudent", 31)]):
        pairs = [(m[place], t[place]) for m, t in table if m[place] is not None and t[place] is not None]
        apart = [m - t for m, t in pairs]
        low, high, covers = coin_interval(apart)
        yield "difference", name, len(pairs), low, quantile(apart, 0.5), high, covers
        kept = [(m <= slack, t <= slack) for m, t in pairs]
        cells = [kept.count(it) for it in [(True, True), (True, False), (False, True), (False, False)]]
        yield "no-worse", name, *newcombe(*cells)
        for side in (0, 1):
            values = [pair[side] for pair in pairs]
            moved = sum(it < -slack for it in values), sum(abs(it) <= slack for it in values), sum(it > slack for it in values)
            yield f"side-{side}", name, *moved, quantile(values, 0.5), quantile(values, 0.9)


def main():
    with open(REGISTER, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["project", "ministry", "edition", "start", "years", "cost", "phase", "helped"])
        writer.writerows(made())
    rows = list(expected())
    with open(EXPECTED, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in rows:
            told = ["" if cell is None else repr(cell) if isinstance(cell, float) else str(cell) for cell in row]
            writer.writerow(told + [""] * (9 - len(told)))


if __name__ == "__main__":
    main()
