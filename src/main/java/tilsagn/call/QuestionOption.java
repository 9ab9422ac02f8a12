package tilsagn.call;

import tilsagn.core.Words;

/**
 * One of the answers a question offers.
 *
 * @param code  kept as the answer; upper-case letters, digits and underscores
 * @param words what is read
 */
public record QuestionOption(String code, Words words) {
}
