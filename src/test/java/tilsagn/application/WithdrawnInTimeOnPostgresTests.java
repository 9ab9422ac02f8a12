package tilsagn.application;

import tilsagn.PostgresTest;

@PostgresTest
class WithdrawnInTimeOnPostgresTests extends WithdrawnInTime {
}
