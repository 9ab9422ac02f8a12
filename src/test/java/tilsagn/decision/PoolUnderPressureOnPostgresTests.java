package tilsagn.decision;

import tilsagn.PostgresTest;

@PostgresTest
class PoolUnderPressureOnPostgresTests extends PoolUnderPressure {
}
