package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.CastOrganisation;

/** A page gets an application and its call whole; a deed asks for the lists it touches. */
@HouseTest
class FetchPlanTests {

    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Calls calls;
    @Autowired
    EntityManager entities;
    @Autowired
    PlatformTransactionManager transactions;

    private CaseNumber number;
    private Call call;

    @BeforeEach
    void anApplicationIsSent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.FJORDVATN, call, Nok.of(100_000));
    }

    @Test
    void aReaderHasEveryListWhenTheTransactionIsOver() {
        assertThat(listsOf(true, () -> cases.get(number))).hasSizeGreaterThanOrEqualTo(10).allMatch(PersistentCollection::wasInitialized);
        assertThat(listsOf(true, () -> calls.get(call.id()))).hasSizeGreaterThanOrEqualTo(11).allMatch(PersistentCollection::wasInitialized);
        assertThat(cases.get(number).costLines()).isNotEmpty();
        assertThat(calls.get(call.id()).criteria()).isNotEmpty();
    }

    @Test
    void aDeedHasNoneBeforeItAsks() {
        assertThat(listsOf(false, () -> cases.get(number))).hasSizeGreaterThanOrEqualTo(10).noneMatch(PersistentCollection::wasInitialized);
        assertThat(listsOf(false, () -> calls.get(call.id()))).hasSizeGreaterThanOrEqualTo(11).noneMatch(PersistentCollection::wasInitialized);
    }

    @Test
    void aDeedThatAsksGetsTheOneItAskedFor() {
        assertThat(listsOf(false, () -> cases.get(number).costLines())).filteredOn(PersistentCollection::wasInitialized).hasSize(1)
            .first().asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
    }

    private Collection<PersistentCollection<?>> listsOf(boolean reading, Supplier<?> deed) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(reading);
        return transaction.execute(status -> {
            deed.get();
            return List.copyOf(entities.unwrap(SessionImplementor.class).getPersistenceContext().getCollectionEntries().keySet());
        });
    }
}
