package io.ohlas.survey.organisation;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.tenant.TenantLock;

/** Makes an org unit, or changes or moves one with all that hangs below it. */
@ApplicationScoped
class PlaceOrgUnit {

    private final OrgUnits units;
    private final Outbox outbox;
    private final TenantLock lock;
    private final Clock clock;

    PlaceOrgUnit(OrgUnits units, Outbox outbox, TenantLock lock, Clock clock) {
        this.units = units;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
    }

    record Placement(String key, String name, String kind, String parent, String timeZone, String country) {}

    record Placed(OrgUnit unit, boolean isNew) {}

    /**
     * @param ifMatch needed when the unit exists already
     * @throws OrgUnitMisplaced when the parent is unknown, the unit itself, or below it, or the tree becomes too deep
     */
    @Transactional
    Placed place(Placement placement, String ifMatch) {
        lock.hold("org-units");
        OrgUnit parent = placement.parent() == null ? null : parent(placement.parent());
        var existing = units.byKey(placement.key());
        existing.ifPresent(unit -> Version.require(ifMatch, unit.sequence()));
        OrgUnit unit = existing.orElseGet(() ->
                OrgUnit.at(placement.key(), (int) units.count("parent is not distinct from ?1", placement.parent())));
        unit.placeBelow(parent);
        unit.describe(placement.name(), placement.kind(), placement.timeZone(), placement.country());
        units.persist(unit);
        announce(unit);
        moveThoseBelow(unit);
        return new Placed(unit, existing.isEmpty());
    }

    private void moveThoseBelow(OrgUnit unit) {
        List<OrgUnit> children = units.list("parent", unit.key());
        for (OrgUnit child : children) {
            if (!child.path().subList(0, child.path().size() - 1).equals(unit.path())) {
                child.follow(unit);
                announce(child);
                moveThoseBelow(child);
            }
        }
    }

    private void announce(OrgUnit unit) {
        outbox.publish(StructureChanged.of(unit, clock.instant()), "org_unit:" + unit.key(), unit.sequence());
    }

    private OrgUnit parent(String key) {
        return units.byKey(key).orElseThrow(() -> new OrgUnitMisplaced("there is no org unit '%s'".formatted(key)));
    }
}
