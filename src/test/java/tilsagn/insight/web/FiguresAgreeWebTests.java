package tilsagn.insight.web;

import tilsagn.HouseTest;

@HouseTest
class FiguresAgreeWebTests extends FiguresAgree {
}
