// Whether an app can be had in a country, as an endpoint: one field of the details RPC, else the app's page.
#pragma once

#include "playfast/availability.hpp"
#include "record/columns.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

/// A missing app and one of which nothing is known are records too. Errors: those that stop a run, not_sent.
extern const Endpoint<AppQuery, AppAvailability> availability_endpoint;

const record::Columns<AppAvailability>& availability_columns();

}  // namespace playfast::store
