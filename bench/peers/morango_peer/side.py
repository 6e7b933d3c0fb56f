"""One side of an exchange by Morango; run by the bench in Morango's own venv.

side.py FOLDER found ROOT.json        a database; the centre's certificate, made or taken over
side.py FOLDER fill ROWS.json         the rows
side.py FOLDER serve PORT             the hub, until it is ended
side.py FOLDER edit 100               so many telephone numbers
side.py FOLDER push|pull PORT SLEEPS  an exchange; prints its seconds and bytes as JSON
"""

import json
import sys
import time
from pathlib import Path

import django
from django.conf import settings

FOLDER, DEED, *REST = sys.argv[1:]
HERE = Path(FOLDER)


def open_django():
    """Django on this side's database, as Kolibri opens it."""
    settings.configure(
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(HERE / "db.sqlite3"),
                "OPTIONS": {"timeout": 100},
            }
        },
        INSTALLED_APPS=[
            "django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "mptt", "morango", "lessons",
        ],
        ALLOWED_HOSTS=["*"], ROOT_URLCONF="morango.urls", USE_TZ=True, SECRET_KEY="a bench",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )  # fmt: skip
    django.setup()
    from django.db.backends.signals import connection_created

    def waits(connection, **_):
        connection.cursor().execute("PRAGMA journal_mode = WAL")
        connection.cursor().execute("PRAGMA synchronous = NORMAL")

    connection_created.connect(waits, weak=False)


def made():
    """The scope that a centre's rows lie in."""
    from morango.models.certificates import ScopeDefinition

    return ScopeDefinition.objects.get_or_create(
        id="centre", profile="centre", version=1, primary_scope_param_key="centre", description="a centre",
        read_filter_template="", write_filter_template="", read_write_filter_template="${centre}",
    )[0]  # fmt: skip


def found(path):
    """Make the tables, and the certificate that both sides hold."""
    from django.core.management import call_command
    from morango.models.certificates import Certificate, Key

    call_command("migrate", run_syncdb=True, verbosity=0)
    made()
    if Path(path).exists():
        told = json.loads(Path(path).read_text())
        root = Certificate.deserialize(told["serialized"], told["signature"])
        root.private_key = Key(private_key_string=told["key"])
        root.save()
    else:
        root = Certificate.generate_root_certificate("centre")
        told = {
            "id": root.id, "serialized": root.serialized, "signature": root.signature,
            "key": root.private_key.get_private_key_string(),
        }  # fmt: skip
        Path(path).write_text(json.dumps(told))


def fill(path):
    """Put the rows in."""
    from lessons.models import Learner, Mark
    from morango.models.certificates import Certificate

    centre = Certificate.objects.get().id
    told = json.loads(Path(path).read_text())
    for model, rows in (Learner, told["learners"]), (Mark, told["marks"]):
        ready = []
        for row in rows:
            one = model(centre=centre, **row)
            one._morango_source_id = one.calculate_source_id()
            one._morango_partition = one.calculate_partition()
            one.id = one.calculate_uuid()
            ready.append(one)
        model.objects.bulk_create(ready, batch_size=500 if model is Mark else 40)


def serve(port):
    """Be the hub."""
    from django.core.servers.basehttp import run
    from django.core.wsgi import get_wsgi_application

    calm()
    run("127.0.0.1", int(port), get_wsgi_application(), threading=True)


def calm():
    """Nothing is written to the screen for a request."""
    import logging

    logging.disable(logging.CRITICAL)


def edit(many):
    """Give so many learners another telephone number."""
    from lessons.models import Learner

    some = Learner.objects.order_by("id").values_list("id", flat=True)[: int(many)]
    Learner.objects.filter(id__in=list(some)).update(phone="0999999999")


def exchange(port, sleeps):
    """Push to the hub, or pull from it."""
    import resource

    from morango.models.certificates import Certificate, Filter
    from morango.sync import controller
    from morango.sync.controller import MorangoProfileController

    calm()
    if sleeps == "no":
        controller.sleep = lambda _longest: time.sleep(0.02)
    root = Certificate.objects.get()
    begun, worked = time.perf_counter(), time.process_time()
    line = MorangoProfileController("centre").create_network_connection(f"http://127.0.0.1:{port}/")
    session = line.create_sync_session(root, line.get_remote_certificates(root.id)[0])
    client = session.get_push_client() if DEED == "push" else session.get_pull_client()
    client.initialize(Filter(root.id))
    client.run()
    client.finalize()
    line.close_sync_session(session.sync_session)
    line.close()
    took, cpu = time.perf_counter() - begun, time.process_time() - worked
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "s": took, "cpu": cpu, "bytes": line.bytes_sent + line.bytes_received, "peak": used.ru_maxrss,
        "rows": client.context.transfer_session.records_transferred,
    }  # fmt: skip
    print(json.dumps(told))


def counted():
    """How many rows stand."""
    from lessons.models import Learner, Mark

    print(json.dumps([Learner.objects.count(), Mark.objects.count()]))


open_django()
{
    "found": found,
    "fill": fill,
    "serve": serve,
    "edit": edit,
    "push": exchange,
    "pull": exchange,
    "count": counted,
}[DEED](*REST)
