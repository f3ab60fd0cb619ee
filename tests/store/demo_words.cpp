#include "store/demo_words.hpp"

namespace storedouble {
namespace {

constexpr std::array<Phrasebook, 6> kPhrasebooks = {{
    {"en",
     "demo",
     {"Amber", "Silent", "Nimble", "Northern"},
     {"Notes", "Harbour", "Lantern", "Compass"},
     "Plans & lists that don't get in your way",
     "Songs & podcasts: demo data of a make-believe store",
     "A small app for people who like their tools quiet.",
     "What's inside",
     {"Works offline <always>", "\"One tap\" sharing & export", "Dark theme, big letters"},
     "Read more",
     "Faster start & fewer surprises.\nWe've fixed the clock.",
     {"Productivity", "Puzzle", "Travel & Local", "Music & Audio", "Tools"},
     {"Offline", "Single player", "Stylised", "For everyone"}},
    {"ko",
     "데모",
     {"호박빛", "조용한", "날렵한", "북쪽"},
     {"메모", "항구", "등불", "나침반"},
     "방해하지 않는 계획 & 목록",
     "노래 & 팟캐스트: 가상 스토어의 데모 데이터",
     "조용한 도구를 좋아하는 사람을 위한 작은 앱입니다.",
     "들어 있는 것",
     {"언제나 오프라인 <가능>", "\"한 번에\" 공유 & 내보내기", "어두운 테마, 큰 글씨"},
     "더 읽기",
     "더 빠른 시작 & 적은 놀라움.\n시계를 고쳤습니다.",
     {"생산성", "퍼즐", "여행 및 지역정보", "음악/오디오", "도구"},
     {"오프라인", "싱글 플레이어", "스타일", "모두를 위한"}},
    {"ar",
     "تجريبي",
     {"كهرمانية", "صامتة", "رشيقة", "شمالية"},
     {"ملاحظات", "مرافئ", "فوانيس", "بوصلات"},
     "خطط وقوائم & لا تعترض طريقك",
     "أغانٍ وبودكاست: بيانات تجريبية لمتجر خيالي",
     "تطبيق صغير لمن يحب الأدوات الهادئة.",
     "ماذا يوجد فيه",
     {"يعمل دون اتصال <دائمًا>", "مشاركة \"بلمسة\" & تصدير", "مظهر داكن وحروف كبيرة"},
     "اقرأ المزيد",
     "بدء أسرع & مفاجآت أقل.\nأصلحنا الساعة.",
     {"الإنتاجية", "ألغاز", "السفر والأماكن", "موسيقى وصوت", "أدوات"},
     {"بلا اتصال", "لاعب واحد", "منمق", "للجميع"}},
    {"zh",
     "演示",
     {"琥珀", "安静", "灵巧", "北方"},
     {"笔记", "港湾", "灯笼", "罗盘"},
     "不打扰你的计划 & 清单",
     "歌曲 & 播客：虚构商店的演示数据",
     "为喜欢安静工具的人准备的小应用。",
     "里面有什么",
     {"始终可离线 <使用>", "\"一键\"分享 & 导出", "深色主题，大字体"},
     "阅读更多",
     "启动更快 & 意外更少。\n修好了时钟。",
     {"效率", "益智", "旅游与本地出行", "音乐与音频", "工具"},
     {"离线", "单人", "风格化", "人人适用"}},
    {"ja",
     "デモ",
     {"琥珀の", "静かな", "身軽な", "北の"},
     {"ノート", "港", "ランタン", "羅針盤"},
     "じゃまをしない計画 & リスト",
     "曲 & ポッドキャスト：架空ストアのデモデータ",
     "静かな道具が好きな人のための小さなアプリです。",
     "中にあるもの",
     {"いつでもオフライン <対応>", "「ひと押し」の共有 & 書き出し", "暗いテーマ、大きな文字"},
     "もっと読む",
     "起動が速く & 驚きは少なく。\n時計を直しました。",
     {"仕事効率化", "パズル", "旅行＆地域", "音楽＆オーディオ", "ツール"},
     {"オフライン", "シングル プレーヤー", "スタイリッシュ", "みんな向け"}},
    {"es",
     "demostración",
     {"Ámbar", "Silencioso", "Ágil", "Norteño"},
     {"Apuntes", "Puerto", "Farol", "Compás"},
     "Planes y listas que no estorban: sin ruido & sin prisa",
     "Canciones & pódcast: datos de demostración de una tienda imaginaria",
     "Una aplicación pequeña para quien prefiere herramientas tranquilas.",
     "¿Qué hay dentro?",
     {"Funciona sin conexión <siempre>", "Compartir con \"un toque\" & exportar",
      "Tema oscuro, letras grandes"},
     "Leer más",
     "Arranque más rápido & menos sorpresas.\nHemos arreglado el reloj.",
     {"Productividad", "Rompecabezas", "Viajes y guías", "Música y audio", "Herramientas"},
     {"Sin conexión", "Un jugador", "Estilizado", "Para todos"}},
}};

std::string_view primary_subtag(std::string_view lang) { return lang.substr(0, lang.find_first_of("-_")); }

}  // namespace

const Phrasebook& phrasebook(std::string_view lang) {
  for (const Phrasebook& book : kPhrasebooks)
    if (book.lang == primary_subtag(lang)) return book;
  return kPhrasebooks.front();
}

std::string language_mark(std::string_view lang) {
  return phrasebook(lang).lang == primary_subtag(lang) ? "" : "[" + std::string(lang) + "] ";
}

}  // namespace storedouble
