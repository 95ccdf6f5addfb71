"""What the acts of the workday share: who works here, how they sign in, and how answers are checked."""

import os
from contextlib import contextmanager

import gazu

PASSWORD = "a good password"
PROJECT = "The Workday"

# First name, last name, role of everybody but the administrator.
PEOPLE = {
    "manager": ("Mona", "Manager", "manager"),
    "supervisor": ("Sami", "Supervisor", "supervisor"),
    "artist": ("Arti", "Artist", "user"),
    "vendor": ("Vera", "Vendor", "vendor"),
    "client": ("Clio", "Client", "client"),
}


def email_of(who):
    return f"{who}@example.com"


def sign_in(who):
    """Signs somebody in for all further calls."""
    gazu.set_host(os.environ["STUDIO_URL"])
    if who == "admin":
        return gazu.log_in(os.environ["STUDIO_ADMIN"], os.environ["STUDIO_PASSWORD"])
    return gazu.log_in(email_of(who), PASSWORD)


def person(who):
    first, last, _ = PEOPLE[who]
    return gazu.person.get_person_by_full_name(f"{first} {last}")


def project():
    return gazu.project.get_project_by_name(PROJECT)


def sequence():
    return gazu.shot.get_sequence_by_name(project(), "SQ01")


def shot(name):
    return gazu.shot.get_shot_by_name(sequence(), name)


def task(entity, task_type):
    found = [
        row
        for row in gazu.task.all_tasks_for_entity_and_task_type(
            entity, gazu.task.get_task_type_by_name(task_type)
        )
    ]
    check(len(found), 1)
    return gazu.task.get_task(found[0]["id"])


def status(name):
    return gazu.task.get_task_status_by_name(name)


def check(got, wanted):
    """Fails with both when they differ."""
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def names(rows, key="name"):
    return sorted(row[key] for row in rows)


@contextmanager
def refused(*kinds):
    """What is done inside must be refused, by 403 unless other exceptions are named."""
    try:
        yield
    except kinds or (gazu.exception.NotAllowedException,):
        return
    raise AssertionError("it was not refused")
