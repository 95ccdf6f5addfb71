"""The supervisor plans the animation, hands it out, and reviews what comes back."""

import sys

import gazu

from studio import check, person, project, refused, shot, sign_in, status, task

film = None


def plan():
    """In the morning: who does what until when."""
    third = task(shot("SH03"), "Animation")
    gazu.task.assign_task(third, person("artist"))
    check(gazu.task.get_task(third["id"])["assignees"], [person("artist")["id"]])
    # Supervisors send the planning and nothing else, not even the id, which update_task adds.
    planned = gazu.client.put(
        f"data/tasks/{third['id']}",
        {"priority": 1, "start_date": "2026-03-02", "due_date": "2026-03-06", "estimation": 480},
    )
    check((planned["priority"], planned["due_date"]), (1, "2026-03-06T00:00:00"))
    # The steps of other departments, and what belongs to managers.
    with refused():
        gazu.client.put(f"data/tasks/{third['id']}", {"name": "mine"})
    modeling = task(gazu.asset.get_asset_by_name(film, "Hero"), "Modeling")
    with refused():
        gazu.client.put(f"data/tasks/{modeling['id']}", {"priority": 3})
    check(gazu.task.get_task(modeling["id"])["priority"], 0)
    with refused():
        gazu.shot.new_sequence(film, "SQ99")
    with refused():
        gazu.project.get_budgets(film)


def review():
    """In the afternoon: what the artist has sent in."""
    first = task(shot("SH01"), "Animation")
    check(first["task_status"]["short_name"], "wfa")
    heard = {row["notification_type"] for row in gazu.user.all_notifications()}
    assert "mention" in heard, heard
    latest = gazu.task.get_last_comment_for_task(first)
    check(latest["person"]["first_name"], "Arti")
    gazu.task.acknowledge_comment(first, latest)
    check(gazu.task.get_last_comment_for_task(first)["acknowledgements"], [gazu.client.get_current_user()["id"]])
    answer = gazu.task.add_comment(first, status("Retake"), "More weight, please", checklist=[{"text": "Weight", "checked": False}])
    check((answer["task_status"]["short_name"], answer["checklist"]), ("retake", [{"text": "Weight", "checked": False}]))
    again = gazu.task.get_task(first["id"])
    check((again["task_status"]["short_name"], again["retake_count"]), ("retake", 1))
    check([row["comment_text"] for row in gazu.user.all_notifications()][0] is not None, True)


sign_in("supervisor")
film = project()
{"plan": plan, "review": review}[sys.argv[1]]()
