package tilsagn.decision.web;

import tilsagn.HouseTest;

@HouseTest
class PagesAgreeWebTests extends PagesAgreeWithTheLedger {
}
