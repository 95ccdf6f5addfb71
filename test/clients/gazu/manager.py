"""The manager breaks the film down: assets, sequences, shots, casting, and the tasks of the team."""

import gazu

from studio import check, names, person, project, refused, shot, sign_in, status, task

sign_in("manager")
film = project()

# Assets.
character = gazu.asset.get_asset_type_by_name("Character")
props = gazu.asset.get_asset_type_by_name("Props")
hero = gazu.asset.new_asset(film, character, "Hero", description="Brave", extra_data={"height": 180})
check((hero["name"], hero["data"], hero["type"]), ("Hero", {"height": 180}, "Asset"))
check(gazu.asset.new_asset(film, character, "Hero")["id"], hero["id"])
lamp = gazu.asset.new_asset(film, props, "Lamp")
spare = gazu.asset.new_asset(film, props, "Spare")
check(names(gazu.asset.all_assets_for_project(film)), ["Hero", "Lamp", "Spare"])
check(names(gazu.asset.all_assets_for_project_and_type(film, props)), ["Lamp", "Spare"])
check(names(gazu.asset.all_asset_types_for_project(film)), ["Character", "Props"])
check(gazu.asset.get_asset_by_name(film, "Lamp", props)["id"], lamp["id"])
hero["description"] = "Brave and kind"
check(gazu.asset.update_asset(hero)["description"], "Brave and kind")
check(gazu.asset.update_asset_data(hero, {"weight": 70})["data"], {"height": 180, "weight": 70})
check(gazu.asset.get_asset_type_from_asset(hero)["name"], "Character")
gazu.asset.remove_asset(spare)
check(gazu.asset.get_asset_by_name(film, "Spare"), None)
check(gazu.entity.get_entity_by_name("Hero", film)["id"], hero["id"])
check(gazu.entity.get_entity_type_by_name("Shot")["name"], "Shot")

# Sequences and shots.
opening = gazu.shot.new_sequence(film, "SQ01")
check(gazu.shot.new_sequence(film, "SQ01")["id"], opening["id"])
for number in range(1, 5):
    made = gazu.shot.new_shot(film, opening, f"SH0{number}", nb_frames=48, frame_in=1, frame_out=48, data={"fps": 24})
    check((made["name"], made["nb_frames"], made["parent_id"]), (f"SH0{number}", 48, opening["id"]))
check(names(gazu.shot.all_shots_for_sequence(opening)), ["SH01", "SH02", "SH03", "SH04"])
check(names(gazu.shot.all_shots_for_project(film)), ["SH01", "SH02", "SH03", "SH04"])
check(names(gazu.shot.all_sequences_for_project(film)), ["SQ01"])
first = shot("SH01")
check(gazu.shot.get_sequence_from_shot(first)["id"], opening["id"])
first["description"] = "The hero wakes up"
check(gazu.shot.update_shot(first)["description"], "The hero wakes up")
check(gazu.shot.update_shot_data(first, {"mood": "calm"})["data"]["mood"], "calm")
check(gazu.shot.update_sequence_data(opening, {"music": "soft"})["data"], {"music": "soft"})
last = shot("SH04")
extra = gazu.task.new_task(last, gazu.task.get_task_type_by_name("Compositing"))
gazu.shot.remove_shot(last)
check(gazu.shot.get_shot(last["id"])["canceled"], True)
check(gazu.shot.restore_shot(last)["canceled"], False)
gazu.shot.remove_shot(last, force=True)
with refused(gazu.exception.RouteNotFoundException):
    gazu.shot.get_shot(last["id"])
check(names(gazu.shot.all_shots_for_sequence(opening)), ["SH01", "SH02", "SH03"])

# Casting.
gazu.casting.update_shot_casting(
    film, first, [{"asset_id": hero["id"], "nb_occurences": 1}, {"asset_id": lamp["id"], "nb_occurences": 3}]
)
cast = gazu.casting.get_shot_casting(gazu.shot.get_shot(first["id"]))
check(sorted((row["asset_name"], row["nb_occurences"]) for row in cast), [("Hero", 1), ("Lamp", 3)])
check(names(gazu.asset.all_assets_for_shot(first)), ["Hero", "Lamp"])
check(names(gazu.asset.all_asset_types_for_shot(first)), ["Character", "Props"])
check([row["shot_name"] for row in gazu.casting.get_asset_cast_in(hero)], ["SH01"])
check(list(gazu.casting.get_sequence_casting(gazu.shot.get_sequence(opening["id"]))), [first["id"]])
check(list(gazu.casting.get_asset_type_casting(film, character)), [])
gazu.casting.update_asset_casting(film, hero, [{"asset_id": lamp["id"], "nb_occurences": 1}])
check([row["asset_name"] for row in gazu.casting.get_asset_casting(hero)], ["Lamp"])
links = gazu.casting.all_entity_links_for_project(film)
check(len(links), 3)

# A concept, an edit, a scene.
idea = gazu.concept.new_concept(film, "Idea")
check(names(gazu.concept.all_concepts_for_project(film)), ["Idea"])
check(gazu.concept.get_concept_by_name(film, "Idea")["id"], idea["id"])
cut = gazu.edit.new_edit(film, "Cut")
check(gazu.edit.update_edit_data(cut, {"version": 1})["data"], {"version": 1})
check(names(gazu.edit.all_edits_for_project(film)), ["Cut"])
scene = gazu.scene.new_scene(film, opening, "SC01")
check(names(gazu.scene.all_scenes_for_sequence(opening)), ["SC01"])
gazu.scene.add_shot_to_scene(scene, first)
check(names(gazu.scene.all_shots_for_scene(scene)), ["SH01"])

# Tasks.
animation = gazu.task.get_task_type_by_name("Animation")
modeling = gazu.task.get_task_type_by_name("Modeling")
made = gazu.task.new_task(first, animation, assignees=[person("artist")])
check((made["name"], made["assignees"]), ("main", [person("artist")["id"]]))
check(gazu.task.new_task(first, animation)["id"], made["id"])
for name in ("SH02", "SH03"):
    gazu.task.new_task(shot(name), animation)
check([row["task_type_id"] for row in gazu.task.create_asset_tasks(hero, [modeling])], [modeling["id"]])
check(len(gazu.task.all_tasks_for_project(film)), 4)
check(len(gazu.task.all_tasks_for_project(film, task_type=animation)), 3)
check(len(gazu.task.all_tasks_for_task_type(film, animation)), 3)
check(len(gazu.task.all_tasks_for_task_status(film, animation, status("Todo"))), 3)
check(len(gazu.task.all_shot_tasks_for_sequence(opening)), 3)
check([row["id"] for row in gazu.task.all_tasks_for_shot(first, relations=True)], [made["id"]])
check(names(gazu.task.all_task_types_for_shot(first)), ["Animation"])
check(names(gazu.task.all_task_types_for_asset(hero)), ["Modeling"])
full = task(first, "Animation")
check(
    (full["entity"]["name"], full["task_type"]["name"], full["task_status"]["short_name"], full["project"]["name"]),
    ("SH01", "Animation", "todo", film["name"]),
)
check(full["sequence"]["name"], "SQ01")
check([row["id"] for row in full["persons"]], [person("artist")["id"]])

# Who does what.
second = task(shot("SH02"), "Animation")
gazu.task.assign_task(second, person("vendor"))
check(gazu.task.get_task(second["id"])["assignees"], [person("vendor")["id"]])
third = task(shot("SH03"), "Animation")
gazu.task.assign_task(third, person("artist"))
gazu.task.clear_assignations([third], person("artist"))
check(gazu.task.get_task(third["id"])["assignees"], [])
full["priority"] = 2
check(gazu.task.update_task({"id": full["id"], "priority": 2, "estimation": 960})["priority"], 2)
check(gazu.task.update_task_data(full, {"note": "first"})["data"], {"note": "first"})
check([row["entity_name"] for row in gazu.task.all_tasks_for_person(person("artist"))], ["SH01"])
check(gazu.task.all_done_tasks_for_person(person("artist")), [])

# Money is for managers.
budget = gazu.project.create_budget(film, "Main", currency="EUR")
gazu.project.update_budget(film, budget, {"name": "Main budget"})
check(names(gazu.project.get_budgets(film)), ["Main budget"])
gazu.project.remove_budget(film, budget)

# What belongs to the administrator is refused.
with refused():
    gazu.project.new_project("Another film")
with refused():
    gazu.person.remove_person(person("artist"))
with refused():
    gazu.task.new_task_type("Step of mine")
