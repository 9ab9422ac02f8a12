package tilsagn.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.account.Throttle.Door;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/**
 * The second factor: a code from an authenticator app, or one of ten recovery codes when the phone is gone. The secret lies encrypted, the
 * recovery codes as fingerprints; no code works twice.
 */
@Service
@Transactional
public class SecondFactors {

    private final JdbcClient database;
    private final PersonRepository people;
    private final Passwords passwords;
    private final SecretBox box;
    private final RecoveryCodes recoveryCodes;
    private final Throttle throttle;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final Totp totp = new Totp();

    SecondFactors(JdbcClient database, PersonRepository people, Passwords passwords, SecretBox box, RecoveryCodes recoveryCodes,
                  Throttle throttle, BusinessTime time, ApplicationEventPublisher events) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.box = box;
        this.recoveryCodes = recoveryCodes;
        this.throttle = throttle;
        this.time = time;
        this.events = events;
    }

    /** Whether it can be offered to the person: there is a key to keep its secret with, and they look after their own account. */
    public boolean isOffered(User user) {
        return box.isReady() && user.isOwnMaster();
    }

    /** Whether the person's password alone is not enough. */
    @Transactional(readOnly = true)
    public boolean isOn(User user) {
        return secret(user, true).isPresent();
    }

    /** The secret to be put into an app, as long as it has not been confirmed by a code. */
    @Transactional(readOnly = true)
    public Optional<Enrolment> enrolment(User user) {
        return secret(user, false).map(secret -> new Enrolment(user.email(), Totp.base32(secret)));
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(User user) {
        return recoveryCodes.left(user.id());
    }

    /**
     * Makes a secret; nothing is demanded at login before {@link #confirm}.
     *
     * @throws Refusal on {@code password}
     */
    public void begin(User user, String password) {
        if (!isOffered(user) || isOn(user)) {
            throw Refusal.conflict("account.totp.not-now");
        }
        requirePassword(user, password);
        forget(user);
        database.sql("insert into person_totp (person_id, secret, active, last_step) values (?, ?, false, 0)")
            .params(user.id(), box.close(user.id(), totp.newSecret())).update();
    }

    /**
     * The app shows the right code: from now on one is asked for at login.
     *
     * @return the recovery codes, to be shown this once
     * @throws Refusal on {@code code}
     */
    public List<String> confirm(User user, String code) {
        requireTry(user);
        byte[] secret = secret(user, false).orElseThrow(() -> Refusal.conflict("account.totp.not-now"));
        long step = totp.stepOf(secret, code, serverNow()).orElseThrow(() -> Refusal.onField("code", "account.totp.wrong"));
        throttle.open(Door.CODE, user.id().toString());
        database.sql("update person_totp set active = true, last_step = ? where person_id = ?").params(step, user.id()).update();
        tell(Kind.SECOND_FACTOR_ON, user);
        return recoveryCodes.renew(user.id());
    }

    /**
     * The code of a login, from the app or a recovery code.
     *
     * @throws Refusal on {@code code} when it is wrong, was used before, or too many were tried
     */
    public void require(User user, String code) {
        requireTry(user);
        if (!isNewCode(user, code) && !useRecoveryCode(user, code)) {
            throw Refusal.onField("code", "account.totp.wrong");
        }
        throttle.open(Door.CODE, user.id().toString());
    }

    /** Ten new recovery codes instead of the old ones, for who shows a code. */
    public List<String> renewRecoveryCodes(User user, String code) {
        require(user, code);
        return recoveryCodes.renew(user.id());
    }

    /**
     * Turns it off.
     *
     * @throws Refusal on {@code password} or {@code code}
     */
    public void turnOff(User user, String password, String code) {
        requirePassword(user, password);
        require(user, code);
        forget(user);
        tell(Kind.SECOND_FACTOR_OFF, user);
    }

    // The step is kept in the same statement that compares it: of two who show the same code one gets in.
    private boolean isNewCode(User user, String code) {
        OptionalLong step = secret(user, true).map(secret -> totp.stepOf(secret, code, serverNow())).orElse(OptionalLong.empty());
        return step.isPresent() && database.sql("update person_totp set last_step = ? where person_id = ? and last_step < ?")
            .params(step.getAsLong(), user.id(), step.getAsLong()).update() == 1;
    }

    private boolean useRecoveryCode(User user, String code) {
        boolean used = recoveryCodes.use(user.id(), code);
        if (used) {
            tell(Kind.RECOVERY_CODE_USED, user, String.valueOf(recoveryCodesLeft(user)));
        }
        return used;
    }

    private Optional<byte[]> secret(User user, boolean active) {
        return database.sql("select secret from person_totp where person_id = ? and active = ?").params(user.id(), active).query(String.class)
            .optional().map(closed -> box.open(user.id(), closed));
    }

    private void forget(User user) {
        recoveryCodes.forget(user.id());
        database.sql("delete from person_totp where person_id = ?").param(user.id()).update();
    }

    private void requireTry(User user) {
        if (!throttle.mayTry(Door.CODE, user.id().toString())) {
            throw Refusal.onField("code", "account.wait");
        }
    }

    private void requirePassword(User user, String password) {
        String hash = people.findById(user.id()).map(Person::passwordHash).orElseThrow();
        if (!throttle.mayTry(Door.PASSWORD, user.id().toString())) {
            throw Refusal.onField("password", "account.wait");
        }
        if (!passwords.matches(password, Optional.of(hash))) {
            throw Refusal.onField("password", "account.password.wrong");
        }
        throttle.open(Door.PASSWORD, user.id().toString());
    }

    private void tell(Kind kind, User user, String... more) {
        List<String> values = Stream.concat(Stream.of(user.name()), Stream.of(more)).toList();
        events.publishEvent(new AccountNotice(kind, user.email(), user.language(), "/account/second-factor", values));
    }

    // Authenticator apps live in real time, also where the house's clock was moved: the demo's offset is taken out again.
    private Instant serverNow() {
        return time.now().minus(time.offset());
    }
}
