// The HTML around the data blocks.
#pragma once

#include <memory>
#include <string>

#include "store/page_blocks.hpp"

namespace storedouble {

/// The nonce of every script; a server of its own would draw one for each page.
inline const std::string kNonce = "demoNonce0000000000000";

/// From the doctype to the end of the style rules. It depends on nothing but the padding and the language
/// (`<html lang>` stands in it), and the same string is given for the same two each time. Safe to call from
/// several threads.
std::shared_ptr<const std::string> page_head(std::size_t padding, const std::string& lang);

/// A script with the nonce; attributes begin with a space.
std::string script_element(const std::string& code, const std::string& attributes = "");

/// The rest: meta tags and links, routing table, body, JSON-LD, data blocks.
std::string page_tail(const playfast::App& app, const PageLayout& layout, const std::string& payload_json);

}  // namespace storedouble
