package tilsagn.document;

import java.text.Normalizer;

/**
 * A name a browser, a disk and an archive all accept: no folders, no control or reserved characters, at most 120 characters.
 * Norwegian letters stay.
 */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {
    }

    static String safe(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*%;]", "_").strip().replaceAll("^\\.+", "");
        return name.isEmpty() ? "file" : shortened(name);
    }

    /** Keeps the ending, since it is what tells a person which program opens the file. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
