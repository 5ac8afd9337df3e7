package io.ohlas.gateway.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import io.ohlas.platform.tenancy.TenantContext;

/** The current tenant's memberships. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TenantContext tenants;

    Memberships(TenantContext tenants) {
        this.tenants = tenants;
    }

    /** @throws UserNotFound when the tenant has no such member now */
    public Membership active(UUID memberId) {
        return active(memberId, LockModeType.NONE);
    }

    /** As {@link #active}; nobody else changes it before this transaction ends. */
    public Membership activeLocked(UUID memberId) {
        return active(memberId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Membership active(UUID memberId, LockModeType lock) {
        return find("memberId", memberId)
                .withLock(lock)
                .firstResultOptional()
                .filter(Membership::isActive)
                .orElseThrow(() -> new UserNotFound(memberId));
    }

    /** What the person may do here; empty when they are not a member now. */
    public Optional<Membership> activeOf(UUID personId) {
        return findByIdOptional(personId).filter(Membership::isActive);
    }

    /** Active ones after the given member, in the order in which they joined, one more than the limit where there are more. */
    public List<Membership> page(UUID after, int limit) {
        return find("active and memberId > ?1", Sort.by("memberId"), after)
                .range(0, limit)
                .list();
    }

    /**
     * Makes a change after which the tenant still has an admin, if it had one. Admins are held until the transaction
     * ends, so that two who leave at once do not both count on the other.
     *
     * @throws LastAdmin when the change would leave none
     */
    @SuppressWarnings("unchecked")
    public void keepingAnAdmin(Runnable change) {
        List<Membership> admins = getEntityManager()
                .createNativeQuery(
                        """
                        select * from membership where tenant_id = :tenant and active and 'tenant-admin' = any (roles)
                        order by person_id for update
                        """,
                        Membership.class)
                .setParameter("tenant", tenants.required())
                .getResultList();
        change.run();
        if (!admins.isEmpty() && admins.stream().noneMatch(Membership::isAdmin)) {
            throw new LastAdmin();
        }
    }

    /** @throws NameTaken when somebody else who is a member now is called the same */
    public void requireFree(String name, UUID personId) {
        if (count("active and nameKey = ?1 and personId <> ?2", NameKey.of(name), personId) > 0) {
            throw new NameTaken(name);
        }
    }

    /** @throws NameTaken when somebody who is a member now is called the same */
    @Transactional
    public void requireNobodyIsCalled(String name) {
        requireFree(name, NOBODY);
    }

    // By a statement of its own: an admin may be changing the same row.
    int wasTold(UUID personId) {
        return update("noticeDue = false where personId = ?1", personId);
    }

    public boolean hasAdmin() {
        return stream("active").anyMatch(Membership::isAdmin);
    }
}
