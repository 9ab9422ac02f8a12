package tilsagn.grant;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.application.Ownership;
import tilsagn.core.BusinessTime;

/**
 * An approved new owner takes the project over in the first night after the party has been told, and never before the day it is in force
 * from: until then the organisation before it reads the answer and acts in the case. The new owner's account is checked like any other.
 */
@Service
public class OwnerHandovers {

    private final ChangeRequestRepository requests;
    private final GrantRepository grants;
    private final BankAccounts accounts;
    private final Ownership ownership;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnerHandovers(ChangeRequestRepository requests, GrantRepository grants, BankAccounts accounts, Ownership ownership, BusinessTime time,
                   ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.grants = grants;
        this.accounts = accounts;
        this.ownership = ownership;
        this.time = time;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round, each case in a transaction of its own. */
    @Scheduled(cron = "${tilsagn.grant.owners:0 5 0 * * *}", zone = "Europe/Oslo")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void look() {
        List<UUID> due = requests.ownersDue(time.today());
        due.forEach(id -> transaction.executeWithoutResult(one -> take(id)));
    }

    private void take(UUID id) {
        ChangeRequest request = requests.findById(id).orElseThrow();
        Grant grant = grants.lock(request.caseNumber()).orElseThrow();
        request.passedOn(time.now().truncatedTo(ChronoUnit.MICROS));
        requests.saveAndFlush(request);
        if (!grant.status().isOver()) {
            ChangeWish wish = request.wish();
            events.publishEvent(new ChangeEvents.OwnerChanged(grant.caseNumber(), grant.organisationName(), wish.ownerName()));
            grant.passTo(wish.ownerNumber(), wish.ownerName());
            ownership.passTo(grant.caseNumber(), wish.ownerNumber(), wish.ownerName());
            accounts.ownerChanged(grant.caseNumber());
        }
    }
}
