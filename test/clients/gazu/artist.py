"""The artist works: the list of tasks, comments with files, hours, days off, filters."""

import os
import sys
import tempfile

import gazu
import gazu.search

from studio import check, names, person, project, refused, shot, sign_in, status, task


def work():
    """Works on a shot, and sends it in."""
    film = project()
    me = gazu.client.get_current_user()
    todo = gazu.user.all_tasks_to_do()
    check(sorted(row["entity_name"] for row in todo), ["SH01", "SH03"])
    check(gazu.user.all_done_tasks(), [])
    check(names(gazu.user.all_open_projects()), [film["name"]])
    check(names(gazu.user.all_sequences_for_project(film)), ["SQ01"])
    check(names(gazu.user.all_shots_for_sequence(gazu.user.all_sequences_for_project(film)[0])), ["SH01", "SH03"])
    check(names(gazu.user.all_task_types_for_shot(shot("SH01"))), ["Animation"])
    check(len(gazu.user.all_tasks_for_shot(shot("SH01"))), 1)
    heard = [row["notification_type"] for row in gazu.user.all_notifications()]
    assert "assignation" in heard, heard

    # A comment with a status, a checklist, a mention and files.
    first = task(shot("SH01"), "Animation")
    started = gazu.task.start_task(first)
    check(started["task_status"]["short_name"], "wip")
    check(gazu.task.get_task(first["id"])["real_start_date"] is not None, True)
    with tempfile.TemporaryDirectory() as folder:
        notes = os.path.join(folder, "notes.txt")
        with open(notes, "w") as file:
            file.write("Frame 12 is the key pose.")
        sent = gazu.task.add_comment(
            first,
            status("Waiting for Approval"),
            "Please look @Sami Supervisor",
            checklist=[{"text": "Arcs", "checked": True}],
            attachments=[notes],
        )
        check([(row["name"], row["size"]) for row in sent["attachment_files"]], [("notes.txt", 25)])
        added = gazu.task.add_attachment_files_to_comment(first, sent, [notes])
        check(added[0]["name"], "notes.txt")
        copy = os.path.join(folder, "copy.txt")
        gazu.files.download_attachment_file(sent["attachment_files"][0], copy)
        with open(copy) as file:
            check(file.read(), "Frame 12 is the key pose.")
    check(sent["mentions"], [person("supervisor")["id"]])
    check(gazu.task.get_task(first["id"])["task_status"]["short_name"], "wfa")
    comments = gazu.task.all_comments_for_task(first)
    check([row["text"] for row in comments], ["Please look @Sami Supervisor", ""])
    check(gazu.task.get_comment(sent["id"])["text"], "Please look @Sami Supervisor")
    sent_row = {"id": sent["id"], "text": "Please look, @Sami Supervisor "}
    check(gazu.task.update_comment(sent_row)["text"], "Please look, @Sami Supervisor ")
    # Not the artist's to decide, and not the artist's task.
    with refused():
        gazu.task.add_comment(first, status("Done"), "Finished by myself")
    with refused():
        gazu.task.add_comment(task(shot("SH02"), "Animation"), status("Work In Progress"), "Let me help")
    check(len(gazu.task.all_comments_for_task(first)), 2)

    # Hours.
    spent = gazu.task.set_time_spent(first, me, "2026-03-02", 240)
    check((spent["duration"], spent["date"]), (240, "2026-03-02"))
    check(gazu.task.add_time_spent(first, me, "2026-03-02", 60)["duration"], 300)
    check(gazu.task.get_time_spent(first, "2026-03-02")["total"], 300)
    check(gazu.task.get_task(first["id"])["duration"], 300)
    check(len(gazu.user.get_timespents_range("2026-03-01", "2026-03-31")), 1)
    with refused():
        gazu.person.get_time_spents_range(me["id"], "2026-03-01", "2026-03-31")
    with refused(gazu.exception.ParameterException):
        gazu.task.set_time_spent(first, me, "2026-03-02", -10)
    with refused():
        gazu.task.set_time_spent(task(shot("SH02"), "Animation"), me, "2026-03-02", 60)

    # A day off.
    off = gazu.person.new_day_off(me, "2026-03-09", "2026-03-10", "Skiing")
    check((off["date"], off["end_date"]), ("2026-03-09", "2026-03-10"))
    check([row["id"] for row in gazu.person.get_day_offs(me)], [off["id"]])
    check(len(gazu.person.get_month_day_offs(me, "2026", "03")), 1)
    check(len(gazu.person.get_week_day_offs(me, "2026", "11")), 1)
    off["description"] = "Skiing again"
    check(gazu.person.update_day_off(off)["description"], "Skiing again")
    gazu.person.remove_day_off(off)
    check(gazu.person.get_day_offs(me), [])

    # Filters of one's own, notifications read, the chat of a shot, the context.
    kept = gazu.user.new_filter("Late", "due<today", "shot")
    check([row["name"] for row in gazu.user.all_filters()["shot"]["all"]], ["Late"])
    gazu.user.update_filter({"id": kept["id"], "name": "Too late"})
    gazu.user.remove_filter(kept)
    notice = gazu.user.all_notifications()[0]
    check(gazu.user.update_notification({"id": notice["id"], "read": True})["read"], True)
    check(gazu.user.all_chats(), [])
    context = gazu.user.get_context()
    check(names(context["projects"]), [film["name"]])
    gazu.user.log_desktop_session_log_in()
    found = gazu.search.search_entities("Hero")
    check(names(found["assets"]), ["Hero"])


def correct():
    """Answers the retake, and hands in again."""
    first = task(shot("SH01"), "Animation")
    check(first["task_status"]["short_name"], "retake")
    retake = gazu.task.get_last_comment_for_task(first)
    heard = [row["comment_id"] for row in gazu.user.all_notifications() if row["notification_type"] == "comment"]
    assert retake["id"] in heard, heard
    # Of a comment of somebody else the checklist alone is sent, without the id, which update_comment adds.
    ticked = gazu.client.put(f"data/comments/{retake['id']}", {"checklist": [{"text": "Weight", "checked": True}]})
    check(ticked["checklist"], [{"text": "Weight", "checked": True}])
    with refused():
        gazu.task.update_comment({"id": retake["id"], "text": "All is well"})
    with refused():
        gazu.task.remove_comment(retake)
    check(gazu.task.get_last_comment_for_task(first)["text"], "More weight, please")
    both = gazu.task.batch_comments(
        [
            {"task_id": first["id"], "task_status_id": status("Waiting for Approval")["id"], "text": "Heavier"},
            {
                "task_id": task(shot("SH03"), "Animation")["id"],
                "task_status_id": status("Work In Progress")["id"],
                "text": "Begun",
            },
        ]
    )
    check([row["text"] for row in both], ["Heavier", "Begun"])


sign_in("artist")
{"work": work, "correct": correct}[sys.argv[1]]()
