package tilsagn.assessment.web;

import java.util.List;

/**
 * One criterion as an assessor meets it: what is asked, how much it counts, and what the applicant says to it.
 *
 * @param code     {@code C1}
 * @param name     in the reader's language
 * @param question the question to answer
 * @param weight   percent
 * @param mayBeLeftOut whether it may be found not relevant
 * @param anchors  what the steps mean, the highest first
 * @param words    the applicant's own words that belong to it
 */
record CriterionWords(String code, String name, String question, int weight, boolean mayBeLeftOut, List<Step> anchors, List<Words> words) {

    /**
     * A step of the scale.
     *
     * @param points   7 to 1
     * @param sentence what it means on this criterion, or {@code null} where the scale's general words hold
     */
    record Step(int points, String sentence) {
    }


    /**
     * A passage of the application.
     *
     * @param labelKey message key of what it is, or {@code null}
     * @param label    what it is where no message tells: a question of the call, in the reader's language
     */
    record Words(String labelKey, String label, String text) {

        Words(String labelKey, String text) {
            this(labelKey, null, text);
        }

        /** The passage line by line. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }
}
