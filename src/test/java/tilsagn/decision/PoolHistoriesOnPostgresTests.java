package tilsagn.decision;

import tilsagn.PostgresTest;

@PostgresTest
class PoolHistoriesOnPostgresTests extends PoolHistories {
}
