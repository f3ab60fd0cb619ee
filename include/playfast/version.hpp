#pragma once

#define PLAYFAST_VERSION "0.1.0"
