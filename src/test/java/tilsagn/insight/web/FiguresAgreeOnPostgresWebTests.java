package tilsagn.insight.web;

import tilsagn.PostgresTest;

@PostgresTest
class FiguresAgreeOnPostgresWebTests extends FiguresAgree {
}
