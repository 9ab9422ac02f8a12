package tilsagn.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.Sha256;

/** Ten codes for the day the phone is gone. Each works once; only fingerprints are kept, since 80 random bits cannot be guessed. */
@Component
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient database) {
        this.database = database;
    }

    int left(UUID person) {
        return database.sql("select count(*) from person_recovery_code where person_id = ?").param(person).query(Integer.class).single();
    }

    /** New ones instead of the old. */
    List<String> renew(UUID person) {
        forget(person);
        List<String> codes = Stream.generate(this::code).limit(HOW_MANY).toList();
        codes.forEach(code -> database.sql("insert into person_recovery_code (person_id, code_hash) values (?, ?)")
            .params(person, fingerprint(person, code)).update());
        return codes;
    }

    /** Whether it is one of them; it is none any more then. */
    boolean use(UUID person, String typed) {
        return database.sql("delete from person_recovery_code where person_id = ? and code_hash = ?")
            .params(person, fingerprint(person, typed == null ? "" : typed)).update() == 1;
    }

    void forget(UUID person) {
        database.sql("delete from person_recovery_code where person_id = ?").param(person).update();
    }

    private String code() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Totp.base32(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    // Small letters, spaces and hyphens do not matter.
    private static String fingerprint(UUID person, String code) {
        return Sha256.of(person + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }
}
