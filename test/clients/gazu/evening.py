"""The manager closes the day: approvals, the news, the hours of everybody, what goes away."""

import gazu

from studio import check, names, person, project, shot, sign_in, status, task

sign_in("manager")
film = project()
first = task(shot("SH01"), "Animation")

done = gazu.task.add_comment(first, status("Done"), "Approved", person=person("supervisor"), for_client=True)
check((done["person"]["first_name"], done["for_client"]), ("Sami", True))
check(gazu.task.get_task(first["id"])["done_date"] is not None, True)
check([row["entity_name"] for row in gazu.task.all_done_tasks_for_person(person("artist"))], ["SH01"])
check(len(gazu.task.all_comments_for_project(film)), 7)
extra = gazu.task.add_comment(first, status("Done"), "By mistake")
gazu.task.remove_comment(extra)
check(gazu.task.get_last_comment_for_task(first)["id"], done["id"])
other = gazu.task.new_task(shot("SH01"), gazu.task.get_task_type_by_name("Compositing"))
moved = gazu.task.add_comment(first, status("Done"), "For the compositor")
gazu.task.move_comment_to_task(first, moved, other)
check(gazu.task.get_last_comment_for_task(other)["text"], "For the compositor")

news = gazu.client.get(f"data/projects/{film['id']}/news")
assert news["total"] >= 7, news["total"]
spent = gazu.task.get_time_spent(first)
check(spent["total"], 300)
check(list(gazu.person.get_week_time_spents(person("artist"), "2026", "10")) != [], True)
gazu.task.remove_time_spent(spent[person("artist")["id"]][0])

events = gazu.sync.get_last_events(limit=50, project=film)
assert "comment:new" in {row["name"] for row in events}, events

chat = gazu.client.get(f"data/entities/{shot('SH01')['id']}/chat")
gazu.client.post(f"actions/user/chats/{shot('SH01')['id']}/join", {})
gazu.client.post(f"data/entities/{shot('SH01')['id']}/chat/messages", {"message": "Good night"})
messages = gazu.client.get(f"data/entities/{shot('SH01')['id']}/chat/messages")
check([row["text"] for row in messages], ["Good night"])
check([row["id"] for row in gazu.user.all_chats()], [chat["id"]])

gazu.task.remove_task(other)
check(names(gazu.task.all_task_types_for_shot(shot("SH01"))), ["Animation"])
gazu.project.close_project(film)
check(gazu.project.all_open_projects(), [])

sign_in("admin")
check(len(gazu.person.get_time_spents_range(person("vendor")["id"], "2026-03-01", "2026-03-31")), 1)
