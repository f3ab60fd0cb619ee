# fish completion for playfast; made by "playfast completion fish" from its tables

function __playfast_typed_command -d 'the command that is typed, after options and their values'
    set -l words (commandline -opc)
    set -l at 2
    while test $at -le (count $words)
        if not string match -q -- '-*' $words[$at]
            echo $words[$at]
            return
        end
        if contains -- $words[$at] (__playfast_value_options)
            set at (math $at + 1)
        end
        set at (math $at + 1)
    end
    return 1
end

function __playfast_command -d 'whether this command is typed'
    set -l typed (__playfast_typed_command); and contains -- $typed $argv
end

function __playfast_no_command
    not __playfast_typed_command >/dev/null
end

function __playfast_list -d 'the other words of stdin, behind those that stand before the last comma'
    set -l typed (commandline -ct)
    set -l value (string replace -r '^--[^=]*=' '' -- $typed)
    set -l part (string replace -r '^.*,' '' -- $value)
    set -l before (string match -r '^.*,' -- $value)
    set -l taken (string split , -- $before)
    while read -l line
        set -l word (string split \t -- $line)[1]
        contains -- $word $taken; and continue
        # Where fish mends the case of --OPTION=WORD it loses the option, so here it has nothing to mend.
        if test "$typed" != "$value"; and not string match -q -- "$part*" $word
            set line (string lower -- $line | string replace -- (string lower -- $part) $part)
        end
        echo "$before$line"
    end
end

function __playfast_profiles -d 'the names in [profiles.NAME] of the configuration file'
    set -l folder ~/.config
    test -n "$XDG_CONFIG_HOME"; and set folder $XDG_CONFIG_HOME
    set -l file $folder/playfast/config.toml
    test -n "$PLAYFAST_CONFIG"; and set file $PLAYFAST_CONFIG
    set -l words (commandline -opc)
    for at in (seq (count $words))
        if test "$words[$at]" = --config; and test $at -lt (count $words)
            set file $words[(math $at + 1)]
        else if string match -q -- '--config=*' $words[$at]
            set file (string replace -- --config= '' $words[$at])
        end
    end
    set file (string replace -r '^~/' "$HOME/" -- $file)
    test -f "$file"; or return
    string replace -rf '^\s*\[\s*profiles\.([A-Za-z0-9_-]+)\s*[].].*' '$1' <$file | sort -u
end

function __playfast_items -d 'files after an @'
    set -l typed (commandline -ct)
    string match -q '@*' -- $typed; or return
    __fish_complete_path (string sub -s 2 -- $typed) | string replace -r '^' '@'
end

complete -c playfast -f

function __playfast_value_options
    printf '%s\n' --country --lang --via --sort --score --device --since --until --price --collection --category --age --limit --expand --sample --seed --diff --field --list --format -f --fields --output -o --db --errors --deadline --worker --concurrency -c --rate --retries --timeout --proxy --user-agent --cacert --base-url --config --profile --color
end

function __playfast_country
    printf '%s\t%s\n' \
        'ad' 'Andorra' \
        'ae' 'United Arab Emirates' \
        'af' 'Afghanistan' \
        'ag' 'Antigua and Barbuda' \
        'ai' 'Anguilla' \
        'al' 'Albania' \
        'am' 'Armenia' \
        'ao' 'Angola' \
        'aq' 'Antarctica' \
        'ar' 'Argentina' \
        'as' 'American Samoa' \
        'at' 'Austria' \
        'au' 'Australia' \
        'aw' 'Aruba' \
        'ax' 'Åland Islands' \
        'az' 'Azerbaijan' \
        'ba' 'Bosnia and Herzegovina' \
        'bb' 'Barbados' \
        'bd' 'Bangladesh' \
        'be' 'Belgium' \
        'bf' 'Burkina Faso' \
        'bg' 'Bulgaria' \
        'bh' 'Bahrain' \
        'bi' 'Burundi' \
        'bj' 'Benin' \
        'bl' 'Saint Barthélemy' \
        'bm' 'Bermuda' \
        'bn' 'Brunei' \
        'bo' 'Bolivia' \
        'bq' 'Caribbean Netherlands' \
        'br' 'Brazil' \
        'bs' 'Bahamas' \
        'bt' 'Bhutan' \
        'bv' 'Bouvet Island' \
        'bw' 'Botswana' \
        'by' 'Belarus' \
        'bz' 'Belize' \
        'ca' 'Canada' \
        'cc' 'Cocos Islands' \
        'cd' 'DR Congo' \
        'cf' 'Central African Republic' \
        'cg' 'Congo' \
        'ch' 'Switzerland' \
        'ci' 'Côte d\'Ivoire' \
        'ck' 'Cook Islands' \
        'cl' 'Chile' \
        'cm' 'Cameroon' \
        'cn' 'China' \
        'co' 'Colombia' \
        'cr' 'Costa Rica' \
        'cu' 'Cuba' \
        'cv' 'Cape Verde' \
        'cw' 'Curaçao' \
        'cx' 'Christmas Island' \
        'cy' 'Cyprus' \
        'cz' 'Czech Republic' \
        'de' 'Germany' \
        'dj' 'Djibouti' \
        'dk' 'Denmark' \
        'dm' 'Dominica' \
        'do' 'Dominican Republic' \
        'dz' 'Algeria' \
        'ec' 'Ecuador' \
        'ee' 'Estonia' \
        'eg' 'Egypt' \
        'er' 'Eritrea' \
        'es' 'Spain' \
        'et' 'Ethiopia' \
        'fi' 'Finland' \
        'fj' 'Fiji' \
        'fk' 'Falkland Islands' \
        'fm' 'Micronesia' \
        'fo' 'Faroe Islands' \
        'fr' 'France' \
        'ga' 'Gabon' \
        'gb' 'United Kingdom' \
        'gd' 'Grenada' \
        'ge' 'Georgia' \
        'gf' 'French Guiana' \
        'gg' 'Guernsey' \
        'gh' 'Ghana' \
        'gi' 'Gibraltar' \
        'gl' 'Greenland' \
        'gm' 'Gambia' \
        'gn' 'Guinea' \
        'gp' 'Guadeloupe' \
        'gq' 'Equatorial Guinea' \
        'gr' 'Greece' \
        'gs' 'South Georgia and South Sandwich Islands' \
        'gt' 'Guatemala' \
        'gu' 'Guam' \
        'gw' 'Guinea-Bissau' \
        'gy' 'Guyana' \
        'hk' 'Hong Kong' \
        'hm' 'Heard Island and McDonald Islands' \
        'hn' 'Honduras' \
        'hr' 'Croatia' \
        'ht' 'Haiti' \
        'hu' 'Hungary' \
        'id' 'Indonesia' \
        'ie' 'Ireland' \
        'il' 'Israel' \
        'im' 'Isle of Man' \
        'in' 'India' \
        'io' 'British Indian Ocean Territory' \
        'iq' 'Iraq' \
        'ir' 'Iran' \
        'is' 'Iceland' \
        'it' 'Italy' \
        'je' 'Jersey' \
        'jm' 'Jamaica' \
        'jo' 'Jordan' \
        'jp' 'Japan' \
        'ke' 'Kenya' \
        'kg' 'Kyrgyzstan' \
        'kh' 'Cambodia' \
        'ki' 'Kiribati' \
        'km' 'Comoros' \
        'kn' 'Saint Kitts and Nevis' \
        'kr' 'South Korea' \
        'kw' 'Kuwait' \
        'ky' 'Cayman Islands' \
        'kz' 'Kazakhstan' \
        'la' 'Laos' \
        'lb' 'Lebanon' \
        'lc' 'Saint Lucia' \
        'li' 'Liechtenstein' \
        'lk' 'Sri Lanka' \
        'lr' 'Liberia' \
        'ls' 'Lesotho' \
        'lt' 'Lithuania' \
        'lu' 'Luxembourg' \
        'lv' 'Latvia' \
        'ly' 'Libya' \
        'ma' 'Morocco' \
        'mc' 'Monaco' \
        'md' 'Moldova' \
        'me' 'Montenegro' \
        'mf' 'Saint Martin' \
        'mg' 'Madagascar' \
        'mh' 'Marshall Islands' \
        'mk' 'North Macedonia' \
        'ml' 'Mali' \
        'mm' 'Myanmar' \
        'mn' 'Mongolia' \
        'mo' 'Macao' \
        'mp' 'Northern Mariana Islands' \
        'mq' 'Martinique' \
        'mr' 'Mauritania' \
        'ms' 'Montserrat' \
        'mt' 'Malta' \
        'mu' 'Mauritius' \
        'mv' 'Maldives' \
        'mw' 'Malawi' \
        'mx' 'Mexico' \
        'my' 'Malaysia' \
        'mz' 'Mozambique' \
        'na' 'Namibia' \
        'nc' 'New Caledonia' \
        'ne' 'Niger' \
        'nf' 'Norfolk Island' \
        'ng' 'Nigeria' \
        'ni' 'Nicaragua' \
        'nl' 'Netherlands' \
        'no' 'Norway' \
        'np' 'Nepal' \
        'nr' 'Nauru' \
        'nu' 'Niue' \
        'nz' 'New Zealand' \
        'om' 'Oman' \
        'pa' 'Panama' \
        'pe' 'Peru' \
        'pf' 'French Polynesia' \
        'pg' 'Papua New Guinea' \
        'ph' 'Philippines' \
        'pk' 'Pakistan' \
        'pl' 'Poland' \
        'pm' 'Saint Pierre and Miquelon' \
        'pn' 'Pitcairn Islands' \
        'pr' 'Puerto Rico' \
        'ps' 'Palestine' \
        'pt' 'Portugal' \
        'pw' 'Palau' \
        'py' 'Paraguay' \
        'qa' 'Qatar' \
        're' 'Réunion' \
        'ro' 'Romania' \
        'rs' 'Serbia' \
        'ru' 'Russia' \
        'rw' 'Rwanda' \
        'sa' 'Saudi Arabia' \
        'sb' 'Solomon Islands' \
        'sc' 'Seychelles' \
        'sd' 'Sudan' \
        'se' 'Sweden' \
        'sg' 'Singapore' \
        'sh' 'Saint Helena' \
        'si' 'Slovenia' \
        'sk' 'Slovakia' \
        'sl' 'Sierra Leone' \
        'sm' 'San Marino' \
        'sn' 'Senegal' \
        'so' 'Somalia' \
        'sr' 'Suriname' \
        'ss' 'South Sudan' \
        'st' 'São Tomé and Príncipe' \
        'sv' 'El Salvador' \
        'sx' 'Sint Maarten' \
        'sz' 'Eswatini' \
        'ta' 'Tristan da Cunha' \
        'tc' 'Turks and Caicos Islands' \
        'td' 'Chad' \
        'tf' 'French Southern Territories' \
        'tg' 'Togo' \
        'th' 'Thailand' \
        'tj' 'Tajikistan' \
        'tk' 'Tokelau' \
        'tl' 'Timor-Leste' \
        'tm' 'Turkmenistan' \
        'tn' 'Tunisia' \
        'to' 'Tonga' \
        'tr' 'Turkey' \
        'tt' 'Trinidad and Tobago' \
        'tv' 'Tuvalu' \
        'tw' 'Taiwan' \
        'tz' 'Tanzania' \
        'ua' 'Ukraine' \
        'ug' 'Uganda' \
        'um' 'U.S. Minor Outlying Islands' \
        'us' 'United States' \
        'uy' 'Uruguay' \
        'uz' 'Uzbekistan' \
        'va' 'Vatican City' \
        'vc' 'Saint Vincent and the Grenadines' \
        've' 'Venezuela' \
        'vg' 'British Virgin Islands' \
        'vi' 'U.S. Virgin Islands' \
        'vn' 'Vietnam' \
        'vu' 'Vanuatu' \
        'wf' 'Wallis and Futuna' \
        'ws' 'Samoa' \
        'xk' 'Kosovo' \
        'ye' 'Yemen' \
        'yt' 'Mayotte' \
        'za' 'South Africa' \
        'zm' 'Zambia' \
        'zw' 'Zimbabwe' \
        'eu' 'European Union' \
        'eea' 'European Economic Area' \
        'efta' 'European Free Trade Association' \
        'latam' 'Latin America and the Caribbean' \
        'mena' 'Middle East and North Africa' \
        'apac' 'Asia-Pacific' \
        'africa' 'Africa' \
        'g7' 'Group of Seven' \
        'g20' 'Group of Twenty, its member countries' \
        'dach' 'Germany, Austria, Switzerland' \
        'nordics' 'Nordic Council' \
        'all' 'all of them'
end

function __playfast_lang
    printf '%s\t%s\n' \
        'af' '' \
        'am' '' \
        'ar' '' \
        'as' '' \
        'az' '' \
        'be' '' \
        'bg' '' \
        'bn' '' \
        'bs' '' \
        'ca' '' \
        'cs' '' \
        'da' '' \
        'de' '' \
        'de-AT' '' \
        'de-CH' '' \
        'el' '' \
        'en' '' \
        'en-AU' '' \
        'en-CA' '' \
        'en-GB' '' \
        'en-IE' '' \
        'en-IN' '' \
        'en-NZ' '' \
        'en-SG' '' \
        'en-US' '' \
        'en-ZA' '' \
        'es' '' \
        'es-419' '' \
        'es-AR' '' \
        'es-BO' '' \
        'es-CL' '' \
        'es-CO' '' \
        'es-CR' '' \
        'es-DO' '' \
        'es-EC' '' \
        'es-GT' '' \
        'es-HN' '' \
        'es-MX' '' \
        'es-NI' '' \
        'es-PA' '' \
        'es-PE' '' \
        'es-PR' '' \
        'es-PY' '' \
        'es-SV' '' \
        'es-US' '' \
        'es-UY' '' \
        'es-VE' '' \
        'et' '' \
        'eu' '' \
        'fa' '' \
        'fi' '' \
        'fil' '' \
        'fr' '' \
        'fr-CA' '' \
        'fr-CH' '' \
        'gl' '' \
        'gsw' '' \
        'gu' '' \
        'he' '' \
        'hi' '' \
        'hr' '' \
        'hu' '' \
        'hy' '' \
        'id' '' \
        'is' '' \
        'it' '' \
        'ja' '' \
        'ka' '' \
        'kk' '' \
        'km' '' \
        'kn' '' \
        'ko' '' \
        'ky' '' \
        'ln' '' \
        'lo' '' \
        'lt' '' \
        'lv' '' \
        'mk' '' \
        'ml' '' \
        'mn' '' \
        'mr' '' \
        'ms' '' \
        'my' '' \
        'ne' '' \
        'nl' '' \
        'no' '' \
        'or' '' \
        'pa' '' \
        'pl' '' \
        'pt' '' \
        'pt-BR' '' \
        'pt-PT' '' \
        'ro' '' \
        'ru' '' \
        'si' '' \
        'sk' '' \
        'sl' '' \
        'sq' '' \
        'sr' '' \
        'sr-Latn' '' \
        'sv' '' \
        'sw' '' \
        'ta' '' \
        'te' '' \
        'th' '' \
        'tr' '' \
        'uk' '' \
        'ur' '' \
        'uz' '' \
        'vi' '' \
        'zh' '' \
        'zh-CN' '' \
        'zh-HK' '' \
        'zh-TW' '' \
        'zu' '' \
        'all' 'all of them'
end

function __playfast_score
    printf '%s\t%s\n' \
        '1' '' \
        '2' '' \
        '3' '' \
        '4' '' \
        '5' ''
end

function __playfast_collection
    printf '%s\t%s\n' \
        'top-free' 'Top free' \
        'top-paid' 'Top paid' \
        'top-grossing' 'Top grossing' \
        'new-free' 'Top new free' \
        'new-paid' 'Top new paid' \
        'movers' 'Movers and shakers' \
        'all' 'all of them'
end

function __playfast_category
    printf '%s\t%s\n' \
        'APPLICATION' 'Apps' \
        'ANDROID_WEAR' 'Wear OS apps' \
        'ART_AND_DESIGN' 'Art and design' \
        'AUTO_AND_VEHICLES' 'Auto and vehicles' \
        'BEAUTY' 'Beauty' \
        'BOOKS_AND_REFERENCE' 'Books and reference' \
        'BUSINESS' 'Business' \
        'COMICS' 'Comics' \
        'COMMUNICATION' 'Communication' \
        'DATING' 'Dating' \
        'EDUCATION' 'Education' \
        'ENTERTAINMENT' 'Entertainment' \
        'EVENTS' 'Events' \
        'FINANCE' 'Finance' \
        'FOOD_AND_DRINK' 'Food and drink' \
        'HEALTH_AND_FITNESS' 'Health and fitness' \
        'HOUSE_AND_HOME' 'House and home' \
        'LIBRARIES_AND_DEMO' 'Libraries and demo' \
        'LIFESTYLE' 'Lifestyle' \
        'MAPS_AND_NAVIGATION' 'Maps and navigation' \
        'MEDICAL' 'Medical' \
        'MUSIC_AND_AUDIO' 'Music and audio' \
        'NEWS_AND_MAGAZINES' 'News and magazines' \
        'PARENTING' 'Parenting' \
        'PERSONALIZATION' 'Personalization' \
        'PHOTOGRAPHY' 'Photography' \
        'PRODUCTIVITY' 'Productivity' \
        'SHOPPING' 'Shopping' \
        'SOCIAL' 'Social' \
        'SPORTS' 'Sports' \
        'TOOLS' 'Tools' \
        'TRAVEL_AND_LOCAL' 'Travel and local' \
        'VIDEO_PLAYERS' 'Video players and editors' \
        'WATCH_FACE' 'Watch faces' \
        'WEATHER' 'Weather' \
        'GAME' 'Games' \
        'GAME_ACTION' 'Games: action' \
        'GAME_ADVENTURE' 'Games: adventure' \
        'GAME_ARCADE' 'Games: arcade' \
        'GAME_BOARD' 'Games: board' \
        'GAME_CARD' 'Games: card' \
        'GAME_CASINO' 'Games: casino' \
        'GAME_CASUAL' 'Games: casual' \
        'GAME_EDUCATIONAL' 'Games: educational' \
        'GAME_MUSIC' 'Games: music' \
        'GAME_PUZZLE' 'Games: puzzle' \
        'GAME_RACING' 'Games: racing' \
        'GAME_ROLE_PLAYING' 'Games: role playing' \
        'GAME_SIMULATION' 'Games: simulation' \
        'GAME_SPORTS' 'Games: sports' \
        'GAME_STRATEGY' 'Games: strategy' \
        'GAME_TRIVIA' 'Games: trivia' \
        'GAME_WORD' 'Games: word' \
        'FAMILY' 'Children' \
        'FAMILY_ACTION' 'Children: action and adventure' \
        'FAMILY_BRAINGAMES' 'Children: brain games' \
        'FAMILY_CREATE' 'Children: creativity' \
        'FAMILY_EDUCATION' 'Children: education' \
        'FAMILY_MUSICVIDEO' 'Children: music and video' \
        'FAMILY_PRETEND' 'Children: pretend play' \
        'all' 'all of them'
end

function __playfast_field
    printf '%s\t%s\n' \
        'title' '' \
        'summary' '' \
        'description' '' \
        'description_html' '' \
        'developer' '' \
        'developer_id' '' \
        'developer_internal_id' '' \
        'seller' '' \
        'developer_email' '' \
        'developer_website' '' \
        'developer_address' '' \
        'developer_legal_name' '' \
        'developer_legal_email' '' \
        'developer_legal_address' '' \
        'developer_legal_phone' '' \
        'privacy_policy' '' \
        'category' '' \
        'category_id' '' \
        'categories' '' \
        'score' '' \
        'score_text' '' \
        'ratings' '' \
        'reviews' '' \
        'histogram' '' \
        'device_scores.phone' '' \
        'device_scores.tablet' '' \
        'device_scores.chromebook' '' \
        'device_scores.tv' '' \
        'installs' '' \
        'installs_short' '' \
        'min_installs' '' \
        'real_installs' '' \
        'price' '' \
        'currency' '' \
        'price_text' '' \
        'free' '' \
        'original_price' '' \
        'sale_ends_at' '' \
        'sale_text' '' \
        'availability' '' \
        'early_access' '' \
        'play_pass' '' \
        'offers_iap' '' \
        'iap_range' '' \
        'contains_ads' '' \
        'content_rating' '' \
        'content_descriptors' '' \
        'interactive_elements' '' \
        'chart_name' '' \
        'chart_rank' '' \
        'icon' '' \
        'header_image' '' \
        'screenshots' '' \
        'video' '' \
        'video_image' '' \
        'preview_video' '' \
        'released' '' \
        'updated' '' \
        'version' '' \
        'min_android' '' \
        'min_android_api' '' \
        'max_android' '' \
        'target_sdk' '' \
        'recent_changes' '' \
        'permissions' '' \
        'data_safety' '' \
        'user_name' '' \
        'user_image' '' \
        'author_id' '' \
        'content' '' \
        'thumbs_up' '' \
        'created_at' '' \
        'app_version' '' \
        'reply_author' '' \
        'reply_content' '' \
        'reply_at' '' \
        'criteria' '' \
        'device' '' \
        'cover' '' \
        'declared' '' \
        'shared' '' \
        'collected' '' \
        'security_practices' '' \
        'reason' '' \
        'subtitle' '' \
        'label' '' \
        'event_type' '' \
        'starts_at' '' \
        'ends_at' '' \
        'url' '' \
        'all' 'all of them'
end

function __playfast_fields_app
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: rpc, page or schema.org' \
        'app_id' 'package name' \
        'url' 'URL of the app\'s page in this country and language' \
        'title' 'app name' \
        'summary' 'short description' \
        'description' 'description as plain text' \
        'description_html' 'description as HTML' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category' 'main category, in the requested language' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs' 'installs as shown (50,000,000+)' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the prices (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'availability' 'available, preregister or unavailable' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'iap_range' 'price range of in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_rating' 'age rating' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'icon' 'URL of the icon' \
        'header_image' 'URL of the header image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_reviews
    printf '%s\t%s\n' \
        'country' 'country requested; reviews are the same in all countries' \
        'lang' 'language of the review' \
        'source' 'data source: rpc' \
        'app_id' 'package name' \
        'review_id' 'review ID' \
        'url' 'URL of the review' \
        'user_name' 'name of the author' \
        'user_image' 'URL of the author\'s picture' \
        'author_id' 'numeric ID of the author' \
        'score' 'rating, 1 to 5 stars' \
        'title' 'title; null in recent reviews' \
        'content' 'text; null without one' \
        'thumbs_up' 'number of people who found it helpful' \
        'created_at' 'time of writing or of the last edit' \
        'app_version' 'app version reviewed' \
        'reply_author' 'name of the developer in the reply' \
        'reply_content' 'the developer\'s reply' \
        'reply_at' 'time of the reply' \
        'criteria' 'ratings of aspects of the app: name, rating, stars' \
        'device' 'device: phone, tablet, chromebook or tv' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_search
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: page or rpc' \
        'query' 'search query' \
        'rank' 'rank in the list, from 1' \
        'app_id' 'package name' \
        'url' 'URL of the app\'s page in this country and language' \
        'title' 'app name' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer; null if not listed' \
        'category' 'main category, in the requested language' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the price (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'iap_range' 'price range of in-app purchases' \
        'installs' 'installs as shown (50,000,000+)' \
        'content_rating' 'age rating' \
        'availability' 'available, preregister or unavailable' \
        'icon' 'URL of the icon' \
        'cover' 'URL of the wide image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'description' 'description as plain text' \
        'exact_match' 'whether it is the exact match of the query' \
        'fetched_at' 'time of the response' \
        'summary' 'short description' \
        'description_html' 'description as HTML' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'header_image' 'URL of the header image' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section'
end

function __playfast_fields_list
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: page or rpc' \
        'chart_collection' 'which chart (top-free, …)' \
        'chart_category' 'of which category (GAME, …)' \
        'rank' 'rank in the list, from 1' \
        'app_id' 'package name' \
        'url' 'URL of the app\'s page in this country and language' \
        'title' 'app name' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer; null if not listed' \
        'category' 'main category, in the requested language' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the price (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'iap_range' 'price range of in-app purchases' \
        'installs' 'installs as shown (50,000,000+)' \
        'content_rating' 'age rating' \
        'availability' 'available, preregister or unavailable' \
        'icon' 'URL of the icon' \
        'cover' 'URL of the wide image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'description' 'description as plain text' \
        'exact_match' 'whether it is the exact match of the query' \
        'fetched_at' 'time of the response' \
        'summary' 'short description' \
        'description_html' 'description as HTML' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'header_image' 'URL of the header image' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section'
end

function __playfast_fields_developer
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: page or rpc' \
        'developer_query' 'developer requested' \
        'rank' 'rank in the list, from 1' \
        'app_id' 'package name' \
        'url' 'URL of the app\'s page in this country and language' \
        'title' 'app name' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer; null if not listed' \
        'category' 'main category, in the requested language' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the price (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'iap_range' 'price range of in-app purchases' \
        'installs' 'installs as shown (50,000,000+)' \
        'content_rating' 'age rating' \
        'availability' 'available, preregister or unavailable' \
        'icon' 'URL of the icon' \
        'cover' 'URL of the wide image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'description' 'description as plain text' \
        'exact_match' 'whether it is the exact match of the query' \
        'fetched_at' 'time of the response' \
        'summary' 'short description' \
        'description_html' 'description as HTML' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'header_image' 'URL of the header image' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section'
end

function __playfast_fields_similar
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: page or rpc' \
        'similar_to' 'app whose similar apps were requested' \
        'rank' 'rank in the list, from 1' \
        'app_id' 'package name' \
        'url' 'URL of the app\'s page in this country and language' \
        'title' 'app name' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer; null if not listed' \
        'category' 'main category, in the requested language' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the price (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'iap_range' 'price range of in-app purchases' \
        'installs' 'installs as shown (50,000,000+)' \
        'content_rating' 'age rating' \
        'availability' 'available, preregister or unavailable' \
        'icon' 'URL of the icon' \
        'cover' 'URL of the wide image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'description' 'description as plain text' \
        'exact_match' 'whether it is the exact match of the query' \
        'fetched_at' 'time of the response' \
        'summary' 'short description' \
        'description_html' 'description as HTML' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'header_image' 'URL of the header image' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section'
end

function __playfast_fields_permissions
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language of the texts (en, pt-BR, …)' \
        'source' 'data source: rpc or page' \
        'app_id' 'package name' \
        'permissions' 'permissions by group: group, permissions' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_datasafety
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language of the texts (en, pt-BR, …)' \
        'source' 'data source: rpc or page' \
        'app_id' 'package name' \
        'declared' 'yes, nothing (no data is shared or collected) or no (no declaration)' \
        'shared' 'data shared: type, data, optional, purpose' \
        'collected' 'data collected: type, data, optional, purpose' \
        'security_practices' 'security practices: practice, description' \
        'privacy_policy' 'URL of the privacy policy' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_availability
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language of the texts (en, pt-BR, …)' \
        'source' 'data source: rpc or page' \
        'app_id' 'package name' \
        'availability' 'available, preregister, unavailable, missing or unknown' \
        'reason' 'why it is unknown' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_events
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language of the texts (en, pt-BR, …)' \
        'source' 'data source: rpc or page' \
        'app_id' 'package name' \
        'kind' 'event or story' \
        'title' 'title' \
        'subtitle' 'second line' \
        'label' 'label as shown: Ends on 07/24' \
        'event_type' 'the store\'s code: 2 event, 1 story' \
        'starts_at' 'start; null if unknown' \
        'ends_at' 'end; null if unknown' \
        'url' 'URL of the event or story' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_suggest
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: rpc' \
        'term' 'term it is suggested for' \
        'rank' 'rank among the suggestions, from 1' \
        'suggestion' 'suggested search' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_related
    printf '%s\t%s\n' \
        'country' 'country requested (us, kr, …)' \
        'lang' 'language requested (en, pt-BR, …)' \
        'source' 'data source: page' \
        'query' 'search query' \
        'rank' 'rank among related searches, from 1' \
        'related' 'related search' \
        'url' 'page of related search' \
        'fetched_at' 'time of the response'
end

function __playfast_fields_catalog
    printf '%s\t%s\n' \
        'app_id' 'package name' \
        'shard' 'number of the sitemap that lists it' \
        'generation' 'ID of the set of sitemaps: the Unix time at which the store made it'
end

function __playfast_fields_changes
    printf '%s\t%s\n' \
        'changed_at' 'when the new value was fetched' \
        'previous_at' 'when the old value was last fetched' \
        'entity' 'kind of record: app, entry, review, …' \
        'app_id' 'package name' \
        'country' 'country requested' \
        'lang' 'language requested' \
        'field' 'field that changed' \
        'before' 'value until then, of the field\'s type' \
        'after' 'value from then on'
end

function __playfast_fields_history
    printf '%s\t%s\n' \
        'fetched_at' 'when the record was fetched' \
        'app_id' 'package name' \
        'country' 'country requested' \
        'lang' 'language requested' \
        'title' 'app name' \
        'summary' 'short description' \
        'description' 'description as plain text' \
        'description_html' 'description as HTML' \
        'developer' 'developer name' \
        'developer_id' 'numeric ID or name of the developer' \
        'developer_internal_id' 'numeric ID of the developer' \
        'seller' 'seller of the app in this country' \
        'developer_email' 'contact' \
        'developer_website' 'contact' \
        'developer_address' 'contact address, on one line' \
        'developer_legal_name' 'legal name of the developer' \
        'developer_legal_email' 'trader\'s contact' \
        'developer_legal_address' 'legal address, on one line' \
        'developer_legal_phone' 'trader\'s contact' \
        'privacy_policy' 'URL of the privacy policy' \
        'category' 'main category, in the requested language' \
        'category_id' 'main category (GAME_ARCADE, …)' \
        'categories' 'categories and tags: name, id' \
        'score' 'average rating, 1 to 5; null without ratings' \
        'score_text' 'average rating as shown' \
        'ratings' 'number of ratings' \
        'reviews' 'number of ratings with a review' \
        'histogram' 'number of ratings by stars, 1 to 5' \
        'device_scores.phone' 'average rating on phones' \
        'device_scores.tablet' 'average rating on tablets' \
        'device_scores.chromebook' 'average rating on Chromebooks' \
        'device_scores.tv' 'average rating on TVs' \
        'installs' 'installs as shown (50,000,000+)' \
        'installs_short' 'installs as shown (50M+)' \
        'min_installs' 'minimum number of installs' \
        'real_installs' 'exact number of installs' \
        'price' 'price; null without an offer' \
        'currency' 'currency of the prices (USD, …)' \
        'price_text' 'price as shown' \
        'free' 'whether the price is 0' \
        'original_price' 'price before the sale' \
        'sale_ends_at' 'end of the sale' \
        'sale_text' 'sale as shown' \
        'availability' 'available, preregister or unavailable' \
        'early_access' 'whether it is in early access' \
        'play_pass' 'whether it is in Play Pass' \
        'offers_iap' 'whether it offers in-app purchases' \
        'iap_range' 'price range of in-app purchases' \
        'contains_ads' 'whether it shows ads' \
        'content_rating' 'age rating' \
        'content_descriptors' 'reasons for the age rating' \
        'interactive_elements' 'interactive elements, such as in-app purchases' \
        'chart_name' 'chart that the app is in' \
        'chart_rank' 'rank in that chart' \
        'icon' 'URL of the icon' \
        'header_image' 'URL of the header image' \
        'screenshots' 'URLs of the screenshots' \
        'video' 'URL of the trailer' \
        'video_image' 'URL of the trailer\'s poster' \
        'preview_video' 'URL of the short preview, mp4' \
        'released' 'day of the first release' \
        'updated' 'time of the last update' \
        'version' 'version; null if it varies with the device' \
        'min_android' 'minimum Android version' \
        'min_android_api' 'minimum API level' \
        'max_android' 'maximum Android version' \
        'target_sdk' 'target API level' \
        'recent_changes' 'release notes of the version' \
        'permissions' 'permissions by group: group, permissions' \
        'data_safety' 'summary of the data safety section'
end

function __playfast_fields_ranks
    printf '%s\t%s\n' \
        'fetched_at' 'when the list was fetched' \
        'list' 'search term, or collection and category of a chart' \
        'country' 'country requested' \
        'lang' 'language requested' \
        'app_id' 'package name' \
        'title' 'latest name of the app' \
        'rank' 'place in the list; null: no longer in it' \
        'change' 'places since the list was last fetched, positive is up; null: new in the list, or left'
end

function __playfast_fields_db
    printf '%s\t%s\n' \
        'entity' 'kind of records: app, entry (an app in a list), review, …; or list' \
        'subjects' 'apps, reviews, lists, …' \
        'snapshots' 'records or lists fetched' \
        'changes' 'values that changed; of lists, ranks' \
        'first_at' 'time of the first snapshot' \
        'last_at' 'time of the last snapshot'
end

function __playfast_fields_queue
    printf '%s\t%s\n' \
        'stream' 'name of the stream' \
        'length' 'entries, done ones included' \
        'new' 'entries that no worker has taken' \
        'pending' 'entries that workers have taken' \
        'failed' 'queries that failed, for queue retry' \
        'done' 'entries done' \
        'workers' 'workers seen in the last minute' \
        'rate' 'entries done per second, last minute' \
        'seconds_left' 'time left at this rate' \
        'held_seconds' 'time in which no worker sends requests' \
        'held_by' 'throttled or blocked'
end

function __playfast_fields_countries
    printf '%s\t%s\n' \
        'code' 'country code (ISO 3166)' \
        'name' 'name in English' \
        'currency' 'what its prices are in'
end

function __playfast_fields_languages
    printf '%s\t%s\n' \
        'code' 'language code'
end

function __playfast_fields_categories
    printf '%s\t%s\n' \
        'id' 'category ID' \
        'name' 'name in English'
end

function __playfast_fields_collections
    printf '%s\t%s\n' \
        'id' 'collection ID' \
        'name' 'name in English'
end

complete -c playfast -n __playfast_no_command -a app -d 'Fetch app details'
complete -c playfast -n '__playfast_command app' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command app' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command app' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command app' -l verify -d 'Cross-check RPC, page and schema.org data; exit 6 on mismatch'
complete -c playfast -n '__playfast_command app' -l partial -d 'Fall back to schema.org data when a page cannot be parsed'
complete -c playfast -n '__playfast_command app' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command app' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command app' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command app' -l fields -x -a '(__playfast_fields_app | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command app' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command app' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command app' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command app' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command app' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command app' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command app' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command app' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command app' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command app' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command app' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command app' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command app' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command app' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command app' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command app' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command app' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command app' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command app' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command app' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command app' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command app' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command app' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command app' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command app' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command app' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command app' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command app' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command app' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command app' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command app' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command app' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command app' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a reviews -d 'Fetch reviews'
complete -c playfast -n '__playfast_command reviews' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command reviews' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command reviews' -l sort -x -a 'newest relevance rating' -d 'Order of reviews'
complete -c playfast -n '__playfast_command reviews' -l score -x -a '(__playfast_score | __playfast_list)' -d 'Only reviews with these ratings, e.g. 1,5'
complete -c playfast -n '__playfast_command reviews' -l device -x -a 'phone tablet chromebook tv' -d 'Only reviews written on this device'
complete -c playfast -n '__playfast_command reviews' -l since -x -d 'Only reviews since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n '__playfast_command reviews' -l until -x -d 'Only reviews until DAY, inclusive'
complete -c playfast -n '__playfast_command reviews' -l limit -x -d 'Maximum reviews per app and language'
complete -c playfast -n '__playfast_command reviews' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command reviews' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command reviews' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command reviews' -l fields -x -a '(__playfast_fields_reviews | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command reviews' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command reviews' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command reviews' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command reviews' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command reviews' -l update -d 'Add reviews that are new since FILE was complete'
complete -c playfast -n '__playfast_command reviews' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command reviews' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command reviews' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command reviews' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command reviews' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command reviews' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command reviews' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command reviews' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command reviews' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command reviews' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command reviews' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command reviews' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command reviews' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command reviews' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command reviews' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command reviews' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command reviews' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command reviews' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command reviews' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command reviews' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command reviews' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command reviews' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command reviews' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command reviews' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command reviews' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command reviews' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command reviews' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command reviews' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command reviews' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a search -d 'Search for apps'
complete -c playfast -n '__playfast_command search' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command search' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command search' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command search' -l price -x -a 'all free paid' -d 'Only free or only paid apps'
complete -c playfast -n '__playfast_command search' -l limit -x -d 'Maximum results per query'
complete -c playfast -n '__playfast_command search' -l details -d 'Fetch the full record of each app'
complete -c playfast -n '__playfast_command search' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command search' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command search' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command search' -l fields -x -a '(__playfast_fields_search | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command search' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command search' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command search' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command search' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command search' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command search' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command search' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command search' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command search' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command search' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command search' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command search' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command search' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command search' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command search' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command search' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command search' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command search' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command search' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command search' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command search' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command search' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command search' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command search' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command search' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command search' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command search' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command search' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command search' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command search' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command search' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command search' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command search' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a list -d 'List top charts'
complete -c playfast -n '__playfast_command list' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command list' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command list' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command list' -l collection -x -a '(__playfast_collection | __playfast_list)' -d 'Collections, e.g. top-free,top-grossing or all'
complete -c playfast -n '__playfast_command list' -l category -x -a '(__playfast_category | __playfast_list)' -d 'Categories, e.g. GAME,TOOLS or all'
complete -c playfast -n '__playfast_command list' -l age -x -a '0-5 6-8 9-up' -d 'Only apps for children of this age'
complete -c playfast -n '__playfast_command list' -l limit -x -d 'Maximum apps per chart'
complete -c playfast -n '__playfast_command list' -l details -d 'Fetch the full record of each app'
complete -c playfast -n '__playfast_command list' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command list' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command list' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command list' -l fields -x -a '(__playfast_fields_list | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command list' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command list' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command list' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command list' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command list' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command list' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command list' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command list' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command list' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command list' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command list' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command list' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command list' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command list' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command list' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command list' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command list' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command list' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command list' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command list' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command list' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command list' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command list' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command list' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command list' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command list' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command list' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command list' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command list' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command list' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a developer -d 'List a developer\'s apps'
complete -c playfast -n '__playfast_command developer' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command developer' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command developer' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command developer' -l limit -x -d 'Maximum apps per item'
complete -c playfast -n '__playfast_command developer' -l details -d 'Fetch the full record of each app'
complete -c playfast -n '__playfast_command developer' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command developer' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command developer' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command developer' -l fields -x -a '(__playfast_fields_developer | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command developer' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command developer' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command developer' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command developer' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command developer' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command developer' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command developer' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command developer' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command developer' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command developer' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command developer' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command developer' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command developer' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command developer' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command developer' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command developer' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command developer' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command developer' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command developer' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command developer' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command developer' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command developer' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command developer' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command developer' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command developer' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command developer' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command developer' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command developer' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command developer' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command developer' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command developer' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command developer' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command developer' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a similar -d 'List similar apps'
complete -c playfast -n '__playfast_command similar' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command similar' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command similar' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command similar' -l limit -x -d 'Maximum apps per item'
complete -c playfast -n '__playfast_command similar' -l details -d 'Fetch the full record of each app'
complete -c playfast -n '__playfast_command similar' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command similar' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command similar' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command similar' -l fields -x -a '(__playfast_fields_similar | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command similar' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command similar' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command similar' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command similar' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command similar' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command similar' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command similar' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command similar' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command similar' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command similar' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command similar' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command similar' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command similar' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command similar' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command similar' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command similar' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command similar' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command similar' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command similar' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command similar' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command similar' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command similar' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command similar' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command similar' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command similar' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command similar' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command similar' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command similar' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command similar' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command similar' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command similar' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command similar' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command similar' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a permissions -d 'Fetch app permissions'
complete -c playfast -n '__playfast_command permissions' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command permissions' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command permissions' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command permissions' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command permissions' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command permissions' -l fields -x -a '(__playfast_fields_permissions | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command permissions' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command permissions' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command permissions' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command permissions' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command permissions' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command permissions' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command permissions' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command permissions' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command permissions' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command permissions' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command permissions' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command permissions' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command permissions' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command permissions' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command permissions' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command permissions' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command permissions' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command permissions' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command permissions' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command permissions' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command permissions' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command permissions' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command permissions' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command permissions' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command permissions' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command permissions' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command permissions' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command permissions' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command permissions' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command permissions' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command permissions' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command permissions' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command permissions' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a datasafety -d 'Fetch data safety sections'
complete -c playfast -n '__playfast_command datasafety' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command datasafety' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command datasafety' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command datasafety' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command datasafety' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command datasafety' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command datasafety' -l fields -x -a '(__playfast_fields_datasafety | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command datasafety' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command datasafety' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command datasafety' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command datasafety' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command datasafety' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command datasafety' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command datasafety' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command datasafety' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command datasafety' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command datasafety' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command datasafety' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command datasafety' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command datasafety' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command datasafety' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command datasafety' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command datasafety' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command datasafety' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command datasafety' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command datasafety' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command datasafety' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command datasafety' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command datasafety' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command datasafety' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command datasafety' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command datasafety' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command datasafety' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command datasafety' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command datasafety' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command datasafety' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command datasafety' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command datasafety' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command datasafety' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command datasafety' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a availability -d 'Fetch availability by country'
complete -c playfast -n '__playfast_command availability' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command availability' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command availability' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command availability' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command availability' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command availability' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command availability' -l fields -x -a '(__playfast_fields_availability | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command availability' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command availability' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command availability' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command availability' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command availability' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command availability' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command availability' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command availability' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command availability' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command availability' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command availability' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command availability' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command availability' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command availability' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command availability' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command availability' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command availability' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command availability' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command availability' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command availability' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command availability' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command availability' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command availability' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command availability' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command availability' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command availability' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command availability' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command availability' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command availability' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command availability' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command availability' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command availability' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command availability' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a events -d 'Fetch live events and stories'
complete -c playfast -n '__playfast_command events' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command events' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command events' -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n '__playfast_command events' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command events' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command events' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command events' -l fields -x -a '(__playfast_fields_events | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command events' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command events' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command events' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command events' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command events' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command events' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command events' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command events' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command events' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command events' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command events' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command events' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command events' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command events' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command events' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command events' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command events' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command events' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command events' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command events' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command events' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command events' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command events' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command events' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command events' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command events' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command events' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command events' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command events' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command events' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command events' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command events' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command events' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a suggest -d 'Fetch search suggestions'
complete -c playfast -n '__playfast_command suggest' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command suggest' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command suggest' -l expand -x -d 'Fetch suggestions of the suggestions too, N levels deep'
complete -c playfast -n '__playfast_command suggest' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command suggest' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command suggest' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command suggest' -l fields -x -a '(__playfast_fields_suggest | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command suggest' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command suggest' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command suggest' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command suggest' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command suggest' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command suggest' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command suggest' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command suggest' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command suggest' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command suggest' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command suggest' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command suggest' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command suggest' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command suggest' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command suggest' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command suggest' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command suggest' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command suggest' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command suggest' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command suggest' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command suggest' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command suggest' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command suggest' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command suggest' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command suggest' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command suggest' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command suggest' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command suggest' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command suggest' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command suggest' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command suggest' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command suggest' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command suggest' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a related -d 'Fetch related searches'
complete -c playfast -n '__playfast_command related' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n '__playfast_command related' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n '__playfast_command related' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command related' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command related' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command related' -l fields -x -a '(__playfast_fields_related | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command related' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command related' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command related' -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n '__playfast_command related' -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n '__playfast_command related' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command related' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command related' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command related' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command related' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command related' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command related' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command related' -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n '__playfast_command related' -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n '__playfast_command related' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command related' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command related' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command related' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command related' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command related' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command related' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command related' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command related' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command related' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command related' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command related' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command related' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command related' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command related' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command related' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command related' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command related' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command related' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command related' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a catalog -d 'List every app ID in the store\'s sitemaps'
complete -c playfast -n '__playfast_command catalog' -l sample -x -d 'Read N random shards and estimate the number of apps'
complete -c playfast -n '__playfast_command catalog' -l seed -x -d 'Seed that selects the shards of --sample'
complete -c playfast -n '__playfast_command catalog' -l ids -d 'With --sample, print the apps in these shards'
complete -c playfast -n '__playfast_command catalog' -l diff -r -F -d 'Print only apps that came or went since the catalog OLD'
complete -c playfast -n '__playfast_command catalog' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command catalog' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command catalog' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command catalog' -l fields -x -a '(__playfast_fields_catalog | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command catalog' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command catalog' -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n '__playfast_command catalog' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command catalog' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command catalog' -l ordered -d 'Print records in input order'
complete -c playfast -n '__playfast_command catalog' -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n '__playfast_command catalog' -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n '__playfast_command catalog' -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n '__playfast_command catalog' -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n '__playfast_command catalog' -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n '__playfast_command catalog' -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n '__playfast_command catalog' -l retries -x -d 'Maximum retries per request'
complete -c playfast -n '__playfast_command catalog' -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n '__playfast_command catalog' -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n '__playfast_command catalog' -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n '__playfast_command catalog' -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n '__playfast_command catalog' -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n '__playfast_command catalog' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command catalog' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command catalog' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command catalog' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command catalog' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command catalog' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command catalog' -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n '__playfast_command catalog' -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n '__playfast_command catalog' -l no-progress -d 'Do not show progress'
complete -c playfast -n '__playfast_command catalog' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command catalog' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a changes -d 'Print changes of records, from a database'
complete -c playfast -n '__playfast_command changes' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Only these countries, e.g. us,kr or eu'
complete -c playfast -n '__playfast_command changes' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Only these languages, e.g. en,ko'
complete -c playfast -n '__playfast_command changes' -l since -x -d 'Only records since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n '__playfast_command changes' -l until -x -d 'Only records until DAY, inclusive'
complete -c playfast -n '__playfast_command changes' -l field -x -a '(__playfast_field | __playfast_list)' -d 'Only changes of these fields, e.g. price,title (help: list them)'
complete -c playfast -n '__playfast_command changes' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command changes' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command changes' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command changes' -l fields -x -a '(__playfast_fields_changes | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command changes' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command changes' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command changes' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command changes' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command changes' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command changes' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command changes' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command changes' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command changes' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command changes' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command changes' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command changes' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command changes' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a history -d 'Print the fields of apps over time, from a database'
complete -c playfast -n '__playfast_command history' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Only these countries, e.g. us,kr or eu'
complete -c playfast -n '__playfast_command history' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Only these languages, e.g. en,ko'
complete -c playfast -n '__playfast_command history' -l since -x -d 'Only records since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n '__playfast_command history' -l until -x -d 'Only records until DAY, inclusive'
complete -c playfast -n '__playfast_command history' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command history' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command history' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command history' -l fields -x -a '(__playfast_fields_history | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command history' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command history' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command history' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command history' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command history' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command history' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command history' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command history' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command history' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command history' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command history' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command history' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command history' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a ranks -d 'Print ranks in searches and charts over time, from a database'
complete -c playfast -n '__playfast_command ranks' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Only these countries, e.g. us,kr or eu'
complete -c playfast -n '__playfast_command ranks' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Only these languages, e.g. en,ko'
complete -c playfast -n '__playfast_command ranks' -l since -x -d 'Only records since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n '__playfast_command ranks' -l until -x -d 'Only records until DAY, inclusive'
complete -c playfast -n '__playfast_command ranks' -l list -x -d 'Only these lists, e.g. "red panda" or "top-free GAME"'
complete -c playfast -n '__playfast_command ranks' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command ranks' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command ranks' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command ranks' -l fields -x -a '(__playfast_fields_ranks | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command ranks' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command ranks' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command ranks' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command ranks' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command ranks' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command ranks' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command ranks' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command ranks' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command ranks' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command ranks' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command ranks' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command ranks' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command ranks' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a report -d 'Write charts over time as an HTML page, from a database'
complete -c playfast -n '__playfast_command report' -l country -x -a '(__playfast_country | __playfast_list)' -d 'Only these countries, e.g. us,kr or eu'
complete -c playfast -n '__playfast_command report' -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Only these languages, e.g. en,ko'
complete -c playfast -n '__playfast_command report' -l since -x -d 'Only records since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n '__playfast_command report' -l until -x -d 'Only records until DAY, inclusive'
complete -c playfast -n '__playfast_command report' -l list -x -d 'Only these lists, e.g. "red panda" or "top-free GAME"'
complete -c playfast -n '__playfast_command report' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command report' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command report' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command report' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command report' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command report' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command report' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command report' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command report' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command report' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command report' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command report' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a import -d 'Add records of earlier runs to a database'
complete -c playfast -n '__playfast_command import' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command import' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command import' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command import' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command import' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command import' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command import' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command import' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command import' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command import' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a db -d 'Check, shrink or describe a database'
complete -c playfast -n '__playfast_command db' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command db' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command db' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command db' -l fields -x -a '(__playfast_fields_db | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command db' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command db' -l db -r -F -d 'Database, as --db of other commands writes it'
complete -c playfast -n '__playfast_command db' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command db' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command db' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command db' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command db' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command db' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command db' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command db' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command db' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command db' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command db' -a check -d 'Check that the file is sound'
complete -c playfast -n '__playfast_command db' -a vacuum -d 'Shrink the file'
complete -c playfast -n '__playfast_command db' -a info -d 'List what it holds'

complete -c playfast -n __playfast_no_command -a queue -d 'Fill and look after a queue of items'
complete -c playfast -n '__playfast_command queue' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command queue' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command queue' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command queue' -l fields -x -a '(__playfast_fields_queue | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command queue' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command queue' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command queue' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command queue' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command queue' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command queue' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command queue' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command queue' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command queue' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command queue' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command queue' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command queue' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a merge -d 'Merge the files of a queue\'s workers'
complete -c playfast -n '__playfast_command merge' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command merge' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command merge' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command merge' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command merge' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command merge' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command merge' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command merge' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command merge' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command merge' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command merge' -a '(__playfast_items)'

complete -c playfast -n __playfast_no_command -a countries -d 'List countries'
complete -c playfast -n '__playfast_command countries' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command countries' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command countries' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command countries' -l fields -x -a '(__playfast_fields_countries | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command countries' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command countries' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command countries' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command countries' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command countries' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command countries' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command countries' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command countries' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command countries' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command countries' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command countries' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a languages -d 'List languages'
complete -c playfast -n '__playfast_command languages' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command languages' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command languages' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command languages' -l fields -x -a '(__playfast_fields_languages | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command languages' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command languages' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command languages' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command languages' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command languages' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command languages' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command languages' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command languages' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command languages' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command languages' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command languages' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a categories -d 'List chart categories'
complete -c playfast -n '__playfast_command categories' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command categories' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command categories' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command categories' -l fields -x -a '(__playfast_fields_categories | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command categories' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command categories' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command categories' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command categories' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command categories' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command categories' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command categories' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command categories' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command categories' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command categories' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command categories' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a collections -d 'List chart collections'
complete -c playfast -n '__playfast_command collections' -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n '__playfast_command collections' -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n '__playfast_command collections' -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n '__playfast_command collections' -l fields -x -a '(__playfast_fields_collections | __playfast_list)' -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n '__playfast_command collections' -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n '__playfast_command collections' -l append -d 'Append to FILE if it exists'
complete -c playfast -n '__playfast_command collections' -l force -d 'Overwrite existing files'
complete -c playfast -n '__playfast_command collections' -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n '__playfast_command collections' -l no-config -d 'Do not read a configuration file'
complete -c playfast -n '__playfast_command collections' -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n '__playfast_command collections' -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n '__playfast_command collections' -s q -l quiet -d 'Print errors only'
complete -c playfast -n '__playfast_command collections' -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n '__playfast_command collections' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command collections' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -a schema -d 'Print the JSON Schema of a record'
complete -c playfast -n '__playfast_command schema' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command schema' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command schema' -a app
complete -c playfast -n '__playfast_command schema' -a review
complete -c playfast -n '__playfast_command schema' -a entry
complete -c playfast -n '__playfast_command schema' -a permissions
complete -c playfast -n '__playfast_command schema' -a datasafety
complete -c playfast -n '__playfast_command schema' -a availability
complete -c playfast -n '__playfast_command schema' -a event
complete -c playfast -n '__playfast_command schema' -a suggestion
complete -c playfast -n '__playfast_command schema' -a related
complete -c playfast -n '__playfast_command schema' -a catalog
complete -c playfast -n '__playfast_command schema' -a estimate
complete -c playfast -n '__playfast_command schema' -a difference
complete -c playfast -n '__playfast_command schema' -a change
complete -c playfast -n '__playfast_command schema' -a history
complete -c playfast -n '__playfast_command schema' -a rank
complete -c playfast -n '__playfast_command schema' -a db

complete -c playfast -n __playfast_no_command -a completion -d 'Print shell completions'
complete -c playfast -n '__playfast_command completion' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command completion' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command completion' -a bash
complete -c playfast -n '__playfast_command completion' -a zsh
complete -c playfast -n '__playfast_command completion' -a fish

complete -c playfast -n __playfast_no_command -a help -d 'Print help on a command'
complete -c playfast -n '__playfast_command help' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command help' -s V -l version -d 'Print the version'
complete -c playfast -n '__playfast_command help' -a app -d 'Fetch app details'
complete -c playfast -n '__playfast_command help' -a reviews -d 'Fetch reviews'
complete -c playfast -n '__playfast_command help' -a search -d 'Search for apps'
complete -c playfast -n '__playfast_command help' -a list -d 'List top charts'
complete -c playfast -n '__playfast_command help' -a developer -d 'List a developer\'s apps'
complete -c playfast -n '__playfast_command help' -a similar -d 'List similar apps'
complete -c playfast -n '__playfast_command help' -a permissions -d 'Fetch app permissions'
complete -c playfast -n '__playfast_command help' -a datasafety -d 'Fetch data safety sections'
complete -c playfast -n '__playfast_command help' -a availability -d 'Fetch availability by country'
complete -c playfast -n '__playfast_command help' -a events -d 'Fetch live events and stories'
complete -c playfast -n '__playfast_command help' -a suggest -d 'Fetch search suggestions'
complete -c playfast -n '__playfast_command help' -a related -d 'Fetch related searches'
complete -c playfast -n '__playfast_command help' -a catalog -d 'List every app ID in the store\'s sitemaps'
complete -c playfast -n '__playfast_command help' -a changes -d 'Print changes of records, from a database'
complete -c playfast -n '__playfast_command help' -a history -d 'Print the fields of apps over time, from a database'
complete -c playfast -n '__playfast_command help' -a ranks -d 'Print ranks in searches and charts over time, from a database'
complete -c playfast -n '__playfast_command help' -a report -d 'Write charts over time as an HTML page, from a database'
complete -c playfast -n '__playfast_command help' -a import -d 'Add records of earlier runs to a database'
complete -c playfast -n '__playfast_command help' -a db -d 'Check, shrink or describe a database'
complete -c playfast -n '__playfast_command help' -a queue -d 'Fill and look after a queue of items'
complete -c playfast -n '__playfast_command help' -a merge -d 'Merge the files of a queue\'s workers'
complete -c playfast -n '__playfast_command help' -a countries -d 'List countries'
complete -c playfast -n '__playfast_command help' -a languages -d 'List languages'
complete -c playfast -n '__playfast_command help' -a categories -d 'List chart categories'
complete -c playfast -n '__playfast_command help' -a collections -d 'List chart collections'
complete -c playfast -n '__playfast_command help' -a schema -d 'Print the JSON Schema of a record'
complete -c playfast -n '__playfast_command help' -a completion -d 'Print shell completions'
complete -c playfast -n '__playfast_command help' -a help -d 'Print help on a command'
complete -c playfast -n '__playfast_command help' -a version -d 'Print the version and those of the libraries'

complete -c playfast -n __playfast_no_command -a version -d 'Print the version and those of the libraries'
complete -c playfast -n '__playfast_command version' -s h -l help -d 'Print help'
complete -c playfast -n '__playfast_command version' -s V -l version -d 'Print the version'

complete -c playfast -n __playfast_no_command -l country -x -a '(__playfast_country | __playfast_list)' -d 'Countries to query, e.g. us,kr, eu or all'
complete -c playfast -n __playfast_no_command -l lang -x -a '(__playfast_lang | __playfast_list)' -d 'Languages to query, e.g. en,ko or all'
complete -c playfast -n __playfast_no_command -l via -x -a 'auto rpc page' -d 'How to fetch records'
complete -c playfast -n __playfast_no_command -l verify -d 'Cross-check RPC, page and schema.org data; exit 6 on mismatch'
complete -c playfast -n __playfast_no_command -l partial -d 'Fall back to schema.org data when a page cannot be parsed'
complete -c playfast -n __playfast_no_command -l sort -x -a 'newest relevance rating' -d 'Order of reviews'
complete -c playfast -n __playfast_no_command -l score -x -a '(__playfast_score | __playfast_list)' -d 'Only reviews with these ratings, e.g. 1,5'
complete -c playfast -n __playfast_no_command -l device -x -a 'phone tablet chromebook tv' -d 'Only reviews written on this device'
complete -c playfast -n __playfast_no_command -l since -x -d 'Only reviews since DAY, e.g. 2026-01-31, 7d or 2w'
complete -c playfast -n __playfast_no_command -l until -x -d 'Only reviews until DAY, inclusive'
complete -c playfast -n __playfast_no_command -l price -x -a 'all free paid' -d 'Only free or only paid apps'
complete -c playfast -n __playfast_no_command -l collection -x -a '(__playfast_collection | __playfast_list)' -d 'Collections, e.g. top-free,top-grossing or all'
complete -c playfast -n __playfast_no_command -l category -x -a '(__playfast_category | __playfast_list)' -d 'Categories, e.g. GAME,TOOLS or all'
complete -c playfast -n __playfast_no_command -l age -x -a '0-5 6-8 9-up' -d 'Only apps for children of this age'
complete -c playfast -n __playfast_no_command -l limit -x -d 'Maximum reviews per app and language'
complete -c playfast -n __playfast_no_command -l details -d 'Fetch the full record of each app'
complete -c playfast -n __playfast_no_command -l expand -x -d 'Fetch suggestions of the suggestions too, N levels deep'
complete -c playfast -n __playfast_no_command -l sample -x -d 'Read N random shards and estimate the number of apps'
complete -c playfast -n __playfast_no_command -l seed -x -d 'Seed that selects the shards of --sample'
complete -c playfast -n __playfast_no_command -l ids -d 'With --sample, print the apps in these shards'
complete -c playfast -n __playfast_no_command -l diff -r -F -d 'Print only apps that came or went since the catalog OLD'
complete -c playfast -n __playfast_no_command -l field -x -a '(__playfast_field | __playfast_list)' -d 'Only changes of these fields, e.g. price,title (help: list them)'
complete -c playfast -n __playfast_no_command -l list -x -d 'Only these lists, e.g. "red panda" or "top-free GAME"'
complete -c playfast -n __playfast_no_command -s f -l format -x -a 'jsonl json csv tsv table card' -d 'Output format'
complete -c playfast -n __playfast_no_command -l csv-raw -d 'Do not put \' before CSV texts that start with = + - @'
complete -c playfast -n __playfast_no_command -l csv-bom -d 'Start CSV with a byte order mark, for Excel'
complete -c playfast -n __playfast_no_command -l fields -x -d 'Fields to print, in this order (help: list them)'
complete -c playfast -n __playfast_no_command -s o -l output -r -F -d 'Write to FILE, created when the run is complete'
complete -c playfast -n __playfast_no_command -l resume -d 'Resume an interrupted run, appending to FILE'
complete -c playfast -n __playfast_no_command -l db -r -F -d 'Also store records in FILE, an SQLite database'
complete -c playfast -n __playfast_no_command -l changed -d 'Print only records that changed since they were last stored'
complete -c playfast -n __playfast_no_command -l update -d 'Add reviews that are new since FILE was complete'
complete -c playfast -n __playfast_no_command -l append -d 'Append to FILE if it exists'
complete -c playfast -n __playfast_no_command -l force -d 'Overwrite existing files'
complete -c playfast -n __playfast_no_command -l ordered -d 'Print records in input order'
complete -c playfast -n __playfast_no_command -l errors -r -F -d 'Write failures to FILE as JSON Lines (-: stderr)'
complete -c playfast -n __playfast_no_command -l deadline -x -d 'Maximum time for the whole run, e.g. 40s, 5m or 2h'
complete -c playfast -n __playfast_no_command -l fail-fast -d 'Stop at the first failure'
complete -c playfast -n __playfast_no_command -l dry-run -d 'Print the requests without sending them'
complete -c playfast -n __playfast_no_command -l worker -x -d 'Name of this worker of a queue'
complete -c playfast -n __playfast_no_command -l follow -d 'Wait for more items when the queue is empty'
complete -c playfast -n __playfast_no_command -s c -l concurrency -x -d 'Maximum concurrent requests, 1 to 256'
complete -c playfast -n __playfast_no_command -l rate -x -d 'Maximum requests per second, or none'
complete -c playfast -n __playfast_no_command -l retries -x -d 'Maximum retries per request'
complete -c playfast -n __playfast_no_command -l timeout -x -d 'Maximum time per request, e.g. 500ms, 40s or 5m'
complete -c playfast -n __playfast_no_command -l proxy -x -d 'Proxy to use: http, https or socks'
complete -c playfast -n __playfast_no_command -l user-agent -x -d 'User-Agent header to send'
complete -c playfast -n __playfast_no_command -l cacert -r -F -d 'File or folder of CA certificates to trust'
complete -c playfast -n __playfast_no_command -l base-url -x -d 'Server to query instead of Google Play'
complete -c playfast -n __playfast_no_command -l config -r -F -d 'Read options from FILE instead of the default file'
complete -c playfast -n __playfast_no_command -l no-config -d 'Do not read a configuration file'
complete -c playfast -n __playfast_no_command -l profile -x -a '(__playfast_profiles)' -d 'Use the options in [profiles.NAME] of the configuration file'
complete -c playfast -n __playfast_no_command -l print-config -d 'Print each option\'s value and where it was set'
complete -c playfast -n __playfast_no_command -s q -l quiet -d 'Print errors only'
complete -c playfast -n __playfast_no_command -l color -x -a 'auto always never' -d 'When to use color'
complete -c playfast -n __playfast_no_command -s v -l verbose -d 'Report retries and waits (-vv: each request too)'
complete -c playfast -n __playfast_no_command -l progress -d 'Show progress even if stderr is not a terminal'
complete -c playfast -n __playfast_no_command -l no-progress -d 'Do not show progress'
complete -c playfast -n __playfast_no_command -s h -l help -d 'Print help'
complete -c playfast -n __playfast_no_command -s V -l version -d 'Print the version'
