"""Listens to the event stream with gazu, and prints each event as a line of JSON; ends after the last one it waits for."""

import json
import os
import sys

import gazu

from studio import PASSWORD

login, password, *names = sys.argv[1:]
host = os.environ["STUDIO_URL"]
gazu.set_host(host)
# The stream is beside the API, not below it.
gazu.set_event_host(host.removesuffix("/api"))
gazu.log_in(login, password if password != "-" else PASSWORD)

client = gazu.events.init()


def hear(name):
    def tell(payload):
        print(json.dumps({"name": name, "payload": payload}), flush=True)
        if name == names[-1]:
            client.disconnect()

    gazu.events.add_listener(client, name, tell)


for name in names:
    hear(name)
print(json.dumps({"name": "listening"}), flush=True)
gazu.events.run_client(client)
