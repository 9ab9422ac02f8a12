package tilsagn.account.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;

/**
 * Every address and what it answers each role, as the tests have found by asking. The page about roles is made of this and of nothing else, so
 * what it says is what the system does; a build in which the two differ does not pass.
 */
@Component
class PermissionTable {

    static final String FILE = "/account/permissions.txt";

    /** The columns of the file, after the route; the other columns are people without a role of the county. */
    private static final Map<Role, Integer> COLUMNS = new EnumMap<>(Map.of(Role.APPLICANT, 2, Role.ADVISOR, 4, Role.MANAGER, 5, Role.DECISION_MAKER, 6,
        Role.AUDITOR, 7, Role.ADMIN, 8, Role.EXTERNAL_ASSESSOR, 10));

    private final Map<String, Map<Role, Answer>> rows = read();

    private static Map<String, Map<Role, Answer>> read() {
        try (InputStream in = PermissionTable.class.getResourceAsStream(FILE)) {
            Map<String, Map<Role, Answer>> rows = new LinkedHashMap<>();
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
            lines.map(line -> line.split(" \\| ")).forEach(cells -> rows.put(cells[0], answers(cells)));
            return rows;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<Role, Answer> answers(String[] cells) {
        Map<Role, Answer> answers = new EnumMap<>(Role.class);
        COLUMNS.forEach((role, column) -> answers.put(role, Answer.of(cells[column].strip())));
        return answers;
    }

    /** What the address answers the role; an address nobody has asked answers nobody. */
    Answer answer(String route, Role role) {
        return rows.getOrDefault(route, Map.of()).getOrDefault(role, Answer.HIDDEN);
    }

    boolean has(String route) {
        return rows.containsKey(route);
    }

    /** Addresses at least one of these roles finds and not everybody does, in the order of the file. */
    List<String> routesOf(List<Role> roles) {
        return rows.keySet().stream().filter(route -> roles.stream().anyMatch(role -> answer(route, role) != Answer.HIDDEN))
            .filter(route -> roles.stream().anyMatch(role -> answer(route, role) != Answer.MAY)).toList();
    }

    /** What an address answers. */
    enum Answer {

        /** It is done, or shown. */
        MAY("ja"),
        /** It is refused. */
        REFUSED("nei"),
        /** It does not exist. */
        HIDDEN("finnes ikke");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        static Answer of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(HIDDEN);
        }
    }
}
