package tilsagn.application;

import tilsagn.HouseTest;

@HouseTest
class WithdrawnInTimeTests extends WithdrawnInTime {
}
