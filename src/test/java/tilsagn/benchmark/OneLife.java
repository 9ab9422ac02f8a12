package tilsagn.benchmark;

import tilsagn.Stage;
import tilsagn.aid.AidRulesThatLast;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.TestCalls;
import tilsagn.grant.GrantsOnStage;

/**
 * One whole life of a grant, as a benchmark (never a test): a call is opened, an application is written and sent, assessed, ranked, decided and
 * told of; the award is accepted, a claim is paid, every report approved, the final account settled, the archive package made and the case
 * closed, with the clock moved as it goes. Prints lives a second and statements a life; the aim is one a second.
 *
 * <p>{@code mvn test-compile exec:exec@life [-Dlife.database=postgres] [-Dlife.number=20]}; bounded in count, nothing leaves this machine.
 */
public final class OneLife {

    private static final Nok AWARD = Nok.of(750_000);
    private static final int WARM = 5;
    private static final int MOST = 200;

    private final GrantsOnStage grants;

    private OneLife(GrantsOnStage grants) {
        this.grants = grants;
    }

    public static void main(String[] arguments) {
        BenchHouse house = BenchHouse.open("life", CountedStatements.class, Stage.class, TestCalls.class, AidRulesThatLast.class, GrantsOnStage.class);
        OneLife life = new OneLife(house.bean(GrantsOnStage.class));
        CountedStatements statements = house.bean(CountedStatements.class);
        for (int warm = 0; warm < WARM; warm++) {
            life.isLived();
        }
        int number = Math.min(MOST, Integer.getInteger("life.number", 20));
        long before = statements.count();
        long start = System.nanoTime();
        for (int lived = 0; lived < number; lived++) {
            life.isLived();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %d lives, %.2f a second, %,d statements a life%n", number, number / seconds, (statements.count() - before) / number);
        house.close();
    }

    private void isLived() {
        CaseNumber number = grants.running(AWARD);
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(1_300_000));
        grants.reports(number);
        grants.isSettled(number, Nok.of(1_500_000));
        grants.isClosed(number);
    }
}
