package io.ohlas.survey.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.consent.Suppression;
import io.ohlas.survey.consent.Suppressions;

@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    private final Caller caller;
    private final Suppressions suppressions;

    Contacts(Caller caller, Suppressions suppressions) {
        this.caller = caller;
        this.suppressions = suppressions;
    }

    /** Whether the contact is not to be asked, and by whose word; empty when it may be asked. */
    public Optional<Suppression> suppression(Contact contact) {
        return suppressions.of(contact.addresses());
    }

    /** By contact; those who may be asked are left out. */
    Map<UUID, Suppression> suppressions(Collection<Contact> contacts) {
        return suppressions.of(contacts.stream().map(Contact::addresses).toList());
    }

    /** All contacts that carry one of the addresses. */
    public List<UUID> reachedAt(Collection<String> emails, String phone) {
        return find("email in ?1 or phone = ?2 order by id", emails, phone).stream()
                .map(Contact::id)
                .toList();
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
