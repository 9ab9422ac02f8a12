package tilsagn;

/** The same life on the database of production. */
@PostgresTest
class LifeOfAnApplicationOnPostgresTests extends LifeOfAnApplication {
}
