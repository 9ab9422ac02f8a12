package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** How money is shared out over areas, drawn as a waterfall, and what may be done to a frame; all without a database. */
class PoolMoneyTests {

    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final UUID CALL = UUID.randomUUID();

    @Test
    void theFirstGivesFirstAndTheNextOneWhatIsMissing() {
        List<PoolDraw> free = List.of(new PoolDraw(OLD, Nok.of(50_000)), new PoolDraw(NEW, Nok.of(700_000)));

        assertThat(PoolDraw.share(Nok.of(750_000), free)).isEqualTo(free);
        assertThat(PoolDraw.share(Nok.of(40_000), free)).containsExactly(new PoolDraw(OLD, Nok.of(40_000)));
        assertThat(PoolDraw.share(Nok.of(50_001), free)).containsExactly(free.get(0), new PoolDraw(NEW, Nok.of(1)));
        assertThatThrownBy(() -> PoolDraw.share(Nok.of(750_001), free)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyKindOfMovementLeavesTheFrameTheSumOfItsThreeParts() {
        for (PoolEntry.Kind kind : PoolEntry.Kind.values()) {
            assertThat(PoolSide.FRAME.of(kind)).as(kind.name()).isEqualTo(PoolSide.AVAILABLE.of(kind) + PoolSide.RESERVED.of(kind) + PoolSide.COMMITTED.of(kind));
        }
    }

    @Test
    void theWaterfallLeadsFromTheFrameThatWasSetToWhatIsLeft() {
        Pool pool = new Pool(CALL, Nok.of(1_100), Nok.of(200), Nok.of(300));
        PoolWaterfall waterfall = PoolWaterfall.of(Map.of(PoolEntry.Kind.OPENED, Nok.of(1_000), PoolEntry.Kind.RAISED, Nok.of(400),
            PoolEntry.Kind.MOVED_OUT, Nok.of(300)), pool);

        assertThat(waterfall.steps()).extracting(PoolWaterfall.Step::name, step -> step.amount().kroner(), step -> step.to().kroner()).containsExactly(
            tuple("OPENED", 1_000L, 1_000L), tuple("RAISED", 400L, 1_400L), tuple("MOVED_OUT", -300L, 1_100L), tuple("FRAME", 1_100L, 1_100L),
            tuple("COMMITTED", -300L, 800L), tuple("RESERVED", -200L, 600L), tuple("AVAILABLE", 600L, 600L));
        WaterfallChart chart = new WaterfallChart(waterfall);
        assertThat(chart.left(waterfall.steps().get(4))).isEqualTo("57.14%");
        assertThat(chart.width(waterfall.steps().get(4))).isEqualTo("21.43%");
        assertThat(chart.width(waterfall.steps().get(0))).isEqualTo("71.43%");
    }

    @Test
    void anEmptyPoolIsDrawnToo() {
        WaterfallChart chart = new WaterfallChart(PoolWaterfall.of(Map.of(), new Pool(CALL, Nok.ZERO, Nok.ZERO, Nok.ZERO)));

        assertThat(chart.steps()).hasSize(4).allMatch(step -> chart.left(step).equals("0.0%") && chart.width(step).equals("1"));
    }

    @Test
    void aFrameIsNeverSetBelowWhatIsPromised() {
        PoolArea area = new PoolArea(OLD, Budget.undivided(2022), new Pool(CALL, Nok.of(1_000), Nok.of(200), Nok.of(300)));

        PoolRules.checkFrame(area, frame(1_000, 500));
        assertThatThrownBy(() -> PoolRules.checkFrame(area, frame(1_000, 499))).isInstanceOf(Refusal.class).hasMessageContaining("frame.below");
        assertThatThrownBy(() -> PoolRules.checkFrame(area, frame(1_000, 1_000))).isInstanceOf(Refusal.class).hasMessageContaining("frame.same");
        assertThatThrownBy(() -> PoolRules.checkFrame(area, frame(900, 2_000))).isInstanceOf(Refusal.class).hasMessageContaining("frame.meanwhile");
        assertThatThrownBy(() -> PoolRules.check(frame(1_000, -1))).isInstanceOf(Refusal.class).hasMessageContaining("amount.negative");
        PoolRules.checkLeft(area, Nok.of(500));
        assertThatThrownBy(() -> PoolRules.checkLeft(area, Nok.of(501))).isInstanceOf(Refusal.class).hasMessageContaining("leftover.short");
    }

    private static FrameChange frame(long seen, long wanted) {
        return new FrameChange(OLD, null, Nok.of(seen), Nok.of(wanted), "Etter budsjettvedtaket");
    }

    @Test
    void noStatementInTheHouseChangesOrDeletesALineOfTheLedger() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> read(file).matches("(?is).*(update|delete\\s+from)\\s+pool_entry.*")))
                .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
