package tilsagn.decision;

import java.util.List;

import tilsagn.core.Nok;

/** The waterfall drawn: every step a bar across the page, as wide as its money. Widths are in percent, so it fits a phone as it is. */
public final class WaterfallChart {

    private static final int STEP_HEIGHT = 48;
    private static final int BAR_TOP = 24;
    private static final int BAR_HEIGHT = 18;

    private final PoolWaterfall waterfall;

    public WaterfallChart(PoolWaterfall waterfall) {
        this.waterfall = waterfall;
    }

    /** The steps in words and figures, for the table. */
    public List<PoolWaterfall.Step> steps() {
        return waterfall.steps();
    }

    /** In pixels. */
    public int height() {
        return steps().size() * STEP_HEIGHT;
    }

    /** Where the words of a step stand, counted in pixels from above. */
    public int wordsAt(int step) {
        return step * STEP_HEIGHT + BAR_TOP - 7;
    }

    /** Where its bar begins. */
    public int barAt(int step) {
        return step * STEP_HEIGHT + BAR_TOP;
    }

    public int barHeight() {
        return BAR_HEIGHT;
    }

    /** Where the next bar begins: the thin line between two bars ends there. */
    public int nextAt(int step) {
        return barAt(step + 1);
    }

    /** Left end of a step's bar. */
    public String left(PoolWaterfall.Step step) {
        return percent(step.low());
    }

    /** Width of a step's bar; a hair where there is nothing, so that one sees where it would be. */
    public String width(PoolWaterfall.Step step) {
        return step.low().equals(step.high()) ? "1" : percent(step.high().minus(step.low()));
    }

    /** Where the step ends and the next begins. */
    public String end(PoolWaterfall.Step step) {
        return percent(step.to());
    }

    private String percent(Nok amount) {
        long widest = Math.max(1, waterfall.widest().kroner());
        return Math.round(amount.kroner() * 10_000.0 / widest) / 100.0 + "%";
    }
}
