#include "store/main_options.hpp"

#include <charconv>
#include <sstream>
#include <string_view>

namespace storedouble {
namespace {

using Error = std::string;  ///< "" if all is well

constexpr std::string_view kHelp =
    R"(store-double plays play.google.com for tests. It prints its base URL, then serves until SIGINT or SIGTERM.

  --port N          listen on 127.0.0.1:N; 0, the default, is any free port
  --tls             https, with HTTP/2 and HTTP/1.1
  --no-http2        https with HTTP/1.1 only
  --max-streams N   HTTP/2 streams open at once on a connection (100)
  --cert KIND       with --tls: good (the default), expired, wrong-host
  --ca-out FILE     write the authority's certificate, to be trusted by clients (PEM)
  --page ID=FILE    serve this file as the page of this app; repeatable
  --bulk-page FILE  answer calls for com.bulk.* with the fields of this page, under their own ids; repeatable,
                    the pages take turns
  --reviews ID=FILE serve this file as the answer to calls for this app's reviews; repeatable
  --search TERM=FILE
                    serve this file as the page of this search; repeatable
  --chart "COLLECTION CATEGORY=FILE"
                    serve this file as the answer to calls for this chart; repeatable
  --permissions ID=FILE
                    serve this file as the answer to calls for this app's permissions; repeatable
  --call "RPC TEXT=FILE"
                    serve this file as the answer to calls of this RPC with this text among their arguments;
                    repeatable
  --get "PATH ID=FILE"
                    serve this file as the page of this path and id; repeatable
  --layout LIST     how pages are built: sparse, ds4, decoy, no-routes, no-json-ld, shuffle=N
  --small-pages     leave out the megabyte of styles that real pages have
  --frame-seed N    order of the frames in an answer to several calls (0)
  --change-request N
                    after N calls for app details, accept only the changed request that pages have then
  --sitemaps LIST   how sitemaps are made: apps=N, shards=N, seed=N, links=N (of each URL), others=N (other
                    pages in each shard), gone=N (apps that the next generation lacks; as many are new),
                    roll-after=N (requests for shards, then the next generation replaces it), mixed, hostile=N
                    (a shard with bad content), real-size (shards of 8 MB)
  --latency MS      delay every answer
  --fault RULE      spoil answers; repeatable, the first that applies counts
  --log FILE        write a JSON line for each request
  --until-eof       end also when stdin ends
  --help            this

A rule is key=value pairs with commas between (a comma in a value is \,):
  which requests    match=TEXT (in the URL or the body) after=N first=N every=N skip=N each=N p=0..1 seed=N
                    calls=N (POSTs of more calls than that)
  what is done      fault=NAME status=N retry-after=TEXT retry-date=SECONDS clock=SECONDS location=URL
                    delay=MS bytes=N
For faults that begin with frame-, each call of a POST counts as a request of its own.
)";

template <class Number>
Error read(const std::string& text, Number& number) {
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  return result.ec == std::errc() && result.ptr == end ? "" : "'" + text + "' is not a number that fits";
}

Error set_layout(const std::string& list, PageLayout& layout) {
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    if (word == "sparse") {
      layout.sparse = true;
    } else if (word == "ds4") {
      layout.app_block = "ds:4";
    } else if (word == "decoy") {
      layout.decoy = true;
    } else if (word == "no-routes") {
      layout.routing_table = false;
    } else if (word == "no-json-ld") {
      layout.json_ld = false;
    } else if (word.starts_with("shuffle=")) {
      if (Error error = read(word.substr(8), layout.shuffle); !error.empty()) return error;
    } else {
      return "'" + word + "' is no layout";
    }
  }
  return "";
}

Error set_sitemaps(const std::string& list, SitemapOptions& sitemaps) {
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    Error error;
    if (name == "apps") {
      error = read(value, sitemaps.apps);
    } else if (name == "shards") {
      error = read(value, sitemaps.shards);
    } else if (name == "seed") {
      error = read(value, sitemaps.seed);
    } else if (name == "links") {
      error = read(value, sitemaps.links);
    } else if (name == "others") {
      error = read(value, sitemaps.other_pages);
    } else if (name == "gone") {
      error = read(value, sitemaps.gone_apps);
    } else if (name == "roll-after") {
      error = read(value, sitemaps.roll_after);
    } else if (name == "hostile") {
      error = read(value, sitemaps.hostile.emplace());
    } else if (word == "mixed") {
      sitemaps.mixed = true;
    } else if (word == "real-size") {
      sitemaps.links = 140;
      sitemaps.other_pages = 366;
    } else {
      error = "'" + word + "' is no property of sitemaps";
    }
    if (!error.empty()) return error;
  }
  return "";
}

Error add_file(const std::string& text, std::map<std::string, std::filesystem::path>& files) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return "'" + text + "' is not NAME=FILE";
  files[text.substr(0, equals)] = text.substr(equals + 1);
  return "";
}

Error add_fault(const std::string& text, std::vector<FaultRule>& faults) {
  auto rule = parse_fault_rule(text);
  if (!rule) return rule.error();
  faults.push_back(*std::move(rule));
  return "";
}

Error set_latency(const std::string& text, StoreOptions& store) {
  std::uint32_t milliseconds = 0;
  Error error = read(text, milliseconds);
  store.latency = std::chrono::milliseconds(milliseconds);
  return error;
}

Error set_change(const std::string& text, StoreOptions& store) {
  return read(text, store.rpc.calls_before_change.emplace());
}

Error set_certificate(const std::string& kind, ServerOptions& server) {
  CertificateOptions options;
  if (kind == "expired") {
    options.expired = true;
  } else if (kind == "wrong-host") {
    options.names = "DNS:elsewhere.example";
  } else if (kind != "good") {
    return "'" + kind + "' is not a kind of certificate";
  }
  server.certificate = std::make_shared<const Certificate>(options);
  return "";
}

/// False if it is no switch.
bool set_switch(MainOptions& options, std::string_view name) {
  if (name == "--tls") {
    options.server.tls = true;
  } else if (name == "--no-http2") {
    options.server.http2 = false;
  } else if (name == "--until-eof") {
    options.until_eof = true;
  } else if (name == "--help") {
    options.help = true;
  } else if (name == "--small-pages") {
    options.store.layout.padding = 0;
  } else {
    return false;
  }
  return true;
}

Error set_value(MainOptions& options, std::string_view name, const std::string& value) {
  if (name == "--port") return read(value, options.server.port);
  if (name == "--max-streams") return read(value, options.server.max_streams);
  if (name == "--cert") return set_certificate(value, options.server);
  if (name == "--page") return add_file(value, options.store.recordings);
  if (name == "--reviews") return add_file(value, options.store.review_recordings);
  if (name == "--search") return add_file(value, options.store.search_recordings);
  if (name == "--chart") return add_file(value, options.store.chart_recordings);
  if (name == "--permissions") return add_file(value, options.store.permission_recordings);
  if (name == "--call") return add_file(value, options.store.call_recordings);
  if (name == "--get") return add_file(value, options.store.page_recordings);
  if (name == "--layout") return set_layout(value, options.store.layout);
  if (name == "--sitemaps") return set_sitemaps(value, options.store.sitemaps);
  if (name == "--frame-seed") return read(value, options.store.rpc.frame_seed);
  if (name == "--change-request") return set_change(value, options.store);
  if (name == "--latency") return set_latency(value, options.store);
  if (name == "--fault") return add_fault(value, options.faults);
  if (name == "--bulk-page") {
    options.store.bulk_pages.emplace_back(value);
  } else if (name == "--ca-out") {
    options.ca_out = value;
  } else if (name == "--log") {
    options.log = value;
  } else {
    return "there is no such option; see --help";
  }
  return "";
}

}  // namespace

tl::expected<MainOptions, std::string> parse_main_options(const std::vector<std::string>& arguments) {
  MainOptions options;
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    const std::string& name = *argument;
    if (set_switch(options, name)) continue;
    if (std::next(argument) == arguments.end()) {
      return tl::unexpected(name + " is no option, or its value is missing; see --help");
    }
    const Error error = set_value(options, name, *++argument);
    if (!error.empty()) return tl::unexpected(std::string(name).append(": ").append(error));
  }
  return options;
}

std::string main_help() { return std::string(kHelp) + "Faults: " + fault_names() + "\n"; }

}  // namespace storedouble
