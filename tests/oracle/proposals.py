"""The best teams for many cases at once, found by another solver, by another way, in another language.

    pip install highspy==1.16.0 holidays==0.109
    QUESTIONS=FOLDER cargo test --lib questions_for_another_solver -- --ignored
    python tests/oracle/proposals.py FOLDER tests/data/proposals.csv

The second writes the questions; the third reads each of them (`*.json`, as docs/propose.md tells) and writes its
name, the SHA-256 of the file, what HiGHS found in two minutes, and what it proved that nothing exceeds. It shares
nothing with the program: it counts days with the package `holidays`, and puts everything into one integer
programme, where the program lists what each person could do and searches with prices. It is asked about no case that
somebody stays on: `settled` in the tests of the program tries every plan of those.
"""

import csv
import hashlib
import json
import sys
from datetime import date, timedelta
from pathlib import Path

import highspy
import holidays

WORTH = {"P1": 8, "P2": 4, "P3": 2, "P4": 1}
OVERLOAD, DISPERSION, TRAVEL_HOUR, HANDOVER, WITHDRAWAL = 3, 20, 30, 500, 250
CEILING, AT_ONCE, PRESENCE, USUAL_JOURNEY = 120, 3, 50, 4
SECONDS = 120
INFINITY = highspy.kHighsInf


class Programme:
    """Rows and columns, as HiGHS takes them."""

    def __init__(self):
        self.highs = highspy.Highs()
        self.highs.silent()
        self.columns = 0

    def variable(self, worth, most, whole=False):
        self.highs.addVar(0, most)
        column = self.columns
        self.columns += 1
        self.highs.changeColCost(column, worth)
        if whole:
            self.highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        return column

    def row(self, least, most, terms):
        columns, factors = zip(*terms) if terms else ((), ())
        self.highs.addRow(least, most, len(columns), columns, factors)

    def solve(self):
        self.highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.setOptionValue("mip_abs_gap", 0.5)
        self.highs.setOptionValue("time_limit", float(SECONDS))
        self.highs.run()
        info = self.highs.getInfo()
        return round(info.objective_function_value), info.mip_dual_bound


def days(asked, leave=(), until=None):
    """Working days of each week on which somebody is there."""
    start = date.fromisoformat(asked["starts_on"])
    off = holidays.France(years=range(start.year, start.year + 2))
    away = [(date.fromisoformat(it["from"]), date.fromisoformat(it["to"])) for it in leave]
    last = date.fromisoformat(until) if until else date.max
    counted = []
    for week in range(asked["weeks"]):
        worked = [start + timedelta(7 * week + day) for day in range(5)]
        worked = [it for it in worked if it not in off and it <= last]
        counted.append(sum(not any(a <= it <= b for a, b in away) for it in worked))
    return counted


def given(member, week):
    """What somebody gives in a week, in per cent; weeks counted from 0."""
    begun = [it for it in member.get("capacity_changes", []) if it["from_week"] - 1 <= week]
    return max(begun, key=lambda it: it["from_week"])["capacity"] if begun else member["capacity"]


def hours(asked, home, place):
    if home is None or place is None or home == place:
        return 0
    for journey in asked.get("journeys", []):
        if set(journey["between"]) == {home, place}:
            return journey["hours"]
    return USUAL_JOURNEY


def best(asked):
    programme, members, cases = Programme(), asked["members"], asked["cases"]
    weeks, working = range(asked["weeks"]), days(asked)
    there = {it["id"]: days(asked, it.get("leave", []), it.get("until")) for it in members}
    leads = {it["id"] for it in members
             if any(s["skill"] == "delivery" and s["level"] >= 3 for s in it["skills"])}
    seniors = {it["id"] for it in members if any(s["level"] >= 4 for s in it["skills"])}
    loads = {(it["id"], week): [] for it in members for week in weeks}
    at_once = {(it["id"], week): {} for it in members for week in weeks}
    constant = 0
    for case in cases:
        worth, in_team = WORTH[case["priority"]], {}
        goes = programme.variable(0, 1, whole=True)
        for number, need in enumerate(case["needs"]):
            period = range(need["first_week"] - 1, need["last_week"])
            takers = []
            for member in members:
                who = member["id"]
                level = max((s["level"] for s in member["skills"] if s["skill"] == need["skill"]), default=0)
                present = sum(there[who][week] for week in period)
                asked_days = sum(working[week] for week in period)
                if (level < need["level"] or case["id"] in member.get("conflicts", []) or present == 0
                        or present * 100 < asked_days * PRESENCE):
                    continue
                road = hours(asked, member.get("home"), need.get("place")) * need.get("on_site_days", 0)
                takes = programme.variable(worth * need["share"] * present - TRAVEL_HOUR * road, 1, whole=True)
                takers.append(takes)
                in_team.setdefault(who, []).append(takes)
                for week in period:
                    if there[who][week]:
                        loads[who, week].append((takes, need["share"] * there[who][week]))
                        at_once[who, week].setdefault(case["id"], []).append(takes)
            programme.row(-INFINITY, 0, [(it, 1) for it in takers] + [(goes, -1)])
        for able in (leads, seniors):
            theirs = [it for who, needs in in_team.items() if who in able for it in needs]
            programme.row(0, INFINITY, [(it, 1) for it in theirs] + [(goes, -1)])
        lost = {who: WITHDRAWAL for who in case.get("asked", [])} | {who: HANDOVER for who in case.get("team", [])}
        for who, points in lost.items():
            if who in case.get("stays", []):
                continue
            constant -= points * worth
            if who in in_team:
                stays = programme.variable(points * worth, 1)
                programme.row(-INFINITY, 0, [(stays, 1)] + [(it, -1) for it in in_team[who]])
    for member in members:
        who = member["id"]
        for week in weeks:
            worked = there[who][week]
            now = [it for it in member.get("load", []) if it["first_week"] - 1 <= week < it["last_week"]]
            booked = sum(it["share"] for it in now) * worked
            room = given(member, week) * worked
            if loads[who, week]:
                ceiling = max(room * CEILING / 100, booked)
                programme.row(-INFINITY, ceiling - booked, loads[who, week])
                # Beyond the room that is left; what was over before is not this plan's.
                over = programme.variable(-OVERLOAD, INFINITY)
                programme.row(-INFINITY, max(room - booked, 0), loads[who, week] + [(over, -1)])
            carried = []
            for takers in at_once[who, week].values():
                carries = programme.variable(0, 1)
                carried.append((carries, 1))
                for takes in takers:
                    programme.row(-INFINITY, 0, [(takes, 1), (carries, -1)])
            if carried:
                cases_now = len({it["case"] for it in now})
                programme.row(-INFINITY, max(AT_ONCE, cases_now) - cases_now, carried)
                beside = programme.variable(-DISPERSION * worked, INFINITY)
                programme.row(-INFINITY, 1 if cases_now == 0 else 0, carried + [(beside, -1)])
    found, bound = programme.solve()
    return found + constant, bound + constant


def main(folder, target):
    with open(target, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["question", "sha256", "worth", "bound"])
        for path in sorted(Path(folder).glob("*.json")):
            text = path.read_bytes()
            worth, bound = best(json.loads(text))
            rows.writerow([path.stem, hashlib.sha256(text).hexdigest(), worth, round(bound)])
            file.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
