"""The administrator founds the studio: departments, people, and a production with its steps and statuses."""

import gazu

from studio import PASSWORD, PEOPLE, PROJECT, check, email_of, names, person, project, refused, sign_in

tokens = sign_in("admin")
check(tokens["login"], True)
check(gazu.client.host_is_up(), True)
check(gazu.client.host_is_valid(), True)
check(gazu.client.get_api_version(), "1.0.67")
check(gazu.client.get_current_user()["role"], "admin")
gazu.refresh_access_token()
check(gazu.user.is_authenticated(), True)

with refused(gazu.exception.AuthFailedException):
    gazu.log_in(email_of("nobody"), "wrong password")
sign_in("admin")

# Departments and people.
animation = gazu.person.get_department_by_name("Animation") or gazu.person.new_department("Animation", "#22d160")
modeling = gazu.person.get_department_by_name("Modeling") or gazu.person.new_department("Modeling", "#78909c")
check(gazu.person.get_department(animation["id"])["name"], "Animation")
check(gazu.person.new_department("Animation")["id"], animation["id"])
for who, (first, last, role) in PEOPLE.items():
    departments = [animation["id"]] if who in ("supervisor", "artist", "vendor") else []
    made = gazu.person.new_person(
        first, last, email_of(who), phone="123", role=role, departments=departments, password=PASSWORD
    )
    check((made["full_name"], made["role"], made["departments"]), (f"{first} {last}", role, departments))
    gazu.person.change_password_for_person(made, PASSWORD)
    check(gazu.person.get_person_by_email(email_of(who))["id"], made["id"])
    check(gazu.person.get_person(made["id"])["email"], email_of(who))
check(len(gazu.person.all_persons()), len(PEOPLE) + 1)
manager = gazu.person.get_person_by_full_name("", first_name="Mona", last_name="Manager")
manager["phone"] = "456"
check(gazu.person.update_person(manager)["phone"], "456")
gazu.person.add_person_to_department(manager, modeling)
check(gazu.person.get_person(manager["id"], relations=True)["departments"], [modeling["id"]])
gazu.person.remove_person_from_department(manager, modeling)
bot = gazu.person.new_bot("Render", "render@example.com", role="user")
check(bot["is_bot"], True)
gazu.person.remove_bot(bot)
check(gazu.person.get_organisation()["name"] != "", True)

# Steps, statuses, and the production.
todo = gazu.task.get_default_task_status()
check(todo["is_default"], True)
wip = gazu.task.get_task_status_by_short_name("wip")
review = gazu.task.get_task_status_by_short_name("wfa")
done = gazu.task.get_task_status_by_short_name("done")
layout = gazu.task.new_task_type("Storyboards", color="#123456", for_entity="Shot")
check(gazu.task.new_task_type("Storyboards", for_entity="Shot")["id"], layout["id"])
check(gazu.task.get_task_type(layout["id"])["for_entity"], "Shot")
layout["color"] = "#654321"
check(gazu.task.update_task_type(layout)["color"], "#654321")
gazu.task.remove_task_type(layout)
check(gazu.task.get_task_type_by_name("Storyboards"), None)
check(gazu.task.update_task_status({"id": done["id"], "is_artist_allowed": False})["is_artist_allowed"], False)
hold = gazu.task.new_task_status("On hold", "hold", "#999999")
hold["color"] = "#888888"
check(gazu.task.update_task_status(hold)["color"], "#888888")

made = gazu.project.new_project(PROJECT, production_type="short", team=[manager])
check(gazu.project.new_project(PROJECT)["id"], made["id"])
check((project()["name"], project()["production_type"]), (PROJECT, "short"))
check(names(gazu.project.all_open_projects()), [PROJECT])
check(names(gazu.project.all_projects()), [PROJECT])
for kind in ("Character", "Props"):
    gazu.project.add_asset_type(made, gazu.asset.get_asset_type_by_name(kind) or gazu.asset.new_asset_type(kind))
for step in ("Modeling", "Animation", "Compositing"):
    gazu.project.add_task_type(made, gazu.task.get_task_type_by_name(step), 1)
for state in (todo, wip, review, done, hold):
    gazu.project.add_task_status(made, state)
gazu.project.remove_task_status(made, hold)
check(names(gazu.task.all_task_types_for_project(made)), ["Animation", "Compositing", "Modeling"])
check(len(gazu.task.all_task_statuses_for_project(made)), 4)
check(names(gazu.asset.all_asset_types_for_project(made)), [])
for who in PEOPLE:
    gazu.project.add_person_to_team(made, person(who))
gazu.project.remove_person_from_team(made, person("client"))
check(len(gazu.project.get_team(made)), len(PEOPLE) - 1)
gazu.project.add_person_to_team(made, person("client"))
made["code"] = "WD"
gazu.project.update_project({"id": made["id"], "code": "WD"})
check(gazu.project.update_project_data(made, {"mood": "bright"})["data"], {"mood": "bright"})
column = gazu.project.add_metadata_descriptor(made, "Mood", "Shot", choices=["calm", "wild"])
check(gazu.project.get_metadata_descriptor(made, column["id"])["choices"], ["calm", "wild"])
check(gazu.project.get_metadata_descriptor_by_field_name(made, "mood")["id"], column["id"])
column["choices"] = ["calm", "wild", "sad"]
check(gazu.project.update_metadata_descriptor(made, column)["choices"], ["calm", "wild", "sad"])
check(names(gazu.project.all_metadata_descriptors(made)), ["Mood"])
check(gazu.context.all_open_projects()[0]["id"], made["id"])

gazu.log_out()
