"""Critical paths, found by another implementation, by another way, than ours.

    pip install networkx==3.6.1
    python tests/oracle/critical_path.py

writes tests/data/critical_paths.json: 200 drawn plans, and for each task the earliest and latest day on which it may
start and finish. The seed is fixed: the file is the same each time.

The program walks its tasks in order, there and back, with one number a dependency. Here a task is two events, its start
and its finish, tied so far apart as it lasts; a dependency ties an event of one to an event of the other; and all is
asked of Bellman and Ford's shortest paths with the signs turned, which know nothing of an order: the longest path from
the beginning to an event is when it happens at the earliest, the one from there to the end how much is left.

A plan is {"tasks": [[days, [[task, kind, lag], …]], …], "days": its length, "windows": [[earliest start, earliest finish,
latest start, latest finish], …]}.
"""

import json
import random
from pathlib import Path

import networkx

PLANS = 200
KINDS = ["finish_start", "start_start", "finish_finish"]
BEGIN, END = "begin", "end"


def drawn(chance):
    """A plan without circles: its tasks wait for some that stand before them in a hidden order."""
    size = chance.choice([1, 2, 3, 5, 8, 8, 13, 13, 20, 40])
    hidden = list(range(size))
    chance.shuffle(hidden)
    closeness = chance.choice([1, 2, 3])
    tasks = [None] * size
    for rank, task in enumerate(hidden):
        days = chance.choice([0, 1, 2, 3, 5, 8, 10, 15, 20, 40])
        links = []
        for before in chance.sample(hidden[:rank], min(rank, chance.randint(0, closeness))):
            kind = chance.choice(["finish_start"] * 4 + KINDS)
            lag = chance.choice([0, 0, 0, 0, 1, 2, 5, 10, -1, -3, -8, -30])
            links.append([before, kind, lag])
        tasks[task] = [days, links]
    return tasks


def network(tasks):
    """Events, and how long after one another comes at the least; signs turned."""
    events = networkx.DiGraph()

    def at_least(one, other, days):
        known = events.get_edge_data(one, other)
        if known is None or -days < known["weight"]:
            events.add_edge(one, other, weight=-days)

    at_least(BEGIN, END, 0)
    for task, (days, links) in enumerate(tasks):
        start, finish = (task, "start"), (task, "finish")
        at_least(start, finish, days)
        at_least(finish, start, -days)
        at_least(BEGIN, start, 0)
        at_least(finish, END, 0)
        for before, kind, lag in links:
            first, then = kind.split("_")
            at_least((before, first), (task, then), lag)
    return events


def windows(tasks):
    events = network(tasks)
    after = networkx.single_source_bellman_ford_path_length(events, BEGIN)
    left = networkx.single_source_bellman_ford_path_length(events.reverse(), END)
    length = -after[END]
    early = {event: -days for event, days in after.items()}
    late = {event: length + days for event, days in left.items()}
    found = []
    for task in range(len(tasks)):
        start, finish = (task, "start"), (task, "finish")
        found.append([early[start], early[finish], late[start], late[finish]])
    return length, found


def main():
    chance = random.Random(1959)
    plans = []
    for _ in range(PLANS):
        tasks = drawn(chance)
        length, found = windows(tasks)
        plans.append({"tasks": tasks, "days": length, "windows": found})
    lines = ",\n".join(json.dumps(plan, separators=(",", ":")) for plan in plans)
    out = Path(__file__).parent.parent / "data" / "critical_paths.json"
    out.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


main()
