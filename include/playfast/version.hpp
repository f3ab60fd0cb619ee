#pragma once

#define PLAYFAST_VERSION "0.1.0"
#define PLAYFAST_DATE "2026-11-25"  ///< of the version's man pages
