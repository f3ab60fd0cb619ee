#!/usr/bin/python3 -B
"""Writes JSON Lines for "playfast import": apps, searches, a chart and reviews of many days, the same every time.

usage: records.py APPS DAYS [COUNTRY...] > records.jsonl

Titles are of many languages, and some are hostile.
"""

import datetime
import json
import random
import sys

BEGIN = datetime.datetime(2026, 1, 1, 6)
TITLES = [
    ("Amber Harbour", "North Window Studio"), ("레드 팬더 퍼즐: 숲속의 모험", "조용한 도구 주식회사"),
    ("حديقة الكلمات العربية", "استوديو النافذة الشمالية"), ("Büro Süd Kalender", "Büro Süd GmbH"),
    ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"), ("夜の図書館", "静かな道具"),
    ("שלום \u202egnp.exe", "</title></desc></svg><svg onload=alert(1)>"), ("Nimble Lantern " * 6, "Kite & Harbour")]
CURRENCIES = {"us": ("USD", 4.99), "kr": ("KRW", 6900), "de": ("EUR", 4.79)}
TERMS = ["red panda", "단어 게임", "</svg><script>alert(2)</script>"]


def time_of(day):
    return (BEGIN + datetime.timedelta(days=day)).strftime("%Y-%m-%dT%H:%M:%SZ")


class App:
    def __init__(self, number, rng):
        self.rng = rng
        self.id = f"com.example.app{number:02}"
        self.title, self.developer = TITLES[number % len(TITLES)]
        self.score = rng.uniform(3.4, 4.7)
        self.ratings = rng.randrange(200, 400_000)
        self.is_paid = number % 3 == 1
        self.version = 1
        self.discount = 1.0

    def step(self):
        self.score = min(5, max(1, self.score + self.rng.gauss(0, 0.006)))
        self.ratings += int(self.ratings * self.rng.uniform(0, 0.003)) + self.rng.randrange(5)
        self.version += self.rng.random() < 0.03
        if self.rng.random() < 0.01:
            self.discount = self.rng.choice([1.0, 0.8, 0.5])

    def record(self, country, day):
        currency, price = CURRENCIES.get(country, ("USD", 3.99))
        factor = {"us": 1, "kr": 0.3, "de": 0.4}.get(country, 0.2)
        ratings = int(self.ratings * factor)
        score = self.score - {"kr": 0.3, "de": 0.1}.get(country, 0)
        shares = [5 - score, 0.4, 0.8, score, score * 3]
        price = round(price * self.discount, 2) if self.is_paid else 0
        return {"country": country, "lang": "en", "app_id": self.id, "title": self.title, "developer": self.developer,
                "score": round(score, 6), "ratings": ratings,
                "histogram": [int(ratings * share / sum(shares)) for share in shares],
                "min_installs": 10 ** len(str(self.ratings)), "real_installs": self.ratings * 47,
                "price": price, "currency": currency, "free": price == 0, "version": f"{self.version // 10}.{self.version % 10}.0",
                "recent_changes": f"Fixes of version {self.version}\n<b>Bold</b>", "availability": "available",
                "fetched_at": time_of(day)}


def review(app, number, day, rng):
    return {"country": "us", "lang": "en", "app_id": app.id, "review_id": f"{app.id}-{number}", "user_name": "<b>R</b>",
            "score": rng.choice([1, 2, 3, 4, 4, 5, 5, 5]), "content": "javascript:alert(3) <svg/onload=alert(4)>",
            "created_at": time_of(day), "fetched_at": time_of(day)}


def main(apps, days, countries):
    rng = random.Random(1)
    apps = [App(number, rng) for number in range(int(apps))]
    write = lambda record: print(json.dumps(record, ensure_ascii=False))
    strength = {(term, app.id): rng.random() for term in [*TERMS, "chart"] for app in apps}
    for day in range(int(days)):
        for app in apps:
            app.step()
            if app is not apps[0] or not 20 <= day < 26:
                for country in countries:
                    write(app.record(country, day))
            for number in range(rng.randrange(4)):
                write(review(app, day * 4 + number, day, rng))
        for country in countries:
            for term in [*TERMS, "chart"]:
                for key in strength:
                    strength[key] += rng.gauss(0, 0.02) if key[0] == term else 0
                ranked = sorted(apps, key=lambda app: -strength[term, app.id])[:max(3, len(apps) - 2)]
                for rank, app in enumerate(ranked, 1):
                    of = {"query": term} if term != "chart" else {"chart_collection": "top-free", "chart_category": "GAME"}
                    write({"country": country, "lang": "en", **of, "rank": rank, "app_id": app.id, "title": app.title,
                           "fetched_at": time_of(day)})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] or ["us"])
