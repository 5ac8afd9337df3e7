package io.ohlas.gateway.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;

/** What a person may do in one tenant. Never deleted: a revoked membership says that somebody once belonged. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID personId;

    private UUID memberId;

    @TenantId
    private String tenantId;

    private String name;
    private String nameKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> units;

    private boolean active;
    private boolean noticeDue;
    private long sequence;
    private long announcedSequence;
    private Instant changedAt;

    protected Membership() {}

    static Membership of(UUID personId) {
        var membership = new Membership();
        membership.personId = personId;
        membership.memberId = UuidV7.next();
        return membership;
    }

    /** What a tenant grants to a person: roles, and the org units with all below them that they hold for. */
    public record Grant(String name, List<String> roles, List<String> units) {}

    /** @throws AlreadyMember when the person is one */
    public void grant(Grant grant, Instant now) {
        if (active) {
            throw new AlreadyMember();
        }
        active = true;
        noticeDue = true;
        change(grant, now);
    }

    /** @throws UserNotFound when the membership is revoked */
    public void change(Grant grant, Instant now) {
        requireActive();
        if (!grant.name().equals(name)) {
            name = grant.name();
            nameKey = NameKey.of(name);
        }
        roles = new ArrayList<>(grant.roles().stream().distinct().sorted().toList());
        units = new ArrayList<>(grant.units().stream().distinct().toList());
        changed(now);
    }

    /** @throws UserNotFound when it is revoked already */
    public void revoke(Instant now) {
        requireActive();
        active = false;
        changed(now);
    }

    /** The event that tells of the latest change; the change then counts as announced. */
    MemberChanged announce() {
        announcedSequence = sequence;
        return new MemberChanged(memberId, sequence, List.copyOf(roles), List.copyOf(units), active, changedAt);
    }

    boolean isAnnounced() {
        return announcedSequence == sequence;
    }

    private void changed(Instant now) {
        sequence++;
        changedAt = now;
    }

    private void requireActive() {
        if (!active) {
            throw new UserNotFound(memberId);
        }
    }

    /** By what the tenant knows the person: in its users, tokens, events and cases. Other tenants have other ids. */
    public UUID memberId() {
        return memberId;
    }

    public UUID personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    public List<String> units() {
        return List.copyOf(units);
    }

    /** True until the person was told by mail. */
    boolean isNoticeDue() {
        return active && noticeDue;
    }

    boolean isAdmin() {
        return active && roles.contains("tenant-admin");
    }

    boolean isActive() {
        return active;
    }

    public long sequence() {
        return sequence;
    }
}
