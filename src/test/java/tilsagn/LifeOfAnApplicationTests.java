package tilsagn;

/** The life of an application on the embedded database. */
@HouseTest
class LifeOfAnApplicationTests extends LifeOfAnApplication {
}
