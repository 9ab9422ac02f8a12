package tilsagn.grant;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.call.Provenance;
import tilsagn.core.AccountNumber;

/** The agreements by day: a county's own where it has one, else the one of all. */
@Repository
class PaymentAgreements {

    private final JdbcClient database;

    PaymentAgreements(JdbcClient database) {
        this.database = database;
    }

    PaymentAgreement inForce(String county, LocalDate day) {
        return database.sql("""
                select * from payment_agreement where (county = :county or county is null) and valid_from <= :day
                order by case when county is null then 1 else 0 end, valid_from desc fetch first 1 row only""")
            .param("county", county).param("day", day)
            .query((row, n) -> new PaymentAgreement(new AccountNumber(row.getString("payer_account")), row.getString("payer_bic"),
                Kid.valueOf(row.getString("kid_method")), row.getInt("payment_days"), row.getInt("reminder_days"),
                Provenance.valueOf(row.getString("provenance")))).single();
    }
}
