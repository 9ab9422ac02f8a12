package tilsagn.grant;

import java.util.List;

import tilsagn.core.Nok;

/**
 * One claim as party and county read it.
 *
 * @param sum      what it makes: now while it is open, and as it was attested afterwards
 * @param lines    its cost lines beside the plan
 * @param audit    an auditor's statement is needed and missing
 * @param account  the account it is paid to, masked; {@code null} while there is none
 * @param payment  what the bank has made of it; {@code null} before it is authorised
 */
public record ClaimView(Grant grant, PaymentClaim claim, PaymentSum sum, List<ClaimLine> lines, List<ClaimFile> files, PlanVersion plan,
                        GrantTerms terms, boolean audit, String account, Payment payment) {

    /** The lines that need a word. */
    public List<ClaimLine> departing() {
        return lines.stream().filter(ClaimLine::departs).toList();
    }

    /** Accrued on all lines. */
    public Nok accrued() {
        return Nok.sum(lines.stream().map(ClaimLine::accrued));
    }

    /** Accrued on all lines by the claim before. */
    public Nok before() {
        return Nok.sum(lines.stream().map(ClaimLine::before));
    }

    /** Whether it is the party's final accounts. */
    public boolean isFinal() {
        return claim.kind() == ClaimKind.FINAL;
    }
}
