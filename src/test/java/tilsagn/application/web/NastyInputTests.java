package tilsagn.application.web;

import tilsagn.HouseTest;

@HouseTest
class NastyInputTests extends NastyInput {
}
