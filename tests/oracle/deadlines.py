"""Working deadlines and French holidays, made by another implementation than ours.

    pip install holidays==0.109
    python tests/oracle/deadlines.py

writes tests/data/holidays.csv and tests/data/deadlines.csv. Holidays come from the package `holidays` (MIT); time zones from
Python's own zoneinfo; the counting is done minute by minute on a ribbon of working minutes, which shares nothing with the
way src/clock counts. The seed is fixed: the files are the same each time.
"""

import csv
import random
from bisect import bisect_left
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays

PARIS = ZoneInfo("Europe/Paris")
UTC = ZoneInfo("UTC")
YEARS = range(2015, 2036)
# Our names of the calendars, and the package's.
CALENDARS = {
    "metropole": None,
    "alsace-moselle": "57",
    "guadeloupe": "971",
    "guyane": "973",
    "martinique": "972",
    "mayotte": "976",
    "la-reunion": "974",
    "saint-barthelemy": "BL",
    "saint-martin": "MF",
}
HERE = Path(__file__).parent.parent / "data"


# Days that the package lists and the labour code does not (art. L3422-2 makes one day of each overseas territory a
# public holiday, that of the abolition of slavery): custom closes offices there, the law does not.
OF_CUSTOM = {"Mi-Careme", "Victor Schoelcher Day"}


def days_off(subdivision):
    days = holidays.France(subdiv=subdivision, years=range(2014, 2040), language="en_US")
    by_custom = set(OF_CUSTOM)
    if subdivision == "971":
        by_custom.add("Good Friday")
    return {day for day, name in days.items() if name not in by_custom}


class Ribbon:
    """Every working minute of a calendar, in order: where each begins, in minutes since 1970."""

    def __init__(self, subdivision):
        off = days_off(subdivision)
        self.minutes = []
        day = date(2014, 12, 1)
        while day < date(2039, 1, 1):
            if day.weekday() < 5 and day not in off:
                opening = datetime(day.year, day.month, day.day, 9, tzinfo=PARIS)
                first = int(opening.timestamp()) // 60
                self.minutes.extend(range(first, first + 9 * 60))
            day += timedelta(days=1)

    def worked(self, begin, end):
        """Working minutes in [begin, end)."""
        return max(0, bisect_left(self.minutes, end) - bisect_left(self.minutes, begin))

    def after(self, begin, count):
        """The end of the count-th working minute that begins at or after `begin`."""
        return self.minutes[bisect_left(self.minutes, begin) + count - 1] + 1

    def due(self, begin, count, pauses):
        due = self.after(begin, count)
        covered = begin
        for start, end in sorted(pauses):
            start, end = max(start, covered), max(end, covered)
            if end <= start:
                continue
            covered = end
            if start >= due:
                break
            taken = self.worked(start, end)
            if taken:
                due = self.after(due, taken)
        return due


def minute(local):
    return int(local.replace(tzinfo=PARIS).timestamp()) // 60


def local(minutes):
    return datetime.fromtimestamp(minutes * 60, UTC).astimezone(PARIS).strftime("%Y-%m-%dT%H:%M")


def moment(rng, year_from, year_to):
    day = date(year_from, 1, 1) + timedelta(days=rng.randrange(365 * (year_to - year_from)))
    # Mostly office hours, sometimes the night; never the hours that a change of clocks skips or repeats.
    hour = rng.choice([8, 9, 10, 11, 12, 14, 16, 17, 17, 18, 19, 22, 0, 6])
    return datetime(day.year, day.month, day.day, hour, rng.choice([0, 0, 0, 15, 30, 59, rng.randrange(60)]))


def main():
    with open(HERE / "holidays.csv", "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["calendar", "date"])
        for name, subdivision in CALENDARS.items():
            for day in sorted(days_off(subdivision)):
                if day.year in YEARS:
                    table.writerow([name, day.isoformat()])
    rng = random.Random(20260428)
    ribbons = {name: Ribbon(subdivision) for name, subdivision in CALENDARS.items()}
    with open(HERE / "deadlines.csv", "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["calendar", "from", "for", "pauses", "due"])
        for _ in range(10_000):
            name = rng.choice(["metropole"] * 4 + list(CALENDARS))
            begin = moment(rng, 2015, 2035)
            if rng.random() < 0.3:
                hours = rng.randrange(1, 41)
                length, count = f"{hours}h", hours * 60
            else:
                days = rng.choice([1, 1, 2, 2, 3, 5, 5, 10, 15, 20, 30, 45, 60])
                length, count = f"{days}d", days * 9 * 60
            pauses = []
            for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 3])):
                start = begin + timedelta(minutes=rng.randrange(-2_000, 40_000))
                start = start.replace(hour=rng.choice([9, 10, 13, 17, 20, 7]))
                end = start + timedelta(minutes=rng.randrange(0, 20_000))
                end = end.replace(hour=max(start.hour, rng.choice([8, 9, 11, 15, 18, 23])))
                if end < start:
                    end = start
                pauses.append((start, end))
            due = ribbons[name].due(minute(begin), count, [(minute(a), minute(b)) for a, b in pauses])
            shown = " ".join(f"{a:%Y-%m-%dT%H:%M}/{b:%Y-%m-%dT%H:%M}" for a, b in pauses)
            table.writerow([name, f"{begin:%Y-%m-%dT%H:%M}", length, shown, local(due)])


if __name__ == "__main__":
    main()
