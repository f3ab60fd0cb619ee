// Damaged copies of inputs, as the short form of a search: the same ones in every run.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace playfast::fuzz {

/// A copy of one of the inputs, of which there is at least one, with 1 to 4 places damaged: bits flipped, a
/// part removed, repeated or taken from another input, or syntax put in. At most 64 KiB.
std::string mutant_of(const std::vector<std::string>& inputs, std::mt19937_64& random);

}  // namespace playfast::fuzz
