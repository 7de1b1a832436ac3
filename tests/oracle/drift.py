"""How far have projects moved? An independent computation of what the drift page says, with the standard library alone.

Reads the nine editions of data/panorama and tests/data/drift_names.csv (which published names the register holds for one
project, and its ministry: that is the work of the import, proven elsewhere). Writes tests/data/drift_expected.json. Run from
the root of the repository:

    python3 tests/oracle/drift.py

When the import comes to hold other names for one, make the first file again from a database of its own:

    tocsin --database sqlite:register.db import data/panorama/*.csv
    python3 tests/oracle/drift.py register.db

Quantiles are those of `statistics.quantiles(..., method="inclusive")`: type 7, as R, NumPy and spreadsheets take them. What
is past 30 % is strictly more.
"""

import csv
import glob
import json
import sqlite3
import statistics
import sys
from collections import defaultdict
from fractions import Fraction

NAMES = "tests/data/drift_names.csv"
EXPECTED = "tests/data/drift_expected.json"
PHASES = {
    "cadrage": "framing",
    "conception": "building",
    "expérimentation": "trial",
    "déploiement": "rollout",
    "terminé": "finished",
}
BANDS = [("9", "below-9"), ("25", "9-to-25"), ("50", "25-to-50"), ("100", "50-to-100")]


def note_names(database):
    """The names as the register holds them, by project and edition."""
    rows = sqlite3.connect(database).execute(
        """select coalesce(o.name, p.name), b.name, f.edition, f.name
             from fact f
             join project p on p.id = f.project_id
             left join project o on o.id = p.joined_to
             join organisation b on b.id = coalesce(o.organisation_id, p.organisation_id)"""
    )
    with open(NAMES, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["project", "ministry", "edition", "published"])
        writer.writerows(sorted(rows))


def read():
    """What each edition says of each project: years and millions as exact numbers, None where there is no figure."""
    known = {}
    with open(NAMES, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            known[row["edition"], row["published"]] = (row["project"], row["ministry"])
    editions, said, ministry, phase = [], defaultdict(dict), {}, {}
    for path in sorted(glob.glob("data/panorama/*.csv")):
        edition = path[-11:-4]
        editions.append(edition)
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                project, bearer = known[edition, row["projet"].strip()]
                figures = [Fraction(it) if it else None for it in (row["duree_annees"], row["cout"])]
                assert edition not in said[project], f"{project} stands twice in {edition}"
                said[project][edition] = {"time": figures[0], "cost": figures[1]}
                ministry[project] = bearer
                word = row["phase"].strip().lower().split(" ")[0]
                phase[project] = PHASES.get(word, phase.get(project, "unsaid"))
    return editions, said, ministry, phase


def figures_of(said, project, by):
    """The figures a project was published with, the oldest first."""
    return [(edition, said[project][edition][by]) for edition in sorted(said[project]) if said[project][edition][by] is not None]


def growth(before, after):
    return float(after / before - 1) if before > 0 else None


def drift(said, project, by, against):
    figures = figures_of(said, project, by)
    if len(figures) < 2:
        return None
    return growth(figures[0 if against == "first" else -2][1], figures[-1][1])


def quantile(values, tenth):
    if not values:
        return None
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=10, method="inclusive")[tenth - 1]


def spread(drifts):
    if not drifts:
        return None
    mean = sum(map(Fraction, drifts)) / len(drifts)
    return {
        "count": len(drifts),
        "median": statistics.median(drifts),
        "p90": quantile(drifts, 9),
        "past_30": sum(it > 0.3 for it in drifts),
        "past_50": sum(it > 0.5 for it in drifts),
        "mean": float(mean),
    }


def band(said, project):
    costs = figures_of(said, project, "cost")
    if not costs:
        return "not-published"
    return next((name for below, name in BANDS if costs[0][1] < Fraction(below)), "from-100")


def group(said, projects, by):
    """Against both, of some projects."""
    def moved(against):
        drifts = [drift(said, it, by, against) for it in projects]
        return spread([it for it in drifts if it is not None])
    return {"projects": len(projects), "first": moved("first"), "previous": moved("previous")}


def groups(said, by, key):
    together = defaultdict(list)
    for project in said:
        together[key(project)].append(project)
    return {name: group(said, projects, by) for name, projects in sorted(together.items())}


def drift_then(said, project, by, edition):
    """How far it had moved by that edition; nothing in the first that gives the figure."""
    figures = [it for it in figures_of(said, project, by) if it[0] <= edition]
    if len(figures) < 2 or figures[-1][0] != edition:
        return None
    return growth(figures[0][1], figures[-1][1])


def tenth_of(drifts):
    return {"median": statistics.median(drifts) if drifts else None, "p90": quantile(drifts, 9)}


def series(said, by, editions):
    points, steps = [], []
    for at, edition in enumerate(editions):
        there = [it for it in said if edition in said[it]]
        drifts = [it for it in (drift_then(said, project, by, edition) for project in there) if it is not None]
        costs = [said[it][edition]["cost"] for it in there if said[it][edition]["cost"] is not None]
        point = {"edition": edition, "projects": len(there), "drifting": len(drifts), **tenth_of(drifts)}
        point["giving"] = sum(said[it][edition][by] is not None for it in there)
        point["past_30"] = sum(it > 0.3 for it in drifts)
        if by == "cost":
            point["total"] = float(sum(costs))
        points.append(point)
        if at == 0:
            continue
        before = editions[at - 1]
        was = [it for it in said if before in said[it]]
        both = [it for it in there if it in set(was)]
        step = {"from": before, "to": edition, "kept": len(both)}
        step["came"], step["left"] = len(there) - len(both), len(was) - len(both)
        step["returned"] = sum(it not in was and min(said[it]) < before for it in there)
        pairs = [(drift_then(said, it, by, before), drift_then(said, it, by, edition)) for it in both]
        pairs = [it for it in pairs if None not in it]
        step["like"] = {"both": len(pairs), "before": tenth_of([it[0] for it in pairs]), "after": tenth_of([it[1] for it in pairs])}
        if by == "cost":
            costs = [(said[it][before]["cost"], said[it][edition]["cost"]) for it in both]
            costs = [it for it in costs if None not in it]
            step["costs"] = {"both": len(costs), "before": float(sum(it[0] for it in costs)), "after": float(sum(it[1] for it in costs))}
        steps.append(step)
    return {"points": points, "steps": steps}


def main():
    if len(sys.argv) > 1:
        note_names(sys.argv[1])
    editions, said, ministry, phase = read()
    expected = {}
    for by in ("time", "cost"):
        expected[by] = {
            "all": group(said, list(said), by),
            "ministry": groups(said, by, ministry.get),
            "phase": groups(said, by, phase.get),
            "band": groups(said, by, lambda project: band(said, project)),
            "series": series(said, by, editions),
        }
    with open(EXPECTED, "w", encoding="utf-8") as file:
        json.dump(expected, file, ensure_ascii=False, indent=1)
        file.write("\n")


main()
