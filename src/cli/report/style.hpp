// The style sheet of a report.
#pragma once

#include <string>

namespace playfast::report {

/// For light and dark, wide and narrow windows, and paper.
std::string style_sheet();

}  // namespace playfast::report
