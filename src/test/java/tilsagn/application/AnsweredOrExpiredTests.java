package tilsagn.application;

import tilsagn.HouseTest;

@HouseTest
class AnsweredOrExpiredTests extends AnsweredOrExpired {
}
