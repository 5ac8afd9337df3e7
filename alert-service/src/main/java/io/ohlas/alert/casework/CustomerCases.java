package io.ohlas.alert.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All cases of the current tenant. */
@ApplicationScoped
public class CustomerCases implements PanacheRepositoryBase<CustomerCase, UUID> {

    private final CaseNumbers numbers;

    CustomerCases(CaseNumbers numbers) {
        this.numbers = numbers;
    }

    /** Holds the case until the transaction ends. */
    public Optional<CustomerCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Holds the one case of the contact that is open, if there is one; one that was resolved meanwhile is not it. */
    public Optional<CustomerCase> lockOpenOf(UUID contactId) {
        return find("complaint.contactId = ?1 and status in ?2", contactId, CaseStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public List<CustomerCase> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Sees to it that a number for a new case is at hand. Call it before a transaction begins that may open one. */
    public void provideNumber() {
        numbers.provide();
    }

    public long nextNumber() {
        return numbers.next();
    }
}
