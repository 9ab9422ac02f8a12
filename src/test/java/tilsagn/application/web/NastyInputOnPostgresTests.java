package tilsagn.application.web;

import tilsagn.PostgresTest;

@PostgresTest
class NastyInputOnPostgresTests extends NastyInput {
}
