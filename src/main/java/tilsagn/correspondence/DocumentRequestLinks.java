package tilsagn.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.SecretToken;

/** Links by which whoever asked sees how their request stands, without logging in. Each e-mail has its own; it stops working after a time. */
@Component
class DocumentRequestLinks {

    private final JdbcClient database;
    private final DocumentRequestTermsStore terms;
    private final BusinessTime time;

    DocumentRequestLinks(JdbcClient database, DocumentRequestTermsStore terms, BusinessTime time) {
        this.database = database;
        this.terms = terms;
        this.time = time;
    }

    /** A fresh one. @return its secret part, which is kept nowhere */
    String issue(UUID request) {
        String token = SecretToken.fresh();
        Instant now = time.now();
        database.sql("insert into document_request_link (secret_sum, request_id, made_at, expires_at) values (?, ?, ?, ?)")
            .params(SecretToken.sum(token), request, at(now), at(now.plus(Duration.ofDays(terms.at(now).linkDays())))).update();
        return token;
    }

    /** Whose it is; empty for one that never was and one that works no more, which nobody can tell apart. */
    Optional<UUID> requestOf(String token) {
        return database.sql("select request_id from document_request_link where secret_sum = ? and expires_at > ?")
            .params(SecretToken.sum(token), at(time.now())).query(UUID.class).optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return DocumentRequest.stored(moment).atOffset(ZoneOffset.UTC);
    }
}
