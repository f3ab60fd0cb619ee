"""Takes what names reviewers out of an answer of the store."""

import html
import json
import re

REVIEW_RPCS = ("oCPfdb", "UsvDTd")
PICTURE = "https://play-lh.googleusercontent.com/reviewer"


def google_text(value):
    """JSON as the store writes it in pages."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&='":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def reviewers_of(payload):
    """Replaces the reviewers in a list of reviews, and returns what stood for them."""
    said = []
    reviews = payload[0] if isinstance(payload, list) and payload and isinstance(payload[0], list) else []
    for number, review in enumerate(reviews, 1):
        if not (isinstance(review, list) and review and isinstance(review[0], str)):
            continue
        name = f"Reviewer {number}"
        said.append((review[0], f"review-{number}"))
        review[0] = f"review-{number}"
        if len(review) > 1 and isinstance(review[1], list) and review[1]:
            said.append((review[1][0], name))
            if len(review[1]) > 1 and isinstance(review[1][1], list):
                picture = review[1][1][3][2]
                said.append((picture, PICTURE))
                review[1][1][3][2] = PICTURE
            review[1] = [name, *review[1][1:2]]
        if len(review) > 9 and isinstance(review[9], list) and review[9]:
            said.append((review[9][0], str(number)))
            review[9] = [str(number), name]
    return said


def without_reviewers_in_markup(text, said):
    """The page's own HTML shows a few of the reviews again."""
    for old, new in sorted(said, key=lambda pair: -len(str(pair[0]))):
        if not isinstance(old, str) or not old:
            continue
        shown = html.escape(old)
        if old.startswith("https://"):
            # A size is added to a picture's address.
            text = re.sub(re.escape(shown) + r"(=[A-Za-z0-9-]*)?", new, text)
        elif len(old) > 20:
            text = text.replace(old, new)
        else:
            text = text.replace(f">{shown}<", f">{new}<").replace(f'"{shown}"', f'"{new}"')
    return text


def scrubbed_page(text):
    said = []
    for key in re.findall(r"'(ds:\d+)' : \{id:'(?:%s)'" % "|".join(REVIEW_RPCS), text):
        mark = f"AF_initDataCallback({{key: '{key}',"
        at = text.find("data:", text.find(mark)) + len("data:") if mark in text else 0
        if at == 0:
            continue
        payload, length = json.JSONDecoder().raw_decode(text[at:])
        said += reviewers_of(payload)
        text = text[:at] + google_text(payload) + text[at + length:]
    return without_reviewers_in_markup(text, said)


def scrubbed_frames(text):
    start = text.find("[[")
    if start < 0:
        return text
    frames, length = json.JSONDecoder().raw_decode(text[start:])
    found = False
    for frame in frames:
        if len(frame) > 2 and frame[0] == "wrb.fr" and frame[1] in REVIEW_RPCS and frame[2]:
            payload = json.loads(frame[2])
            reviewers_of(payload)
            frame[2] = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
            found = True
    if not found:
        return text
    return text[:start] + json.dumps(frames, ensure_ascii=False, separators=(",", ":")) + text[start + length:]


def scrubbed(text):
    """An answer of status 200 or not: a page, or frames behind the store's prefix."""
    return scrubbed_frames(text) if text.startswith(")]}'") else scrubbed_page(text)
