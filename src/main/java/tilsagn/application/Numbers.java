package tilsagn.application;

import java.math.BigDecimal;
import java.util.Optional;

/** Answers to questions for a number. What cannot be read as one is no figure; the form refuses it, older answers may hold it. */
final class Numbers {

    private Numbers() {
    }

    static Optional<BigDecimal> read(String answer) {
        String bare = answer.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        return bare.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}
