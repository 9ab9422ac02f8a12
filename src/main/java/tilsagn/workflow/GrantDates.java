package tilsagn.workflow;

import java.time.LocalDate;
import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.PublicHolidays;
import tilsagn.grant.Payments;

/** Dates of the tasks about a grant's money, by the county's agreement. */
@Component
class GrantDates {

    private final Payments payments;
    private final BusinessTime time;

    GrantDates(Payments payments, BusinessTime time) {
        this.payments = payments;
        this.time = time;
    }

    /** Attesting and authorising have half each of the days in which a claim should be paid. */
    Date halfOfPayment(CaseNumber number) {
        return endOf(PublicHolidays.workingDayFrom(time.today().plusDays(Math.max(1, payments.agreement(number).paymentDays() / 2))));
    }

    /** The first instant after a day. */
    static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
