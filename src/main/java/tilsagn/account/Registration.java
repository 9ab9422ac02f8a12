package tilsagn.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Somebody says they have an e-mail address and wants to be a person here. It becomes one when the link sent there is used, and is forgotten
 * otherwise. Several may exist for one address: who owns the address decides by the link they use, so nobody can register for others.
 */
@Entity
@Table(name = "registration")
class Registration {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String name;
    private String email;
    private String passwordHash;
    private String language;
    private String returnPath;
    private Instant createdAt;

    protected Registration() {
    }

    Registration(NewRegistration typed, String email, String passwordHash, Instant now) {
        this.id = UUID.randomUUID();
        this.name = typed.name().strip();
        this.email = email;
        this.passwordHash = passwordHash;
        this.language = typed.language().getLanguage();
        this.returnPath = typed.returnPath();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    String returnPath() {
        return returnPath;
    }
}
