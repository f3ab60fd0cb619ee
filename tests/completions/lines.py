"""Lines that are typed in each shell, and what becomes of them."""

# What is typed before the TAB, and the line after it. Where ‸ stands is the cursor; without one it is at
# the end. What is in braces differs between the shells: see HABITS.
LINES = [
    # commands, and what stands for one
    ("playfast rev", "playfast reviews "),
    ("playfast --vers", "playfast --version "),
    ("playfast help rev", "playfast help reviews "),
    ("playfast schema rev", "playfast schema review "),
    ("playfast completion z", "playfast completion zsh "),
    # options of the command
    ("playfast app --fie", "playfast app --fields{value}"),
    ("playfast app --dry", "playfast app --dry-run "),
    ("playfast app com.a.b --dry", "playfast app com.a.b --dry-run "),
    ("playfast app --sor", "playfast app --sor"),
    ("playfast reviews --sor", "playfast reviews --sort{value}"),
    ("playfast version --for", "playfast version --for"),
    ("./playfast app --dry", "./playfast app --dry-run "),
    ("cat ids.txt | playfast app - --dry", "cat ids.txt | playfast app - --dry-run "),
    ("TZ=UTC playfast app --dry", "TZ=UTC playfast app --dry-run "),
    ("playfast app --dry‸ com.a.b", "playfast app --dry-run com.a.b"),
    # options before the command
    ("playfast --dry", "playfast --dry-run "),
    ("playfast -q rev", "playfast -q reviews "),
    ("playfast --rate 2 rev", "playfast --rate 2 reviews "),
    ("playfast --rate=2 rev", "playfast --rate=2 reviews "),
    ("playfast --proxy http://localhost:1 rev", "playfast --proxy http://localhost:1 reviews "),
    ("playfast -o app rev", "playfast -o app reviews "),
    ("playfast --rate 2 reviews --sort=ra", "playfast --rate 2 reviews --sort=rating "),
    ("playfast --rate=2 -q reviews --sor", "playfast --rate=2 -q reviews --sort{value}"),
    ("playfast -q app --sor", "playfast -q app --sor"),
    ("playfast -q app --fields real_", "playfast -q app --fields real_installs{list}"),
    ("playfast --country us,kr", "playfast --country us,kr{list}"),
    ("playfast --format=cs", "playfast --format=csv "),
    ("playfast -o id", "playfast -o ids.txt "),
    ("playfast -q schema rev", "playfast -q schema review "),
    # a word of a set
    ("playfast app --format cs", "playfast app --format csv "),
    ("playfast app --format=cs", "playfast app --format=csv "),
    ("playfast app -f cs", "playfast app -f csv "),
    ("playfast app -q --format cs", "playfast app -q --format csv "),
    ("playfast app --format=csv -o x --dry", "playfast app --format=csv -o x --dry-run "),
    ("playfast app --format cs‸ com.a.b", "playfast app --format csv com.a.b"),
    ("playfast reviews --sort ra", "playfast reviews --sort rating "),
    ("playfast reviews --sort=ra", "playfast reviews --sort=rating "),
    ("playfast list --age 9", "playfast list --age 9-up "),
    # words with commas between
    ("playfast app --country kr", "playfast app --country kr{list}"),
    ("playfast app --country us,kr", "playfast app --country us,kr{list}"),
    ("playfast app --country=us,kr", "playfast app --country=us,kr{list}"),
    ("playfast app --lang es-4", "playfast app --lang es-419{list}"),
    ("playfast list --collection top-p", "playfast list --collection top-paid{list}"),
    ("playfast list --collection=movers,top-p", "playfast list --collection=movers,top-paid{list}"),
    ("playfast list --category GAME_PU", "playfast list --category GAME_PUZZLE{list}"),
    ("playfast list --category game_pu", "playfast list --category GAME_PUZZLE{list}"),
    ("playfast list --category=game_word,game_pu", "playfast list --category=game_word,{puzzle}{list}"),
    ("playfast list --category=game_word,GAME_PU", "playfast list --category=game_word,GAME_PUZZLE{list}"),
    # fields of the command
    ("playfast app --fields real_", "playfast app --fields real_installs{list}"),
    ("playfast app --fields title,device_scores.tab", "playfast app --fields title,device_scores.tablet{list}"),
    ("playfast app --fields=title,real_", "playfast app --fields=title,real_installs{list}"),
    ("playfast app --fields thumbs", "playfast app --fields thumbs"),
    ("playfast reviews --fields title,thumbs", "playfast reviews --fields title,thumbs_up{list}"),
    ("playfast reviews --fields real_", "playfast reviews --fields real_"),
    # files, and where there are none
    ("playfast app @id", "playfast app @ids.txt "),
    ("playfast app -q @id", "playfast app -q @ids.txt "),
    ("playfast app com.a.b @my", "playfast app com.a.b @my\\ ids.txt "),
    ("playfast app @fol", "playfast app @folder/"),
    ("playfast app @folder/in", "playfast app @folder/inside.txt "),
    ("playfast app -o id", "playfast app -o ids.txt "),
    ("playfast app -o my", "playfast app -o my\\ ids.txt "),
    ("playfast app -o my\\ i", "playfast app -o my\\ ids.txt "),
    ("playfast app --output id", "playfast app --output ids.txt "),
    ("playfast app --output=id", "playfast app --output=ids.txt "),
    ("playfast app --errors=folder/in", "playfast app --errors=folder/inside.txt "),
    ("playfast app id", "playfast app id"),
    ("playfast app com.a.b id", "playfast app com.a.b id"),
    ("playfast schema id", "playfast schema id"),
    ("playfast app --rate id", "playfast app --rate id"),
    ("playfast app --rate @id", "playfast app --rate @id"),
]

# What is offered for a line, and what is not.
OFFERS = [
    ("playfast ", "app reviews search list countries completion help", "ids.txt"),
    ("playfast --rate 2 ", "app reviews search list countries completion help", "ids.txt"),
    ("playfast --f", "--format --fields --force", "--lang"),
    ("playfast help ", "app reviews list version", "ids.txt"),
    ("playfast schema ", "app review entry", "reviews ids.txt"),
    ("playfast completion ", "bash zsh fish", "ids.txt"),
    ("playfast app --f", "--format --fields --force", "--sort --lang"),
    ("playfast reviews --", "--sort --score --output --help", "--category --verify"),
    ("playfast app --format ", "jsonl json csv table", "ids.txt"),
    ("playfast app --format=", "jsonl json csv table", "ids.txt"),
    ("playfast app -f ", "jsonl json csv table", "ids.txt"),
    ("playfast app --country k", "kr kw ke", "us jp"),
    ("playfast app --country us,kr,k", "kw ke", "kr jp"),
    ("playfast list --collection top-", "top-free top-paid top-grossing", "movers"),
    ("playfast list --collection=top-paid,top-", "top-free top-grossing", "top-paid movers"),
    ("playfast reviews --score 1,", "2 3 4 5", "1"),
    ("playfast app --fields title,sc", "score score_text screenshots", "description thumbs_up"),
    ("playfast reviews --fields re", "reply_author reply_at review_id", "real_installs released"),
]

# What follows an option that needs a value, and a word of a list that may go on. Fish cannot mend the
# case of what stands behind =.
HABITS = {
    "bash": {"value": " ", "list": "", "puzzle": "GAME_PUZZLE"},
    "zsh": {"value": "=", "list": ",", "puzzle": "GAME_PUZZLE"},
    "fish": {"value": " ", "list": " ", "puzzle": "game_puzzle"},
}
