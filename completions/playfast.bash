# bash completion for playfast; made by "playfast completion bash" from its tables

_playfast_commands() {
  echo 'app reviews search list developer similar permissions datasafety availability events suggest related catalog changes history ranks report import db queue merge countries languages categories collections schema completion help version'
}

_playfast_options() {
  case $command in
    app) echo '--country --lang --via --verify --partial --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    reviews) echo '--country --lang --sort --score --device --since --until --limit --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --update --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    search) echo '--country --lang --via --price --limit --details --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    list) echo '--country --lang --via --collection --category --age --limit --details --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    developer) echo '--country --lang --via --limit --details --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    similar) echo '--country --lang --via --limit --details --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    permissions) echo '--country --lang --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    datasafety) echo '--country --lang --via --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    availability) echo '--country --lang --via --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    events) echo '--country --lang --via --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    suggest) echo '--country --lang --expand --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    related) echo '--country --lang --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    catalog) echo '--sample --seed --ids --diff --format -f --csv-raw --csv-bom --fields --output -o --resume --append --force --ordered --errors --deadline --fail-fast --dry-run --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
    changes) echo '--country --lang --since --until --field --format -f --csv-raw --csv-bom --fields --output -o --db --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    history) echo '--country --lang --since --until --format -f --csv-raw --csv-bom --fields --output -o --db --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    ranks) echo '--country --lang --since --until --list --format -f --csv-raw --csv-bom --fields --output -o --db --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    report) echo '--country --lang --since --until --list --output -o --db --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    import) echo '--db --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    db) echo '--format -f --csv-raw --csv-bom --fields --output -o --db --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    queue) echo '--format -f --csv-raw --csv-bom --fields --output -o --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    merge) echo '--output -o --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    countries) echo '--format -f --csv-raw --csv-bom --fields --output -o --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    languages) echo '--format -f --csv-raw --csv-bom --fields --output -o --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    categories) echo '--format -f --csv-raw --csv-bom --fields --output -o --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    collections) echo '--format -f --csv-raw --csv-bom --fields --output -o --append --force --config --no-config --profile --print-config --quiet -q --color --help -h --version -V' ;;
    schema) echo '--help -h --version -V' ;;
    completion) echo '--help -h --version -V' ;;
    help) echo '--help -h --version -V' ;;
    version) echo '--help -h --version -V' ;;
    *) echo '--country --lang --via --verify --partial --sort --score --device --since --until --price --collection --category --age --limit --details --expand --sample --seed --ids --diff --field --list --format -f --csv-raw --csv-bom --fields --output -o --resume --db --changed --update --append --force --ordered --errors --deadline --fail-fast --dry-run --worker --follow --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --no-config --profile --print-config --quiet -q --color --verbose -v --progress --no-progress --help -h --version -V' ;;
  esac
}

_playfast_fields() {
  case $command in
    app) echo 'country lang source app_id url title summary description description_html developer developer_id developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category category_id categories score score_text ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs installs_short min_installs real_installs price currency price_text free original_price sale_ends_at sale_text availability early_access play_pass offers_iap iap_range contains_ads content_rating content_descriptors interactive_elements chart_name chart_rank icon header_image screenshots video video_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety fetched_at' ;;
    reviews) echo 'country lang source app_id review_id url user_name user_image author_id score title content thumbs_up created_at app_version reply_author reply_content reply_at criteria device fetched_at' ;;
    search) echo 'country lang source query rank app_id url title developer developer_id category score score_text price currency price_text free iap_range installs content_rating availability icon cover screenshots video video_image description exact_match fetched_at summary description_html developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category_id categories ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs_short min_installs real_installs original_price sale_ends_at sale_text early_access play_pass offers_iap contains_ads content_descriptors interactive_elements chart_name chart_rank header_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety' ;;
    list) echo 'country lang source chart_collection chart_category rank app_id url title developer developer_id category score score_text price currency price_text free iap_range installs content_rating availability icon cover screenshots video video_image description exact_match fetched_at summary description_html developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category_id categories ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs_short min_installs real_installs original_price sale_ends_at sale_text early_access play_pass offers_iap contains_ads content_descriptors interactive_elements chart_name chart_rank header_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety' ;;
    developer) echo 'country lang source developer_query rank app_id url title developer developer_id category score score_text price currency price_text free iap_range installs content_rating availability icon cover screenshots video video_image description exact_match fetched_at summary description_html developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category_id categories ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs_short min_installs real_installs original_price sale_ends_at sale_text early_access play_pass offers_iap contains_ads content_descriptors interactive_elements chart_name chart_rank header_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety' ;;
    similar) echo 'country lang source similar_to rank app_id url title developer developer_id category score score_text price currency price_text free iap_range installs content_rating availability icon cover screenshots video video_image description exact_match fetched_at summary description_html developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category_id categories ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs_short min_installs real_installs original_price sale_ends_at sale_text early_access play_pass offers_iap contains_ads content_descriptors interactive_elements chart_name chart_rank header_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety' ;;
    permissions) echo 'country lang source app_id permissions fetched_at' ;;
    datasafety) echo 'country lang source app_id declared shared collected security_practices privacy_policy fetched_at' ;;
    availability) echo 'country lang source app_id availability reason fetched_at' ;;
    events) echo 'country lang source app_id kind title subtitle label event_type starts_at ends_at url fetched_at' ;;
    suggest) echo 'country lang source term rank suggestion fetched_at' ;;
    related) echo 'country lang source query rank related url fetched_at' ;;
    catalog) echo 'app_id shard generation' ;;
    changes) echo 'changed_at previous_at entity app_id country lang field before after' ;;
    history) echo 'fetched_at app_id country lang title summary description description_html developer developer_id developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category category_id categories score score_text ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs installs_short min_installs real_installs price currency price_text free original_price sale_ends_at sale_text availability early_access play_pass offers_iap iap_range contains_ads content_rating content_descriptors interactive_elements chart_name chart_rank icon header_image screenshots video video_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety' ;;
    ranks) echo 'fetched_at list country lang app_id title rank change' ;;
    db) echo 'entity subjects snapshots changes first_at last_at' ;;
    queue) echo 'stream length new pending failed done workers rate seconds_left held_seconds held_by' ;;
    countries) echo 'code name currency' ;;
    languages) echo 'code' ;;
    categories) echo 'id name' ;;
    collections) echo 'id name' ;;
  esac
}

_playfast_argument() {
  case $command in
    app) kind=items ;;
    reviews) kind=items ;;
    search) kind=items ;;
    developer) kind=items ;;
    similar) kind=items ;;
    permissions) kind=items ;;
    datasafety) kind=items ;;
    availability) kind=items ;;
    events) kind=items ;;
    suggest) kind=items ;;
    related) kind=items ;;
    changes) kind=items ;;
    history) kind=items ;;
    ranks) kind=items ;;
    report) kind=items ;;
    import) kind=items ;;
    db) kind=word words='check vacuum info' ;;
    queue) kind=items ;;
    merge) kind=items ;;
    schema) kind=word words='app review entry permissions datasafety availability event suggestion related catalog estimate difference change history rank db' ;;
    completion) kind=word words='bash zsh fish' ;;
    help) kind=word words='app reviews search list developer similar permissions datasafety availability events suggest related catalog changes history ranks report import db queue merge countries languages categories collections schema completion help version' ;;
  esac
}

_playfast_value() {
  case $1 in
    --country) kind=list words='ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st sv sx sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw eu eea efta latam mena apac africa g7 g20 dach nordics all' ;;
    --lang) kind=list words='af am ar as az be bg bn bs ca cs da de de-AT de-CH el en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-US en-ZA es es-419 es-AR es-BO es-CL es-CO es-CR es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE et eu fa fi fil fr fr-CA fr-CH gl gsw gu he hi hr hu hy id is it ja ka kk km kn ko ky ln lo lt lv mk ml mn mr ms my ne nl no or pa pl pt pt-BR pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-CN zh-HK zh-TW zu all' ;;
    --via) kind=word words='auto rpc page' ;;
    --verify) kind=flag ;;
    --partial) kind=flag ;;
    --sort) kind=word words='newest relevance rating' ;;
    --score) kind=list words='1 2 3 4 5' ;;
    --device) kind=word words='phone tablet chromebook tv' ;;
    --since) kind=text ;;
    --until) kind=text ;;
    --price) kind=word words='all free paid' ;;
    --collection) kind=list words='top-free top-paid top-grossing new-free new-paid movers all' ;;
    --category) kind=list words='APPLICATION ANDROID_WEAR ART_AND_DESIGN AUTO_AND_VEHICLES BEAUTY BOOKS_AND_REFERENCE BUSINESS COMICS COMMUNICATION DATING EDUCATION ENTERTAINMENT EVENTS FINANCE FOOD_AND_DRINK HEALTH_AND_FITNESS HOUSE_AND_HOME LIBRARIES_AND_DEMO LIFESTYLE MAPS_AND_NAVIGATION MEDICAL MUSIC_AND_AUDIO NEWS_AND_MAGAZINES PARENTING PERSONALIZATION PHOTOGRAPHY PRODUCTIVITY SHOPPING SOCIAL SPORTS TOOLS TRAVEL_AND_LOCAL VIDEO_PLAYERS WATCH_FACE WEATHER GAME GAME_ACTION GAME_ADVENTURE GAME_ARCADE GAME_BOARD GAME_CARD GAME_CASINO GAME_CASUAL GAME_EDUCATIONAL GAME_MUSIC GAME_PUZZLE GAME_RACING GAME_ROLE_PLAYING GAME_SIMULATION GAME_SPORTS GAME_STRATEGY GAME_TRIVIA GAME_WORD FAMILY FAMILY_ACTION FAMILY_BRAINGAMES FAMILY_CREATE FAMILY_EDUCATION FAMILY_MUSICVIDEO FAMILY_PRETEND all' ;;
    --age) kind=word words='0-5 6-8 9-up' ;;
    --limit) kind=text ;;
    --details) kind=flag ;;
    --expand) kind=text ;;
    --sample) kind=text ;;
    --seed) kind=text ;;
    --ids) kind=flag ;;
    --diff) kind=path ;;
    --field) kind=list words='title summary description description_html developer developer_id developer_internal_id seller developer_email developer_website developer_address developer_legal_name developer_legal_email developer_legal_address developer_legal_phone privacy_policy category category_id categories score score_text ratings reviews histogram device_scores.phone device_scores.tablet device_scores.chromebook device_scores.tv installs installs_short min_installs real_installs price currency price_text free original_price sale_ends_at sale_text availability early_access play_pass offers_iap iap_range contains_ads content_rating content_descriptors interactive_elements chart_name chart_rank icon header_image screenshots video video_image preview_video released updated version min_android min_android_api max_android target_sdk recent_changes permissions data_safety user_name user_image author_id content thumbs_up created_at app_version reply_author reply_content reply_at criteria device cover declared shared collected security_practices reason subtitle label event_type starts_at ends_at url all' ;;
    --list) kind=text ;;
    --format | -f) kind=word words='jsonl json csv tsv table card' ;;
    --csv-raw) kind=flag ;;
    --csv-bom) kind=flag ;;
    --fields) kind=list words=$(_playfast_fields) ;;
    --output | -o) kind=path ;;
    --resume) kind=flag ;;
    --db) kind=path ;;
    --changed) kind=flag ;;
    --update) kind=flag ;;
    --append) kind=flag ;;
    --force) kind=flag ;;
    --ordered) kind=flag ;;
    --errors) kind=path ;;
    --deadline) kind=text ;;
    --fail-fast) kind=flag ;;
    --dry-run) kind=flag ;;
    --worker) kind=text ;;
    --follow) kind=flag ;;
    --concurrency | -c) kind=text ;;
    --rate) kind=text ;;
    --retries) kind=text ;;
    --timeout) kind=text ;;
    --proxy) kind=text ;;
    --user-agent) kind=text ;;
    --cacert) kind=path ;;
    --base-url) kind=text ;;
    --config) kind=path ;;
    --no-config) kind=flag ;;
    --profile) kind=word words=$(_playfast_profiles) ;;
    --print-config) kind=flag ;;
    --quiet | -q) kind=flag ;;
    --color) kind=word words='auto always never' ;;
    --verbose | -v) kind=flag ;;
    --progress) kind=flag ;;
    --no-progress) kind=flag ;;
    --help | -h) kind=flag ;;
    --version | -V) kind=flag ;;
    *) kind=none; return 1 ;;
  esac
}

_playfast_profiles() {
  local at file=${PLAYFAST_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/playfast/config.toml}
  for ((at = 1; at < COMP_CWORD; at++)); do
    [[ ${COMP_WORDS[at]} == --config ]] || continue
    [[ ${COMP_WORDS[at + 1]} == = ]] && ((at++))
    file=${COMP_WORDS[at + 1]/#\~\//$HOME/}
  done
  [[ -f $file ]] && sed -nE 's/^[[:space:]]*\[[[:space:]]*profiles\.([A-Za-z0-9_-]+)[[:space:]]*[].].*/\1/p' "$file" | sort -u
}

_playfast() {
  # What is typed, up to the cursor. Bash's own words end at = : and @ too.
  local typed=${COMP_LINE:0:COMP_POINT} command='' kind=none words='' prefix='' word at
  typed=${typed##*[[:space:]]}
  local part=$typed last=$3 IFS=$' \t\n'
  [[ $last == @ ]] && last=${COMP_WORDS[COMP_CWORD - 2]}

  # The command is the first word that is neither an option nor an option's value.
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    if [[ $word != -* ]]; then
      command=$word
      break
    fi
    _playfast_value "$word"
    [[ $kind == flag || $kind == none || ${COMP_WORDS[at + 1]} == = ]] || ((at++))
    while [[ ${COMP_WORDS[at + 1]} == [:=@]* ]]; do ((at += 2)); done
  done
  kind=none words=''

  if [[ $typed == --*=* ]]; then
    _playfast_value "${typed%%=*}"
    prefix=${typed%%=*}= part=${typed#*=}
  elif [[ $last == -* ]] && _playfast_value "$last" && [[ $kind != flag ]]; then
    :
  elif [[ $typed == -* ]]; then
    kind=word words=$(_playfast_options)
  elif [[ -z $command ]]; then
    kind=word words=$(_playfast_commands)
  else
    _playfast_argument
  fi

  if [[ $kind == list ]]; then
    compopt -o nospace
    if [[ $part == *,* ]]; then
      prefix+=${part%,*},
      part=${part##*,}
    fi
  fi
  COMPREPLY=()
  case $kind in
    word | list)
      for word in $words; do
        [[ ${word,,} == "${part,,}"* && ,${prefix#*=} != *",$word,"* ]] && COMPREPLY+=("$prefix$word")
      done
      ;;
    path) compopt -o default ;;
    items)
      # Told that these are file names, bash would quote the @ as well.
      [[ $part == @* ]] && while IFS= read -r word; do
        [[ -d $word ]] && compopt -o nospace && word+=/
        printf -v word '@%q' "$word"
        COMPREPLY+=("$word")
      done < <(compgen -f -- "${part#@}")
      ;;
  esac

  # Bash replaces only what comes after the last character that ends its words; and an @ there.
  local kept=${typed%"${typed##*["$COMP_WORDBREAKS"]}"}
  COMPREPLY=("${COMPREPLY[@]#"${kept%@}"}")
}

complete -F _playfast playfast
