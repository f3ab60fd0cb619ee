// The data safety section of an app, as an endpoint: a few fields of the details RPC, else its page.
#pragma once

#include "playfast/data_safety.hpp"
#include "record/columns.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

/// A missing app is `not_found`; one without the section is a record with `Declared::no`.
extern const Endpoint<AppQuery, DataSafety> data_safety_endpoint;

const record::Columns<DataSafety>& data_safety_columns();

}  // namespace playfast::store
