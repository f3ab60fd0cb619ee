#include "store/availability.hpp"

#include <array>

#include "store/app/decode.hpp"
#include "store/app/locale.hpp"
#include "store/app/page.hpp"
#include "store/app/payload.hpp"
#include "store/app_record.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

using Record = AppAvailability;
using State = AvailabilityState;

constexpr std::uint16_t availability_index = 18;

constexpr std::array table{
    context_row<Record, &Record::availability>("availability", Type::text,
                                               "available, preregister, unavailable, missing or unknown")
        .shown(2, 12),
    context_row<Record, &Record::reason>("reason", Type::text, "why it is unknown").shown(3, 28),
};

const AppRequest& request() {
  static const AppRequest field(std::vector<int>{availability_index + 1});
  return field;
}

State state_of(Availability availability) {
  switch (availability) {
    case Availability::available:
      return State::available;
    case Availability::preregister:
      return State::preregister;
    case Availability::unavailable:
      break;
  }
  return State::unavailable;
}

Answer<Record> answer_of(const Session& session, const AppQuery& query, Source source, State state) {
  Answer<Record> answer;
  set_context(answer.value, session, query, source);
  answer.value.availability = state;
  return answer;
}

std::string item(const AppQuery& query) { return query.app_id; }

Call call(const Session& /*session*/, const AppQuery& query) {
  return {.rpc = request().call(query.app_id), .lang = query.lang, .country = query.country};
}

Result<Answer<Record>> read(Session& session, const Reply& reply, const AppQuery& query) {
  if (!reply.payload.present()) return answer_of(session, query, Source::rpc, State::missing);
  TRY(check_item(reply.payload, query.app_id));
  const auto path = app_message / availability_index;
  const auto node = reply.payload.at(path);
  Availability availability{};
  if (!node.present() || AvailabilityCode::read(node, availability) != Found::value) {
    auto error = fail(ErrorKind::not_understood, "answer not understood: no availability at " + path.str());
    error.value().field = "availability";
    error.value().path = path.str();
    return error;
  }
  return answer_of(session, query, Source::rpc, state_of(availability));
}

std::string page(const Session& session, const AppQuery& query) { return app_url(session.base_url, query); }

Result<Answer<Record>> read_page(Session& session, std::string_view html, const AppQuery& query) {
  TRY_ASSIGN(auto app, read_app_page(html, query, session.page_reader));
  // A page without the field is not understood.
  auto answer = answer_of(session, query, Source::page, state_of(*app.value.availability));
  answer.warnings = locale_warnings(std::move(app.warnings));
  return answer;
}

// A page that is not there is an answer; what else went wrong is why the state is unknown.
Result<Answer<Record>> failed(Session& session, const AppQuery& query, Source source, Error error) {
  if (error.fate() == Fate::stop || error.kind == ErrorKind::not_sent)
    return tl::unexpected<Error>(std::move(error));
  if (error.kind == ErrorKind::not_found) return answer_of(session, query, source, State::missing);
  auto answer = answer_of(session, query, source, State::unknown);
  answer.value.reason = error.message;
  answer.value.error = std::move(error);
  return answer;
}

}  // namespace

// Answers for one field take 180 to 280 bytes (wire-format.md 2.3).
const Endpoint<AppQuery, AppAvailability> availability_endpoint{.item = &item,
                                                                .call = &call,
                                                                .read = &read,
                                                                .weight = 280,
                                                                .page = &page,
                                                                .read_page = &read_page,
                                                                .failed = &failed};

const record::Columns<AppAvailability>& availability_columns() {
  static const auto columns = columns_about_app(std::span<const record::Field<Record>>(table));
  return columns;
}

}  // namespace playfast::store
