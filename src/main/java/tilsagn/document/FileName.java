package tilsagn.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name a browser, a disk and an archive all accept: no folders, no control or reserved characters, nothing that turns the reading
 * direction, no name Windows keeps for its devices, at most 120 characters. Norwegian letters stay.
 */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*%;]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {
    }

    static String safe(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSAFE.matcher(name).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.isEmpty() ? "file" : shortened(name);
    }

    /** The safe name with the ending of what the file is, so that no program is tempted by another. */
    static String withEnding(String safe, FileType type) {
        int dot = safe.lastIndexOf('.');
        String given = safe.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && type.isNamed(given) ? safe : shortened(safe + "." + type.ending());
    }

    /** Keeps the ending, since it is what tells a person which program opens the file. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
