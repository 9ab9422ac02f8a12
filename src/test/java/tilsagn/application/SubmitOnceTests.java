package tilsagn.application;

import tilsagn.HouseTest;

@HouseTest
class SubmitOnceTests extends SubmitOnce {
}
