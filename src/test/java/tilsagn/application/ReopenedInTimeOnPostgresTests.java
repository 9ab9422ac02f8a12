package tilsagn.application;

import tilsagn.PostgresTest;

@PostgresTest
class ReopenedInTimeOnPostgresTests extends ReopenedInTime {
}
