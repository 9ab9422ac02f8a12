package tilsagn.decision.web;

import tilsagn.PostgresTest;

@PostgresTest
class PagesAgreeOnPostgresWebTests extends PagesAgreeWithTheLedger {
}
