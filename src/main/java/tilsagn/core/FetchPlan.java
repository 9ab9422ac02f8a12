package tilsagn.core;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much of a thing with many lists is read. Whoever only reads gets it whole, because a page shows it after the transaction has ended
 * and nothing can be asked for then. A deed gets the lists it touches, when it touches them: writing one section of an application or
 * moving its process asks for none of the other ten.
 */
@Component
public class FetchPlan implements TransactionExecutionListener {

    /** The fetch profile of a transaction that writes. */
    public static final String TOUCHED = "touched";

    private final ObjectProvider<EntityManagerFactory> factory;

    FetchPlan(ObjectProvider<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure == null && !transaction.isReadOnly()
            && TransactionSynchronizationManager.getResource(factory.getObject()) instanceof EntityManagerHolder holder) {
            holder.getEntityManager().unwrap(Session.class).enableFetchProfile(TOUCHED);
        }
    }
}
