package tilsagn.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.core.BusinessTime;
import tilsagn.core.SecretToken;

/** Makes and reads the one-time links. A token is 256 random bits; whoever reads the database cannot use what lies there. */
@Component
class Links {

    private static final Duration KEPT = Duration.ofDays(7);

    private final OneTimeLinkRepository links;
    private final BusinessTime time;

    Links(OneTimeLinkRepository links, BusinessTime time) {
        this.links = links;
        this.time = time;
    }

    /** A new token; an older link for the same thing no longer works. */
    String issue(Purpose purpose, UUID about, String address) {
        Instant now = time.now();
        links.forgetOlderThan(now.minus(KEPT));
        links.revoke(about, purpose);
        String token = SecretToken.fresh();
        links.save(new OneTimeLink(SecretToken.sum(token), purpose, about, address, now));
        return token;
    }

    /** The link behind a token, as long as it works; looking at it does not use it, since mail scanners look at every link. */
    Optional<OneTimeLink> peek(Purpose purpose, String token) {
        return links.findValid(SecretToken.sum(token), purpose, time.now());
    }

    /** Uses the link: of two who try at the same time one succeeds. */
    Optional<OneTimeLink> use(Purpose purpose, String token) {
        return peek(purpose, token).filter(link -> links.use(SecretToken.sum(token), time.now()) == 1);
    }

    void revoke(Purpose purpose, UUID about) {
        links.revoke(about, purpose);
    }
}
