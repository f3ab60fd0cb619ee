#include "cli/run.hpp"

int main(int argc, char** argv) { return playfast::cli::run(argc, argv); }
