package tilsagn.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import tilsagn.core.Fault;

/**
 * What may be a password, and how it is kept. Length counts, composition does not (NIST SP 800-63B): twelve characters that are not mainly
 * made of the words everybody tries first or of the person's own name and address.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    /** What bcrypt reads; more would silently not count. */
    static final int LONGEST_BYTES = 72;

    private static final int OWN_THOUGHT = 6;
    private static final int DIFFERENT = 5;

    private final PasswordEncoder encoder;
    private final List<String> common = commonWords();
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
    }

    String hash(String password) {
        return encoder.encode(normal(password));
    }

    /** Takes the same time whether or not there is a hash to compare with, so that nobody learns by the clock who is known. */
    boolean matches(String password, Optional<String> hash) {
        String normal = normal(password);
        boolean equal = normal.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES & encoder.matches(normal, hash.orElse(nobodysHash));
        return hash.isPresent() && equal;
    }

    /** What is wrong with a new password of somebody with this name and address, if anything. */
    Optional<Fault> fault(String field, String typed, String name, String email) {
        String password = normal(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Fault.on(field, "account.password.short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Fault.on(field, "account.password.long", LONGEST_BYTES));
        }
        if (isMade(password, own(name, email))) {
            return Optional.of(Fault.on(field, "account.password.own"));
        }
        return password.codePoints().distinct().count() < DIFFERENT || isMade(password, common)
            ? Optional.of(Fault.on(field, "account.password.common")) : Optional.empty();
    }

    // Whether taking these words out leaves too little. A password with none of them in is nobody's first guess.
    private static boolean isMade(String password, List<String> words) {
        String before = password.toLowerCase(Locale.ROOT);
        String left = before;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return !left.equals(before) && left.replaceAll("[\\s\\p{Punct}\\d]", "").length() < OWN_THOUGHT;
    }

    private static List<String> own(String name, String email) {
        String both = (name + " " + email).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of((both + " " + plain(both) + " " + both.replaceAll("\\d", " ")).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 3);
        words.sort(Comparator.comparing(String::length).reversed());
        return words;
    }

    // As people write their names where there are no Norwegian letters: Åse is ase.
    private static String plain(String text) {
        return Normalizer.normalize(text.replace('ø', 'o').replace("æ", "ae"), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String normal(String password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    // The longest first, so that a word inside another does not hide it.
    private static List<String> commonWords() {
        try (InputStream in = Passwords.class.getResourceAsStream("/account/common-passwords.txt")) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .sorted(Comparator.comparing(String::length).reversed()).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
