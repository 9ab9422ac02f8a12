package tilsagn.application;

import tilsagn.HouseTest;

@HouseTest
class ReopenedInTimeTests extends ReopenedInTime {
}
