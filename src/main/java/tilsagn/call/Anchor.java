package tilsagn.call;

import tilsagn.core.Words;

/**
 * What one step of the scale means on one criterion: the sentence that makes two assessors mean the same by a five.
 *
 * @param criterion  code, {@code C1}
 * @param step       1 to 7
 * @param sentence   in bokmål, nynorsk and English
 * @param provenance who wrote it
 */
public record Anchor(String criterion, int step, Words sentence, Provenance provenance) {
}
