package io.ohlas.gateway.people;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The current tenant's memberships. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** @throws UserNotFound when the person is not a member now */
    Membership active(UUID personId) {
        return findByIdOptional(personId).filter(Membership::isActive).orElseThrow(() -> new UserNotFound(personId));
    }

    /** As {@link #active}; nobody else changes it before this transaction ends. */
    Membership activeLocked(UUID personId) {
        return findByIdOptional(personId, LockModeType.PESSIMISTIC_WRITE)
                .filter(Membership::isActive)
                .orElseThrow(() -> new UserNotFound(personId));
    }

    /** Active ones after the given person, by id, one more than the limit where there are more. */
    List<Membership> page(UUID after, int limit) {
        return find("active and personId > ?1", Sort.by("personId"), after)
                .range(0, limit)
                .list();
    }

    boolean hasAdmin() {
        return stream("active").anyMatch(membership -> membership.roles().contains("tenant-admin"));
    }
}
