// The permissions of an app, as an endpoint: the RPC xdSrCf.
#pragma once

#include "playfast/permissions.hpp"
#include "record/columns.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

/// A missing app is `not_found`; one without permissions has an empty list.
extern const Endpoint<AppQuery, AppPermissions> permissions_endpoint;

const record::Columns<AppPermissions>& permissions_columns();

}  // namespace playfast::store
