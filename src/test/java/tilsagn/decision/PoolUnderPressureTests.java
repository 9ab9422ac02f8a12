package tilsagn.decision;

import tilsagn.HouseTest;

@HouseTest
class PoolUnderPressureTests extends PoolUnderPressure {
}
