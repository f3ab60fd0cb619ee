"""What is tried against the store: one row for each form of each request."""

from typing import NamedTuple

APP = "com.google.android.apps.translate"
PAID = "com.mojang.minecraftpe"
MISSING = "com.example.playfast.missing"


class Check(NamedTuple):
    name: str
    record: str  # its schema
    command: tuple
    code: int = 0
    at_least: int = 1  # records
    # Whether a recording shows that the store answers this form; others may turn out to be refused.
    proven: bool = True


CHECKS = (
    Check("app by RPC", "app", ("app", APP, PAID, "--via", "rpc"), at_least=2),
    Check("app by page", "app", ("app", PAID, "--via", "page")),
    Check("app, RPC against page", "app", ("app", PAID, "--verify")),
    Check("app, three fields", "app", ("app", APP, PAID, "--via", "rpc", "--fields", "app_id,price,score"), at_least=2),
    Check("app that is missing", "app", ("app", MISSING, "--via", "rpc"), code=3, at_least=0),
    Check("app, page that is missing", "app", ("app", MISSING, "--via", "page"), code=3, at_least=0),
    Check("reviews, two parts", "review", ("reviews", APP, "--limit", "1100"), at_least=100),
    Check("reviews, filtered", "review", ("reviews", APP, "--score", "1", "--device", "phone", "--limit", "20")),
    Check("search", "entry", ("search", "panda")),
    Check("search, more parts", "entry", ("search", "minecraft", "--limit", "60")),
    Check("search by RPC", "entry", ("search", "panda", "--via", "rpc"), proven=False),
    Check("searches by RPC, packed", "entry", ("search", "panda", "chess", "--via", "rpc"), at_least=20, proven=False),
    Check("search, paid", "entry", ("search", "panda", "--price", "paid", "--limit", "10")),
    Check("chart", "entry", ("list", "--category", "GAME", "--limit", "20"), at_least=20),
    Check("new charts", "entry", ("list", "--collection", "new-free,new-paid,movers", "--limit", "20"), proven=False),
    Check("developer by number", "entry", ("developer", "5700313618786177705", "--limit", "30"), at_least=30),
    Check("developer by name", "entry", ("developer", "Google LLC", "--limit", "40"), at_least=25),
    Check("similar by RPC", "entry", ("similar", APP, "--via", "rpc", "--limit", "60"), proven=False),
    Check("similar by page", "entry", ("similar", APP, "--via", "page", "--limit", "50"), at_least=30),
    Check("permissions", "permissions", ("permissions", APP)),
    Check("data safety by RPC", "datasafety", ("datasafety", APP, "--via", "rpc"), proven=False),
    Check("data safety by page", "datasafety", ("datasafety", APP, "--via", "page")),
    Check("data safety that is missing", "datasafety", ("datasafety", MISSING, "--via", "page"), code=3, at_least=0),
    Check("suggestions", "suggestion", ("suggest", "pand")),
    Check("related searches", "related", ("related", "fl studio mobile")),
    Check("availability", "availability", ("availability", APP, MISSING, "--country", "us,kr"), at_least=4),
    Check("events and stories", "event", ("events", PAID), at_least=0),
)
