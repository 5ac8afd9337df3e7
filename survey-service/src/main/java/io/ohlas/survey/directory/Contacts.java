package io.ohlas.survey.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.web.identity.Caller;

@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    private final Caller caller;

    Contacts(Caller caller) {
        this.caller = caller;
    }

    /** @throws ContactUnknown when the tenant has none, or the caller's units never met the person */
    public Contact visible(UUID id) {
        return findByIdOptional(id)
                .filter(contact -> caller.sees(contact.seenAt()))
                .orElseThrow(() -> new ContactUnknown(id));
    }

    List<Contact> visible(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .filter(contact -> caller.sees(contact.seenAt()))
                .toList();
    }

    /** The contact with its row locked: two askings of one person wait for each other. */
    public Optional<Contact> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Contact> byExternalId(String externalId) {
        return find("externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Contact> byEmail(String email) {
        return find("email = ?1 and externalId is null order by id", email)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Contact> byPhone(String phone) {
        return find("phone = ?1 and externalId is null order by id", phone)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
