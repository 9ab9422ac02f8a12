package tilsagn.benchmark;

import java.time.Duration;
import java.util.UUID;

import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterRelease;
import tilsagn.correspondence.LetterReleases;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;

/**
 * The morning the letters go out, as a benchmark (never a test): a call's held decision letters are released a day after they were written, so
 * that each is written anew with its PDF, told by mail and moved on in its process. Prints letters a second, and the heap in use (after a
 * collection) before and after.
 *
 * <p>{@code mvn test-compile exec:exec@letters [-Dletters.number=500] [-Dletters.database=postgres]}; nothing leaves this machine.
 */
public final class ReleaseMorning {

    private static final Nok AMOUNT = Nok.of(400_000);
    private static final int MOST = 2_000;

    private final Stage stage;
    private final LetterReleases releases;
    private final BusinessTime time;

    private ReleaseMorning(BenchHouse house) {
        this.stage = house.bean(Stage.class);
        this.releases = house.bean(LetterReleases.class);
        this.time = house.bean(BusinessTime.class);
    }

    public static void main(String[] arguments) {
        BenchHouse house = BenchHouse.open("letters", Stage.class, TestCalls.class);
        new ReleaseMorning(house).run(Math.min(MOST, Integer.getInteger("letters.number", 500)));
        house.close();
    }

    private void run(int number) {
        released(Math.min(20, number), "warming up");
        released(number, "measured");
    }

    private void released(int number, String what) {
        Call call = decided(number);
        time.moveTo(time.now().plus(Duration.ofDays(1)));
        long before = heap();
        long start = System.nanoTime();
        UUID id = stage.get(Cast.METTE, user -> releases.order(user, call));
        // One go of the machinery has a bound.
        while (releases.get(id).isRunning()) {
            stage.machineryRuns();
        }
        stage.machineryRuns();
        double seconds = (System.nanoTime() - start) / 1e9;
        LetterRelease done = releases.get(id);
        System.out.printf("%s: %d of %d letters with PDF in %.1f s, %.1f letters/s; heap %d MB before, %d MB after%n", what, done.released(), done.total(),
            seconds, done.released() / seconds, before, heap());
    }

    private Call decided(int number) {
        Call call = stage.openHoldingCall(Nok.of(AMOUNT.kroner() * number));
        CaseNumber[] cases = new CaseNumber[number];
        for (int at = 0; at < number; at++) {
            cases[at] = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
            stage.isAssessed(cases[at], AMOUNT, Stage.GOOD);
        }
        stage.deadlinePasses(call);
        for (CaseNumber one : cases) {
            stage.isAllocated(one, AMOUNT, null);
            stage.isDecided(Cast.EVA, one, AMOUNT);
        }
        return call;
    }

    // In megabytes, of what is still needed.
    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / (1024 * 1024);
    }
}
