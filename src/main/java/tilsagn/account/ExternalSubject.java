package tilsagn.account;

/**
 * A person's name at another place one may sign in.
 *
 * @param issuer  the place, as OpenID Connect's {@code iss}
 * @param subject its name for the person, as {@code sub}; for ID-porten a pseudonym made for this service alone
 */
public record ExternalSubject(String issuer, String subject) {

    private static final int LONGEST = 200;

    /** Refuses eleven digits: a national identity number (fødselsnummer) is never kept here, whatever claim it came in. */
    public ExternalSubject {
        if (issuer == null || issuer.isBlank() || issuer.length() > LONGEST || subject == null || subject.isBlank() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("no issuer or subject");
        }
        if (subject.replaceAll("[\\s-]", "").matches("\\d{11}")) {
            throw new IllegalArgumentException("a national identity number is no subject");
        }
    }
}
