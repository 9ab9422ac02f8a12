package tilsagn.document;

import java.nio.file.Path;

/** The door to whatever looks for viruses in what people send. */
interface VirusScanner {

    /** Looks through the file. Never throws: a scanner that gives no clear answer has not checked anything. */
    Scan scan(Path file);

    /** Whether there is a scanner at all. */
    default boolean isThere() {
        return true;
    }

    /**
     * What the scanner said.
     *
     * @param finding name of what was found; else {@code null}
     */
    record Scan(Answer answer, String finding) {
    }

    /** Possible answers. */
    enum Answer {
        CLEAN, FOUND, NO_ANSWER, NO_SCANNER
    }
}
