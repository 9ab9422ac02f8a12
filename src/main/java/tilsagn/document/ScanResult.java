package tilsagn.document;

/** What is known about viruses in a stored file. Words: {@code document.scan.*}. */
public enum ScanResult {
    /** The scanner looked and found nothing. */
    CLEAN,
    /** No scanner is set up here, and the page says so. */
    NOT_CHECKED
}
