package tilsagn.decision;

import tilsagn.HouseTest;

@HouseTest
class PoolHistoriesTests extends PoolHistories {
}
