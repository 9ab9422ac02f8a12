package tilsagn.application;

import tilsagn.PostgresTest;

@PostgresTest
class AnsweredOrExpiredOnPostgresTests extends AnsweredOrExpired {
}
