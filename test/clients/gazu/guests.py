"""The vendor sees the work given to them and nothing else; the client sees what is for clients."""

import sys

import gazu

from studio import check, names, person, project, refused, sequence, shot, sign_in, status, task


def vendor():
    film = project()
    check([row["entity_name"] for row in gazu.user.all_tasks_to_do()], ["SH02"])
    check(names(gazu.shot.all_shots_for_project(film)), ["SH02"])
    check(names(gazu.asset.all_assets_for_project(film)), [])
    check([row["id"] for row in gazu.task.all_tasks_for_project(film)], [task(shot("SH02"), "Animation")["id"]])
    mine = task(shot("SH02"), "Animation")
    posted = gazu.task.add_comment(mine, status("Work In Progress"), "On it")
    check(posted["person"]["first_name"], "Vera")
    gazu.task.set_time_spent(mine, gazu.client.get_current_user(), "2026-03-02", 120)
    for work in (
        lambda: gazu.task.all_tasks_for_person(person("artist")),
        lambda: gazu.project.add_person_to_team(film, person("artist")),
        lambda: gazu.person.new_day_off(person("artist"), "2026-03-09", "2026-03-10"),
        lambda: gazu.task.all_comments_for_project(film),
    ):
        with refused():
            work()


def client():
    film = project()
    check(names(gazu.shot.all_shots_for_sequence(sequence())), ["SH01", "SH02", "SH03"])
    first = task(shot("SH01"), "Animation")
    # What the studio says to itself is not for clients.
    check(gazu.task.all_comments_for_task(first), [])
    with refused():
        gazu.concept.all_concepts_for_project(film)
    with refused():
        gazu.asset.new_asset(film, gazu.asset.get_asset_type_by_name("Props"), "Logo")
    check(gazu.asset.get_asset_by_name(film, "Logo"), None)


sign_in(sys.argv[1])
{"vendor": vendor, "client": client}[sys.argv[1]]()
