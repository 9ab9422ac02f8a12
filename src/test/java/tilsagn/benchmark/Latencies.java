package tilsagn.benchmark;

import org.HdrHistogram.ConcurrentHistogram;

/** Times of one kind of request, and what share of them was how fast. */
final class Latencies {

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);

    void add(long nanos) {
        micros.recordValue(nanos / 1000);
    }

    long count() {
        return micros.getTotalCount();
    }

    /** Milliseconds within which this percentage was answered. */
    double millisAt(double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }

    @Override
    public String toString() {
        return String.format("p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   of %d", millisAt(50), millisAt(95), millisAt(99), count());
    }
}
