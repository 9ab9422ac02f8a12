package tilsagn.application;

import tilsagn.PostgresTest;

@PostgresTest
class SubmitOnceOnPostgresTests extends SubmitOnce {
}
